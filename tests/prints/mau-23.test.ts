import { describe, expect, test } from 'vitest'
import { mau23 } from '#host/features/stays/forms/mau-23/print'
import { expectInOrder, testForm, textOf } from './official-form'

const { normal } = mau23.samples

describe('Mẫu số 23, Annex V of Decree 163/2026', () => {
  testForm(mau23, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'Về việc giao nhận Quyết định',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy',
      '1. Hôm nay, hồi',
      'phút, ngày',
      'tại',
      'chúng tôi gồm:',
      'a) Đại diện bên giao:',
      'Họ và tên:',
      'Chức vụ:',
      'Cơ quan:',
      'b) Đại diện bên nhận:',
      'Họ và tên:',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'Điện thoại liên lạc:',
      'Quan hệ với người nghiện ma túy được quản lý:',
      '2. Chúng tôi bên giao giao cho bên nhận Quyết định',
      '3. Biên bản này gồm',
      'trang, được lập thành',
      'bản có giá trị pháp lý như nhau, được lập xong vào lúc',
      'Hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.',
      'Bên giao giữ',
      'Bên nhận giữ',
      'ĐẠI DIỆN BÊN GIAO',
      'ĐẠI DIỆN BÊN NHẬN',
    ],
    whenMissing: ['giao nhận Quyết định/Giấy xác nhận/Thông báo', 'cho bên nhận Quyết định/Giấy xác nhận/Thông báo'],
    signed: 'ĐẠI DIỆN BÊN GIAO',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('names what is handed over, in the order of the form', async () => {
    const text = await textOf(mau23, { ...normal, kinds: ['CONFIRMATION', 'DECISION'] })
    expectInOrder(text, [
      'Về việc giao nhận Quyết định, Giấy xác nhận',
      '2. Chúng tôi bên giao giao cho bên nhận Quyết định, Giấy xác nhận: Quyết định số 55/QĐ-UBND',
    ])
    expect(await textOf(mau23, { ...normal, kinds: ['NOTICE'] })).toContain('Về việc giao nhận Thông báo')
  })

  test('for a bereavement it says who is handed to the family (Art. 121(3))', async () => {
    expectInOrder(await textOf(mau23, mau23.samples.long), [
      'Quan hệ với người nghiện ma túy được quản lý: bố đẻ, đại diện gia đình',
      'về chịu tang',
      'bên giao bàn giao cho gia đình người cai nghiện Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
    ])
  })
})
