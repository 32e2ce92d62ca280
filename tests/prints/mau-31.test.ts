import { describe, expect, test } from 'vitest'
import { mau31 } from '#host/features/stays/forms/mau-31/print'
import { expectInOrder, testForm, textOf } from './official-form'

const { normal, long } = mau31.samples

describe('Mẫu số 31, Annex V of Decree 163/2026', () => {
  testForm(mau31, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'Về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
      'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy;',
      'Căn cứ Quyết định số:',
      'về việc giao',
      '1. Hôm nay, hồi',
      'phút, ngày',
      'chúng tôi gồm:',
      'a) Đại diện bên giao Họ và tên:',
      'Chức vụ:',
      'Cơ quan:',
      'b) Đại diện bên nhận Họ và tên:',
      'Chức vụ:',
      'Cơ quan:',
      '2. Tiến hành giao, nhận hồ sơ, người cai nghiện ma túy tự nguyện như sau:',
      'a) Người đi cai nghiện:',
      'Họ và tên (viết in hoa):',
      'Giới tính:',
      'Tên gọi khác (nếu có):',
      'Ngày, tháng, năm sinh:',
      'Số CC/CCCD/CMND/HC:',
      'ngày cấp:',
      'nơi cấp:',
      'b) Tình trạng người cai nghiện:',
      'c) Hồ sơ kèm theo gồm:',
      '1)',
      '2)',
      'd) Tư trang, đồ dùng cá nhân cơ sở quản lý (ghi rõ từng loại):',
      '3. Biên bản này gồm',
      'trang, được lập thành',
      'bản có giá trị pháp lý như nhau, được lập xong vào lúc',
      'Hai bên đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.',
      'Bên giao giữ',
      'Bên nhận giữ',
      'ĐẠI DIỆN BÊN GIAO',
      'ĐẠI DIỆN BÊN NHẬN',
    ],
    whenMissing: [
      'Về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở',
      '/QĐ-CNMTTN ngày',
      'b) Tình trạng người cai nghiện: (tổ chức, cá nhân tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe, những dấu hiệu bất thường về thể chất, tâm thần của người bị quản lý tại thời điểm giao, nhận):',
    ],
    signed: 'ĐẠI DIỆN BÊN GIAO',
    pages: { normal: 2, long: 2, missing: 2 },
  })

  test('a voluntary admission stands on the decision that names the facility (Art. 96(1))', async () => {
    expectInOrder(await textOf(mau31, normal), [
      'người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
      'Căn cứ Quyết định số: 412/QĐ-CNMTTN ngày 31 tháng 8 năm 2026 của Giám đốc Công an tỉnh Quảng Ninh về việc giao cơ sở cai nghiện ma túy công lập, trường giáo dưỡng tiếp nhận người đi cai nghiện ma túy tự nguyện.',
      '2. Tiến hành giao, nhận hồ sơ, người cai nghiện ma túy tự nguyện như sau:',
      'a) Người đi cai nghiện:',
      'Số CC/CCCD/CMND/HC: 022301004417 ngày cấp: 09/01/2023 nơi cấp: Bộ Công an',
    ])
  })

  test('somebody in custody while the file is made comes on the same form, under the decision on custody (Art. 99(3)(b))', async () => {
    const text = await textOf(mau31, long)
    expectInOrder(text, [
      'người bị cai nghiện ma túy tự nguyện vào cơ sở',
      'Căn cứ Quyết định số: 1204/QĐ-CAX ngày 20 tháng 11 năm 2026 của Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh về việc giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc.',
      '1. Hôm nay',
    ])
    expect(text).not.toContain('CNMTTN')
  })
})
