import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { paper } from '#host/prints/kit/sample-papers'
import type { LetterData } from './print'

/** Made-up people. */
export const letterSamples = {
  normal: {
    ...paper.normal,
    symbol: 'CSCN-HS',
    about: 'phối hợp xác minh nơi cư trú của người cai nghiện ma túy',
    addressees: ['Công an phường Hồng Gai'],
    paragraphs: [
      'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh đang quản lý ông Huỳnh Đỗ Hoà Bình, sinh ngày 07/07/1984, chấp hành Quyết định số 118/QĐ-TA ngày 16 tháng 12 năm 2025 của Tòa án nhân dân khu vực 2 - Quảng Ninh; thời hạn chấp hành đến hết ngày 16 tháng 3 năm 2027.',
      'Để chuẩn bị thủ tục hoàn thành cai nghiện, đề nghị Công an phường Hồng Gai:\n1. Xác minh nơi cư trú của ông Huỳnh Đỗ Hoà Bình tại tổ 5, khu 2, phường Hồng Gai.\n2. Cho biết họ tên, địa chỉ của người đại diện gia đình.',
      'Văn bản trả lời đề nghị gửi về Cơ sở cai nghiện ma túy tỉnh Quảng Ninh trước ngày 14 tháng 02 năm 2027.',
      'Rất mong nhận được sự phối hợp của Công an phường Hồng Gai.',
    ],
    filed: 'VT, QLHS',
    recipients: ['Công an phường Hồng Gai', 'Phòng Cảnh sát điều tra tội phạm về ma túy (để báo cáo)'],
  },
  long: {
    ...paper.long,
    symbol: 'CSCNMT2-QLGD',
    signer: {
      authority: 'TUQ. Trưởng cơ sở',
      title: 'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn',
      rank: 'Đại úy',
      name: 'Tôn Nữ Hoàng Thị Bảo Trân',
    },
    about: 'phối hợp tổ chức lớp học nghề trình độ sơ cấp và tư vấn việc làm cho người cai nghiện ma túy sắp hoàn thành thời hạn chấp hành',
    addressees: [
      'Sở Nội vụ Thành phố Hồ Chí Minh',
      'Trung tâm Dịch vụ việc làm Thành phố Hồ Chí Minh, cơ sở đặt tại xã Nghĩa Thành và các phường, xã thuộc khu vực Bà Rịa - Vũng Tàu trước đây',
      'Trường Trung cấp nghề Giao thông vận tải Thành phố Hồ Chí Minh',
    ],
    paragraphs: [
      'Thực hiện kế hoạch công tác năm 2028, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh dự kiến mở lớp học nghề trình độ sơ cấp cho người cai nghiện ma túy sẽ hoàn thành thời hạn chấp hành trong sáu tháng đầu năm 2028. '
        .repeat(2)
        .trim(),
      ...Array.from(
        { length: 9 },
        (_, i) =>
          `${i + 1}. Nội dung phối hợp thứ ${i + 1}: các bên cử người làm đầu mối, trao đổi danh sách học viên, thời gian, địa điểm, chương trình học, điều kiện về xưởng thực hành và an toàn lao động, kinh phí, việc kiểm tra, đánh giá và cấp chứng chỉ theo quy định của pháp luật về giáo dục nghề nghiệp.`,
      ),
      'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh đề nghị các đơn vị nghiên cứu, có ý kiến bằng văn bản và cử cán bộ dự họp thống nhất nội dung phối hợp hồi 08 giờ 30 phút ngày 05 tháng 12 năm 2027 tại hội trường của cơ sở, ấp 3, xã Nghĩa Thành, Thành phố Hồ Chí Minh; đầu mối liên hệ là đồng chí Tôn Nữ Hoàng Thị Bảo Trân, điện thoại 0900 000 036.',
    ],
    filed: 'VT, QLGD (02 bản)',
    recipients: [
      'Sở Nội vụ Thành phố Hồ Chí Minh',
      'Trung tâm Dịch vụ việc làm Thành phố Hồ Chí Minh, cơ sở đặt tại xã Nghĩa Thành và các phường, xã thuộc khu vực Bà Rịa - Vũng Tàu trước đây',
      'Trường Trung cấp nghề Giao thông vận tải Thành phố Hồ Chí Minh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh (để báo cáo)',
      'Trưởng cơ sở (để báo cáo)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'CSCN-HS',
    about: null,
    addressees: [],
    paragraphs: [],
    filed: 'VT, HS',
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof LetterData>>
