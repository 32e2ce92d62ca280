import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { type Mau51Data, mau51 } from '#host/features/stays/forms/mau-51/print'
import { renderPdf } from '#host/prints/engine/render'
import { margins } from '#host/prints/kit/page'
import { flowOf, readPdf } from './read-pdf'

type Notice = z.input<typeof Mau51Data>
const { normal, long, missing } = mau51.samples
const read = async (notice: Notice) => readPdf(await renderPdf([mau51.layout(notice)]))
const linesOf = async (notice: Notice) => (await read(notice)).flatMap(({ lines }) => lines)

describe('Mẫu số 51, Annex V of Decree 163/2026', () => {
  test('reads exactly like this', async () => {
    expect(await linesOf(normal)).toEqual([
      'CÔNG AN TỈNH QUẢNG NINH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CƠ SỞ CAI NGHIỆN MA TÚY  Độc lập - Tự do - Hạnh phúc',
      'Số: 05/TB-CSCN  Quảng Ninh, ngày 05 tháng 02 năm 2027',
      'THÔNG BÁO',
      'Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
      'Kính gửi: Công an phường Hồng Gai',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh thông báo tới Công an phường',
      'Hồng Gai về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
      'của người có tên sau:',
      'Họ và tên: HUỲNH ĐỖ HOÀ BÌNH  Giới tính: Nam',
      `Tên gọi khác: ${'.'.repeat(100)}`,
      'Ngày, tháng, năm sinh: 07/07/1984  Nơi sinh Quảng Ninh',
      'Quê quán: Phường Hồng Gai, tỉnh Quảng Ninh',
      'Nơi thường trú/tạm trú: Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
      'Số CC/CCCD/CMND/HC: 022084004218; ngày cấp: 10/05/2021;',
      'nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'Dân tộc: Kinh  Tôn giáo: Không  Trình độ học vấn: 9/12',
      'Nghề nghiệp: Lao động tự do',
      'Đã thực hiện việc cai nghiện ma túy theo Quyết định số 118/QĐ-TA ngày 16',
      'tháng 12 năm 2025 của Tòa án nhân dân khu vực 2 - Quảng Ninh',
      'Nội dung thông báo:',
      'Người có tên trên chuẩn bị hoàn thành việc cai nghiện ma túy; thời gian bắt',
      'đầu tiếp nhận cai nghiện: ngày 03 tháng 01 năm 2026; ngày hoàn thành việc cai',
      'nghiện: ngày 16 tháng 3 năm 2027.',
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh thông báo để biết, thực hiện theo',
      'quy định./.',
      'Nơi nhận:  TRƯỞNG CƠ SỞ',
      '- Như trên;',
      '- Tòa án nhân dân khu vực 2 - Quảng Ninh;',
      '- Huỳnh Thị Lụa (mẹ, đại diện gia đình);',
      '- Lưu: VT, HS.',
      'Thượng tá Đặng Quốc Hưng',
      'QN-7K3M-Q2XW · Bản 2/3',
    ])
  })

  test.each(Object.entries(mau51.samples))('%s: the fields stand in the order of the form', async (_, notice) => {
    const text = flowOf(await read(notice))
    const captions = [
      'THÔNG BÁO Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
      'Kính gửi: Công an',
      'thông báo tới Công an',
      'về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy của người có tên sau:',
      'Họ và tên:',
      'Giới tính:',
      'Tên gọi khác:',
      'Ngày, tháng, năm sinh:',
      'Nơi sinh',
      'Quê quán:',
      'Nơi thường trú/tạm trú:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Dân tộc:',
      'Tôn giáo:',
      'Trình độ học vấn:',
      'Nghề nghiệp:',
      'Đã thực hiện việc cai nghiện ma túy theo Quyết định số',
      'Nội dung thông báo: Người có tên trên chuẩn bị hoàn thành việc cai nghiện ma túy',
      'thời gian bắt đầu tiếp nhận cai nghiện: ngày',
      'ngày hoàn thành việc cai nghiện: ngày',
      'thông báo để biết, thực hiện theo quy định./.',
    ]
    let from = 0
    for (const caption of captions) {
      const at = text.indexOf(caption, from)
      expect(at, `"${caption}" after position ${from}`).toBeGreaterThanOrEqual(from)
      from = at + caption.length
    }
  })

  test('nothing of a long notice is lost, and its last paragraph stays with the signature', async () => {
    const pages = await read(long)
    expect(pages).toHaveLength(2)
    expect(pages[1]!.lines.join(' ')).toMatch(/^2 .*thông báo để biết, thực hiện.*Nơi nhận:/)
    const text = flowOf(pages)
    const { fullName, sex: _, birth: __, idIssuedOn: ___, ...written } = long.person
    for (const value of Object.values(written)) expect(text).toContain(value)
    expect(text).toContain(fullName.toLocaleUpperCase('vi'))
    for (const recipient of long.recipients.slice(1)) expect(text).toContain(recipient)
  })

  test('what is missing is a dotted line to the end of the line, and nothing else', async () => {
    const [page] = await read(missing)
    expect(page!.lines.join('\n')).not.toMatch(/null|undefined|NaN|\(họ và tên\)/)
    const edge = page!.width - margins[2]
    const ends = page!.runs.filter(({ text, right }) => /\.{3}$/.test(text) && !text.includes('năm') && right > edge - 20)
    expect(ends).toHaveLength(10)
    for (const { right } of ends) expect(right).toBeCloseTo(edge, 0)
    expect(page!.lines).toContain('Số: ....../TB-CSCN  Quảng Ninh, ngày ...... tháng ...... năm ......')
  })

  test('a draft says so once, above the paper, and reads like the paper', async () => {
    const [asIssued, asDraft] = [await linesOf(normal), await linesOf({ ...normal, draft: true })]
    expect(asDraft).toEqual(['BẢN NHÁP', ...asIssued])
  })

  test.each([
    [{ year: 1984, month: 7, day: 7 }, '07/07/1984'],
    [{ year: 1984, month: 7, day: null }, '07/1984'],
    [{ year: 1984, month: null, day: null }, '1984'],
  ])('a birth date is printed as far as it is known: %o', async (birth, printed) => {
    const lines = await linesOf({ ...normal, person: { ...normal.person, birth } })
    expect(lines).toContain(`Ngày, tháng, năm sinh: ${printed}  Nơi sinh Quảng Ninh`)
  })

  test('names are printed in Vietnamese capitals with every mark', async () => {
    const fullName = 'Đặng Ửng Ỷ Nguyễn Thị Ằng Lữ Huơ Ẽm Ỡi'
    expect(flowOf(await read({ ...normal, person: { ...normal.person, fullName } }))).toContain('ĐẶNG ỬNG Ỷ NGUYỄN THỊ ẰNG LỮ HUƠ ẼM ỠI')
  })

  test.each([false, true])(
    'each copy lists all recipients, and marks its own only where the facility has set so: %s',
    async (markRecipient) => {
      const copies = await readPdf(await renderPdf(normal.recipients.map((_, copy) => mau51.layout({ ...normal, copy, markRecipient }))))
      const printed = ['Như trên', ...normal.recipients.slice(1)]
      copies.forEach((page, copy) => {
        const listed = page.runs.filter(({ text }) => text.startsWith('- '))
        expect(listed.map(({ text }) => text)).toEqual([...printed.map((name) => `- ${name};`), '- Lưu: VT, HS.'])
        expect(listed.map(({ font }) => font === 'Tinos-Bold')).toEqual([...printed.map((_, i) => markRecipient && i === copy), false])
        expect(page.lines.at(-1)).toBe(`QN-7K3M-Q2XW · Bản ${copy + 1}/3`)
      })
    },
  )

  test('for a voluntary minor the parents are addressed (Art. 97(1))', async () => {
    const parents = 'Trần Văn Đạt (cha, đại diện gia đình)'
    const lines = await linesOf({ ...normal, addressee: parents, recipients: [parents], copy: 0 })
    expect(lines).toContain(`Kính gửi: ${parents}`)
    expect(lines).toContain('- Như trên;')
  })

  test('nothing that the form does not have can reach the paper', () => {
    const withHealth = { ...normal, person: { ...normal.person, health: 'viêm gan B' } }
    const withSubstance = { ...normal, substance: 'heroin' }
    expect(() => mau51.layout(withHealth)).toThrow(/health/)
    expect(() => mau51.layout(withSubstance)).toThrow(/substance/)
  })

  test('values of any length stay on the sheet', async () => {
    const endless = 'Ư'.repeat(400)
    const wordy = 'Xã Nghĩa Thành '.repeat(26).trim()
    const { fullName: _, sex, birth, idIssuedOn, ...texts } = normal.person
    for (const value of [endless, wordy]) {
      const person = { ...Object.fromEntries(Object.keys(texts).map((key) => [key, value])), fullName: value, sex, birth, idIssuedOn }
      const pages = await read({ ...normal, person: person as Notice['person'], addressee: value, recipients: [value] })
      for (const page of pages) {
        for (const { text, x, right, baseline } of page.runs) {
          expect(x, text).toBeGreaterThanOrEqual(margins[0] - 1)
          expect(right, text).toBeLessThanOrEqual(page.width - margins[2] + 1)
          expect(baseline, text).toBeLessThan(page.height - 20)
        }
      }
      expect(pages.slice(1).map(({ lines }) => lines[0])).toEqual(pages.slice(1).map((_, i) => String(i + 2)))
    }
  })
})
