import { describe, test } from 'vitest'
import { mau19 } from '#host/features/plans/forms/mau-19/print'
import { expectInOrder, testForm, textOf } from './official-form'

describe('Mẫu số 19, Annex V of Decree 163/2026', () => {
  testForm(mau19, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ngày',
      'KẾ HOẠCH',
      'TÁI HÒA NHẬP CỘNG ĐỒNG CỦA NGƯỜI CAI NGHIỆN MA TÚY',
      'Họ và tên:',
      '; Tuổi',
      '; Giới tính',
      'Số CC/CCCD/CMND/HC:',
      'Ngày cấp:',
      'Nơi cấp:',
      'Nơi cư trú sau cai nghiện ma túy:',
      'I. ĐÁNH GIÁ CÁC YẾU TỐ',
      '1. Tình trạng sức khỏe',
      '2. Kỹ năng từ chối sử dụng trái phép chất ma túy',
      '3. Kiến thức pháp luật, thông tin về tình hình kinh tế - xã hội',
      '4. Dự kiến việc làm sau khi hoàn thành cai nghiện ma túy',
      'II. NỘI DUNG HOẠT ĐỘNG, THỜI GIAN THỰC HIỆN (dự kiến chi tiết các hoạt động cần làm)',
      '1. Phòng, chống tái nghiện ma túy',
      '2. Tiếp tục điều trị phục hồi sức khỏe',
      '3. Học văn hóa, học nghề',
      '4. Việc làm, sinh kế',
      'III. NGUỒN LỰC THỰC HIỆN (xác định nguồn lực hiện có và đề xuất nhu cầu hỗ trợ từ chính quyền và các chính sách của Nhà nước)',
      '1. Bản thân, gia đình',
      '2. Hỗ trợ từ chính quyền nơi cư trú/khác',
      '3. Vay vốn (học nghề, sản xuất, kinh doanh, tạo việc làm)',
      'NGƯỜI LẬP KẾ HOẠCH',
    ],
    whenMissing: ['1. Tình trạng sức khỏe 2. Kỹ năng', '1. Phòng, chống tái nghiện ma túy 2. Tiếp tục điều trị'],
    signed: 'NGƯỜI LẬP KẾ HOẠCH',
    pages: { normal: 1, long: 2, missing: 2 },
  })

  test('a colon is put before an answer, not before dots', async () => {
    expectInOrder(await textOf(mau19, mau19.samples.normal), [
      'Họ và tên: VI HOÀNG ANH DŨNG; Tuổi 36; Giới tính Nam',
      'Số CC/CCCD/CMND/HC: 022092001287 Ngày cấp: 18/06/2022 Nơi cấp: Bộ Công an',
      '1. Tình trạng sức khỏe: Tốt, lao động được.',
    ])
  })
})
