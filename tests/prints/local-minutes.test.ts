import { describe, expect, test } from 'vitest'
import { destroyMinutes } from '#host/features/papers/forms/destroy-minutes/print'
import { personHandover } from '#host/features/stays/forms/person-handover/print'
import { mm } from '#host/prints/kit/page'
import { expectInOrder, read, testForm, textOf } from './official-form'

describe('Biên bản bàn giao người', () => {
  const { normal, long } = personHandover.samples

  testForm(personHandover, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BIÊN BẢN',
      'Bàn giao người hoàn thành cai nghiện ma túy cho',
      'Căn cứ Nghị định số 163/2026/NĐ-CP',
      'Căn cứ Giấy xác nhận số:',
      'về việc hoàn thành cai nghiện ma túy',
      '1. Hôm nay, hồi',
      'a) Đại diện bên giao:',
      'Họ và tên:',
      'Chức vụ:',
      'Cơ quan:',
      'b) Đại diện bên nhận:',
      'Họ và tên:',
      'Điện thoại liên lạc:',
      '2. Bên giao bàn giao cho bên nhận người và các nội dung sau:',
      'a) Người được bàn giao:',
      'Họ và tên (viết in hoa):',
      'Giới tính:',
      'Tên gọi khác (nếu có):',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'b) Tình trạng sức khỏe tại thời điểm bàn giao:',
      'c) Giấy tờ, văn bằng, chứng chỉ kèm theo gồm:',
      'd) Tiền, đồ vật lưu ký, tư trang trả lại (ghi rõ từng loại):',
      'đ) Nơi',
      '3. Biên bản này gồm',
      'Bên giao giữ',
      'ĐẠI DIỆN BÊN GIAO',
      'ĐẠI DIỆN BÊN NHẬN',
    ],
    signed: 'ĐẠI DIỆN BÊN GIAO',
    pages: { normal: 2, long: 2, missing: 2 },
  })

  test('a minor goes to the family, who say how they are related', async () => {
    expectInOrder(await textOf(personHandover, normal), [
      'cho gia đình',
      'b) Đại diện bên nhận: Họ và tên: Vi Thị Lụa; Giới tính: Nữ',
      'Quan hệ với người được bàn giao: mẹ',
      'đ) Nơi về cư trú: Tổ 5',
    ])
  })

  test('a social protection facility receives with its agreement (Art. 124)', async () => {
    expectInOrder(await textOf(personHandover, long), [
      'cho cơ sở bảo trợ xã hội',
      'Căn cứ Văn bản số: 288/TTBTXH-CTXH',
      'về việc tiếp nhận người vào cơ sở bảo trợ xã hội.',
      'Chức vụ: Phó Giám đốc Trung tâm',
      'đ) Nơi tiếp nhận: Trung tâm Bảo trợ xã hội Tân Hiệp',
    ])
    expect(await textOf(personHandover, { ...long, acceptance: null })).not.toContain('Căn cứ Văn bản')
  })

  test('the paper of one receiver does not take the fields of the other', () => {
    const mixed = { ...normal, receiver: { ...normal.receiver, as: 'SOCIAL_PROTECTION' } }
    expect(personHandover.data.safeParse(mixed).success).toBe(false)
  })
})

describe('Biên bản tiêu hủy tài liệu', () => {
  const { normal, long } = destroyMinutes.samples

  testForm(destroyMinutes, {
    captions: [
      'BIÊN BẢN',
      'Tiêu hủy tài liệu hết thời hạn lưu trữ',
      'Căn cứ Luật Lưu trữ số 33/2024/QH15;',
      'Căn cứ Quyết định số:',
      'về việc tiêu hủy tài liệu hết thời hạn lưu trữ.',
      '1. Hôm nay, hồi',
      'chúng tôi gồm:',
      '1)',
      '2. Đã tiến hành tiêu hủy các tài liệu sau:',
      'STT Hồ sơ, tài liệu Thời gian Số lượng Ghi chú',
      '3. Phương pháp tiêu hủy:',
      '4. Toàn bộ tài liệu nêu trên đã được tiêu hủy hết, không khôi phục được.',
      '5. Biên bản này gồm',
      '(Ký, ghi rõ họ tên)',
    ],
    signed: '5. Biên bản này gồm',
    pages: { normal: 1, long: 3, missing: 1 },
    // In the columns of the table, and in thirds of the page; what they say is asked for below.
    reworded: [...long.items.flatMap((item) => Object.values(item)), ...long.present.flatMap(({ title, name }) => [title, name])].filter(
      (text) => text !== null,
    ),
  })

  test('everybody who was there signs, three in a row', async () => {
    const pages = await read(destroyMinutes, long)
    const signed = pages.at(-1)!.runs.filter(({ text }) => text === '(Ký, ghi rõ họ tên)')
    expect(signed).toHaveLength(long.present.length)
    const third = (pages.at(-1)!.width - mm(45)) / 3
    const columns = signed.map(({ x, right }) => Math.floor(((x + right) / 2 - mm(30)) / third))
    expect(columns.toSorted()).toEqual([0, 0, 1, 1, 2])
    const words = pages
      .at(-1)!
      .runs.map(({ text }) => text)
      .join(' ')
    for (const { name } of long.present) for (const word of name!.split(' ')) expect(words).toContain(word)
  })

  test('every item is listed, over as many pages as it takes', async () => {
    const cells = (await read(destroyMinutes, long)).flatMap(({ runs }) => runs.map(({ text }) => text.trim()))
    for (let number = 1; number <= long.items.length; number++) expect(cells).toContain(String(number))
    for (const { years } of long.items) expect(cells).toContain(years)
  })

  test('two sign on one level', async () => {
    const [page] = await read(destroyMinutes, { ...normal, present: normal.present.slice(0, 2) })
    const [left, right, ...others] = page!.runs.filter(({ text }) => text === '(Ký, ghi rõ họ tên)')
    expect(others).toEqual([])
    expect(left!.x).toBeLessThan(page!.width / 2)
    expect(right!.x).toBeGreaterThan(page!.width / 2)
  })
})
