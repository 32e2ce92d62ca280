import { describe, expect, test } from 'vitest'
import { socialProtectionLetter } from '#host/features/stays/forms/social-protection-letter/print'
import { expectInOrder, linesOf, testForm, textOf } from './official-form'

const { normal, long } = socialProtectionLetter.samples

describe('letter for a social protection facility, Decree 163/2026 Art. 124', () => {
  testForm(socialProtectionLetter, {
    captions: [
      'V/v đề nghị đưa người chấp hành xong biện pháp cai nghiện bắt buộc vào cơ sở bảo trợ xã hội',
      'Kính gửi:',
      'Căn cứ Điều 124 Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy',
      'sau khi chấp hành xong biện pháp đưa đi cai nghiện bắt buộc:',
      'Họ và tên:',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Nơi cư trú hoặc chỗ ở hiện nay:',
      'Đang chấp hành Quyết định số',
      'hết thời hạn ngày',
      'Lý do: người nghiện ma túy từ đủ',
      'khoản 1 Điều 124 Nghị định số 163/2026/NĐ-CP).',
      'Hồ sơ kèm theo gồm:',
      'a) Giấy xác nhận hoàn thành cai nghiện ma túy',
      'b) Tài liệu chứng minh thuộc đối tượng quy định tại khoản 6 Điều',
      'tổ chức đưa người có tên trên đến',
      'dự kiến ngày',
      'Người liên hệ của cơ sở:',
      'điện thoại:',
      'xem xét, tiếp nhận và trả lời bằng văn bản',
      'Nơi nhận:',
    ],
    signed: 'Nơi nhận:',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('the subject stands under the number, and the paper has no other title', async () => {
    expect((await linesOf(socialProtectionLetter, normal)).slice(2, 7)).toEqual([
      'Số: 05/CSCN-HS  Quảng Ninh, ngày 05 tháng 02 năm 2027',
      'V/v đề nghị đưa người chấp hành',
      'xong biện pháp cai nghiện',
      'bắt buộc vào cơ sở bảo trợ xã hội',
      'Kính gửi: Trung tâm Bảo trợ xã hội tỉnh Quảng Ninh',
    ])
  })

  test.each([
    ['MINOR', 'từ đủ 12 tuổi đến dưới 18 tuổi không có nơi cư trú ổn định (điểm a khoản 1 Điều 124', 'khoản 6 Điều 36'],
    [
      'ADULT',
      'từ đủ 18 tuổi trở lên không xác định được nơi cư trú và không còn khả năng lao động (điểm b khoản 1 Điều 124',
      'khoản 6 Điều 35',
    ],
  ] as const)('says why under Art. 124(1): %s', async (ground, why, law) => {
    const text = await textOf(socialProtectionLetter, { ...normal, ground })
    expect(text).toContain(why)
    expect(text).toContain(`quy định tại ${law} Luật Phòng, chống ma túy năm 2025`)
  })

  test('the file goes 15 days ahead, so the confirmation may follow', async () => {
    expect(await textOf(socialProtectionLetter, normal)).toContain(
      'a) Giấy xác nhận hoàn thành cai nghiện ma túy, gửi trong thời hạn 24 giờ trước khi hết thời hạn chấp hành;',
    )
    expect(await textOf(socialProtectionLetter, { ...normal, confirmation: { number: '5/GXN', on: '2027-02-23' } })).toContain(
      'a) Giấy xác nhận hoàn thành cai nghiện ma túy số 5/GXN ngày 23 tháng 02 năm 2027;',
    )
  })

  test('points are counted with the Vietnamese alphabet, and the last ends the sentence', async () => {
    expectInOrder(await textOf(socialProtectionLetter, long), ['a) ', 'b) ', 'c) ', 'd) ', 'đ) ', 'e) ', 'lưu ký.'])
  })
})
