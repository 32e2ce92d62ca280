import { type FormDecree, PaperForm, paperForms } from '../../../../../src-preload/contract/paper-forms'
import type { OldForm } from '../../../../../src-preload/contract/paper-old'
import { definitions } from '../forms'

/**
 * The forms of Annex II of Decree 116/2021/NĐ-CP that a facility's files hold, and the number in Annex V of Decree 163/2026/NĐ-CP of the one
 * that took its place; null where none did.
 * @see Decree 116/2021 Arts 22–81; Decree 163/2026 Art. 150(3)(b)
 */
const of116: readonly (readonly [form: string, title: string, now: string | null])[] = [
  ['19', 'Phiếu thu thập thông tin người cai nghiện ma túy', '17'],
  ['20', 'Kế hoạch cai nghiện ma túy', '18'],
  ['21', 'Kế hoạch tái hòa nhập cộng đồng', '19'],
  ['22', 'Bản đăng ký cai nghiện ma túy tự nguyện', '20'],
  ['23', 'Sổ đăng ký cai nghiện ma túy tự nguyện', '21'],
  ['24', 'Quyết định cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', '22'],
  ['26a', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', '28'],
  ['26b', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại cơ sở', '30'],
  ['28', 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', '29'],
  ['30', 'Bản tóm tắt lý lịch', '33'],
  ['36', 'Quyết định giao quản lý trong thời gian lập hồ sơ', '32'],
  ['37', 'Biên bản giao, nhận người được quản lý trong thời gian lập hồ sơ', '31'],
  ['40', 'Biên bản giao, nhận người vào cơ sở cai nghiện ma túy công lập', '42'],
  ['41', 'Quyết định truy tìm', '43'],
  ['42a', 'Đơn đề nghị hoãn, miễn chấp hành', '44'],
  ['42b', 'Đơn đề nghị hoãn, miễn chấp hành (cha, mẹ)', '45'],
  ['43', 'Đề nghị giảm thời hạn, tạm đình chỉ, miễn chấp hành', '46'],
  ['44', 'Danh sách đề nghị giảm thời hạn, tạm đình chỉ, miễn chấp hành', '46'],
  ['45', 'Quyết định đưa ra khỏi cơ sở theo yêu cầu của cơ quan tiến hành tố tụng', '47'],
  ['46', 'Giấy chứng nhận chấp hành xong quyết định cai nghiện bắt buộc', '50'],
  ['47', 'Biên bản bàn giao người chưa thành niên', null],
  ['48', 'Đơn đề nghị cho về chịu tang', '48'],
  ['49', 'Quyết định cho phép về chịu tang', '49'],
  ['50', 'Đề nghị quản lý sau cai nghiện ma túy', '52'],
  ['51', 'Quyết định quản lý sau cai nghiện ma túy', '53'],
  ['53', 'Quyết định trong thời gian quản lý sau cai nghiện ma túy', '54'],
  ['54', 'Giấy xác nhận chấp hành xong thời gian quản lý sau cai nghiện ma túy', '56'],
]

/** Forms of today that arrive at a facility or were written before the register was there. */
const of163: readonly (readonly [form: string, title: string])[] = [
  ['20', 'Đơn xin đi cai nghiện ma túy tự nguyện'],
  ['22', 'Quyết định cai nghiện ma túy tự nguyện'],
  ['32', 'Quyết định giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ'],
  ['33', 'Tóm tắt lý lịch'],
  ['48', 'Đơn đề nghị cho phép về chịu tang'],
  ['53', 'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú'],
]

const madeHere = (number: string | null): PaperForm | null => PaperForm.safeParse(`mau-${number}`).data ?? null

const ownForms: readonly OldForm[] = PaperForm.options.flatMap((nowForm) => {
  const now = /^Mẫu số (\d+)$/.exec(paperForms[nowForm].form ?? '')?.[1]
  return now ? [{ decree: 'D163' as const, form: now, title: definitions[nowForm].print.title, now, nowForm }] : []
})

/** Every form that can be written down, by decree and number. */
export const oldForms: readonly OldForm[] = [
  ...of116.map(([form, title, now]): OldForm => ({ decree: 'D116', form, title, now, nowForm: madeHere(now) })),
  ...[...ownForms, ...of163.map(([form, title]): OldForm => ({ decree: 'D163', form, title, now: form, nowForm: null }))].sort(
    (a, b) => Number(a.form) - Number(b.form),
  ),
]

/** @param form its number as people write it: '26B', 'Mẫu 46' */
export const oldFormOf = (decree: FormDecree, form: string): OldForm | undefined => {
  const number = form
    .toLowerCase()
    .replace(/^mẫu( số)? /u, '')
    .trim()
  return oldForms.find((one) => one.decree === decree && one.form === number)
}
