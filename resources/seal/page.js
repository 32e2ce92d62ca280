// What the page does with a code. Handed out, it stands in the page as one script, with what it imports and the facility's key.
import { digestOf, readCode } from './check.js'

const key = '{{publicKey}}'
const element = (id) => document.getElementById(id)
const day = (on) => on.split('-').reverse().join('/')

function show(verdict, title, text, facts) {
  const result = element('result')
  result.hidden = false
  result.dataset.verdict = verdict
  element('verdict').textContent = title
  element('explained').textContent = text
  element('facts').replaceChildren(
    ...facts.flatMap(([name, value]) => {
      const [term, description] = [document.createElement('dt'), document.createElement('dd')]
      term.textContent = name
      description.textContent = value
      return [term, description]
    }),
  )
}

async function check() {
  const code = element('code').value
  if (code.trim() === '') return show('open', 'Chưa có mã', 'Quét mã QR trên giấy rồi bấm Kiểm tra.', [])
  const read = await readCode(code, key)
  if (!read) return show('bad', 'Không phải mã của giấy xác nhận', 'Quét lại toàn bộ mã; mã bắt đầu bằng SPH1.', [])
  if (!read.genuine) {
    return show('bad', 'Chữ ký không đúng', 'Mã này không do cơ sở ký, hoặc đã bị sửa. Hãy liên hệ cơ sở để xác minh.', [])
  }
  const facts = [
    ['Số giấy', read.number],
    ['Ngày ký', day(read.on)],
    ['Chữ đầu họ tên, không dấu', read.initials],
    ['Năm sinh', read.birthYear],
  ]
  const [name, id] = [element('name').value, element('id').value]
  if (name.trim() === '') {
    return show('open', 'Mã do cơ sở ký', 'So các mục dưới đây với giấy. Nhập họ tên và số giấy tờ để kiểm tra thêm.', facts)
  }
  return (await digestOf(read.number, read.on, name, id)) === read.digest
    ? show('good', 'Giấy khớp với chữ ký của cơ sở', 'Số, ngày, họ tên và số giấy tờ đúng như khi cơ sở ký.', facts)
    : show('bad', 'Họ tên hoặc số giấy tờ không khớp', 'Chữ ký đúng, nhưng là của giấy cấp cho người khác hoặc đã nhập sai.', facts)
}

element('form').addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})

// A scanner ends with Enter.
element('code').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  void check()
})

// A browser that has come this far can check.
element('old').hidden = true
