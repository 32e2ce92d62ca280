import { describe, expect, test } from 'vitest'
import { annex1Mau03 } from '#host/features/stays/forms/annex-1-mau-03/print'
import { annex1Mau04 } from '#host/features/stays/forms/annex-1-mau-04/print'
import { expectInOrder, linesOf, testForm, textOf } from './official-form'

const family =
  'Đại diện gia đình người bị giám sát điện tử; cha, mẹ, người giám hộ hoặc người đại diện theo pháp luật của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi'

describe('Mẫu số 03, Annex I of Decree 163/2026', () => {
  testForm(annex1Mau03, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BIÊN BẢN',
      'Thi hành quyết định áp dụng biện pháp giám sát điện tử',
      'Hôm nay, hồi',
      'phút, ngày',
      'tại',
      'Chúng tôi gồm:',
      '1. Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử:',
      'Họ và tên:',
      'Chức vụ:',
      'Cơ quan:',
      '2. Người bị giám sát điện tử:',
      'Họ và tên:',
      'Giới tính:',
      'Tên gọi khác',
      'Ngày, tháng, năm sinh:',
      'Nơi sinh:',
      'Quê quán:',
      'Nơi thường trú/tạm trú:',
      'Nơi ở hiện tại:',
      'Số CMND/CCCD/CC/Hộ chiếu:',
      'ngày cấp:',
      'nơi cấp:',
      `3. ${family}:`,
      'Họ và tên:',
      'Giới tính:',
      'Ngày, tháng, năm sinh:',
      'Số CMND/CCCD/CC/Hộ chiếu:',
      'ngày cấp:',
      'nơi cấp:',
      'Nơi cư trú hoặc chỗ ở hiện nay:',
      'Điện thoại liên lạc:',
      'Quan hệ với người bị giám sát điện tử:',
      'Tiến hành lập biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử như sau:',
      '- Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử tiến hành giao quyết định áp dụng biện pháp giám sát điện tử và đeo thiết bị giám sát điện tử lên cơ thể của',
      '- Vị trí đeo thiết bị:',
      '- Số thiết bị:',
      '- Phụ kiện kèm theo thiết bị:',
      '- Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo:',
      'Biên bản kết thúc lúc',
      ', đã đọc cho những người có tên ở trên nghe, công nhận là đúng và ký xác nhận dưới đây. Biên bản này được lập thành',
      'bản có giá trị pháp lý như nhau, mỗi bên giữ 01 bản để thực hiện.',
      'Người bị giám sát điện tử',
      'Đại diện gia đình',
    ],
    signed: 'Người bị giám sát điện tử',
    pages: { normal: 2, long: 2, missing: 2 },
  })

  test('captions and joints are those of the form', async () => {
    expectInOrder(await textOf(annex1Mau03, annex1Mau03.samples.long), [
      'Tên gọi khác H’Hen',
      'Số CMND/CCCD/CC/Hộ chiếu: 077199004218 ngày cấp: 10/12/2021 nơi cấp:',
      'Số CMND/CCCD/CC/Hộ chiếu: 077068004218; ngày cấp: 27/04/2021; nơi cấp:',
    ])
  })

  test('three sides sign: the person, the agency, and below them the family', async () => {
    const lines = await linesOf(annex1Mau03, annex1Mau03.samples.normal)
    const from = lines.findIndex((line) => line.startsWith('Người bị giám sát điện tử  '))
    expect(lines.slice(from).map((line) => line.replace(/ {2,}/, ' | '))).toEqual([
      'Người bị giám sát điện tử | Đại diện cơ quan thi hành quyết định',
      '(Ký, ghi rõ họ tên) | (Ký, ghi rõ họ tên)',
      'Vi Hoàng Anh Dũng | Trần Quang Huy',
      'Đại diện gia đình người bị giám sát điện tử;',
      'cha, mẹ, người giám hộ hoặc người đại diện theo pháp luật',
      'của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi',
      '(Ký, ghi rõ họ tên)',
      'Vi Thị Lụa',
      'QN-8V4P-6ZQC',
    ])
  })
})

describe('Mẫu số 04, Annex I of Decree 163/2026', () => {
  testForm(annex1Mau04, {
    captions: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ngày',
      'CAM KẾT',
      'Thực hiện biện pháp giám sát điện tử',
      'Kính gửi: Công an',
      'Tôi tên (họ và tên):',
      'Giới tính:',
      'Tên gọi khác:',
      'Ngày, tháng, năm sinh:',
      'Quê quán:',
      'Nơi thường trú/tạm trú:',
      'Nơi ở hiện tại:',
      'Số CMND/CCCD/CC/Hộ chiếu:',
      'ngày cấp:',
      'nơi cấp:',
      'Dân tộc:',
      'Tôn giáo:',
      'Trình độ học vấn:',
      'Nghề nghiệp:',
      'Nơi làm việc/học tập:',
      'Thực hiện quyết định áp dụng biện pháp giám sát điện tử số',
      'của Trưởng Công an',
      'Tôi đã được phổ biến các quy định liên quan đến biện pháp giám sát điện tử và trách nhiệm, nghĩa vụ của người bị giám sát điện tử. Tôi xin cam kết chấp hành nghiêm chỉnh các quy định về giám sát điện tử. Nếu vi phạm tôi xin chịu trách nhiệm theo quy định của pháp luật.',
      'NGƯỜI CAM KẾT',
      '(Ký, ghi rõ họ tên)',
    ],
    signed: 'NGƯỜI CAM KẾT',
    pages: { normal: 1, long: 1, missing: 1 },
  })

  test('cites the decision whole', async () => {
    expect(await textOf(annex1Mau04, annex1Mau04.samples.normal)).toContain(
      'giám sát điện tử số 27/QĐ-CAP ngày 31 tháng 7 năm 2028 của Trưởng Công an phường Hồng Gai Tôi đã được',
    )
  })
})
