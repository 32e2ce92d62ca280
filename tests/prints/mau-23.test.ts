import { describe, expect, test } from 'vitest'
import { mau23 } from '#host/features/stays/forms/mau-23/print'
import { expectInOrder, linesOf, testForm, textOf } from './official-form'

const { normal } = mau23.samples

describe('Mẫu số 23, Annex V of Decree 163/2026', () => {
  testForm(mau23, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'Về việc giao nhận Quyết định/Giấy xác nhận/Thông báo',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
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
      '2. Chúng tôi bên giao giao cho bên nhận Quyết định/Giấy xác nhận/Thông báo',
      '3. Biên bản này gồm',
      'trang, được lập thành',
      'bản có giá trị pháp lý như nhau, được lập xong vào lúc',
      'Hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.',
      'Bên giao giữ',
      'Bên nhận giữ',
      'ĐẠI DIỆN BÊN GIAO',
      'ĐẠI DIỆN BÊN NHẬN',
    ],
    signed: 'ĐẠI DIỆN BÊN GIAO',
    pages: { normal: 1, long: 2, missing: 1 },
  })

  test('what is handed over is named on lines of its own, below the words of the form', async () => {
    const lines = await linesOf(mau23, normal)
    const at = lines.findIndex((line) => line.startsWith('2. Chúng tôi'))
    expect(lines.slice(at, at + 6)).toEqual([
      '2. Chúng tôi bên giao giao cho bên nhận Quyết định/Giấy xác nhận/Thông báo',
      'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú số 55/QĐ-UBND ngày 07',
      'tháng 7 năm 2028 của Chủ tịch Ủy ban nhân dân phường Hồng Gai',
      'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc số',
      '31/GXN-CSCN ngày 03 tháng 8 năm 2028',
      '3. Biên bản này gồm 01 trang, được lập thành 02 bản có giá trị pháp lý như nhau,',
    ])
  })

  test('for a bereavement it says who is handed to the family (Art. 121(3))', async () => {
    expectInOrder(await textOf(mau23, mau23.samples.long), [
      'Quan hệ với người nghiện ma túy được quản lý: bố đẻ, đại diện gia đình',
      'về chịu tang',
      'bên giao bàn giao cho gia đình người cai nghiện Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
    ])
  })
})
