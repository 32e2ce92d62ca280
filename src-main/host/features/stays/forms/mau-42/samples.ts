import type * as z from 'zod'
import { identity, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau42Data } from './print'

const normal: z.input<typeof Mau42Data> = {
  draft: false,
  code: 'QN-9C2T-4HLW',
  place: 'Quảng Ninh',
  on: '2026-08-10',
  begun: { on: '2026-08-10', at: '09:05' },
  finished: { on: '2026-08-10', at: '10:15' },
  giver: { name: 'Trịnh Công Vinh', title: 'Phó Trưởng Công an phường', agency: 'Công an phường Hồng Gai, tỉnh Quảng Ninh' },
  receiver: { name: 'Vũ Thị Mai Hoa', title: 'Cán bộ tiếp nhận', agency: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  copies: 2,
  giverKeeps: 1,
  receiverKeeps: 1,
  facilityName: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  court: { number: '86/QĐ-TA', on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
  exit: null,
  person: {
    fullName: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    otherName: null,
    birth: { year: 1992, month: 3, day: 14 },
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
  },
  condition: 'Tỉnh táo, đi lại bình thường; cao 1,68 m, nặng 55 kg; có sẹo dài 3 cm ở cẳng tay trái; huyết áp 120/80 mmHg.',
  documents: [
    'Quyết định áp dụng biện pháp đưa đi cai nghiện bắt buộc: 01 bản',
    'Quyết định giao cơ sở cai nghiện ma túy công lập tiếp nhận: 01 bản',
    'Bản sao tóm tắt lý lịch: 01 bản',
  ],
  belongings: ['Quần áo: 03 bộ', 'Dép nhựa: 01 đôi', 'Điện thoại di động Nokia 105, màu đen, đã tắt nguồn: 01 chiếc'],
}

/** Made-up people. */
export const mau42Samples = {
  normal,
  long: {
    ...normal,
    place: 'Thành phố Hồ Chí Minh',
    on: '2026-11-21',
    begun: { on: '2026-11-21', at: '07:40' },
    finished: { on: '2026-11-21', at: '09:00' },
    giver: {
      name: 'Trung tá Phạm Ngọc Khánh Tường Nguyên',
      title: 'Phó Trưởng cơ sở phụ trách Tổ Quản lý, giáo dục, tư vấn',
      agency:
        'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh',
    },
    receiver: {
      name: 'Đại úy Tôn Nữ Hoàng Thị Bảo Trân',
      title: 'Điều tra viên trung cấp',
      agency: 'Cơ quan Cảnh sát điều tra, Công an Thành phố Hồ Chí Minh',
    },
    facilityName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
    court: { number: '1118/2026/QĐ-TA', on: '2026-07-16', issuer: 'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh' },
    exit: {
      way: 'OUT',
      decision: { number: '21/QĐ-CSCNMT2', on: '2026-11-20', issuer: 'Trưởng cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh' },
    },
    person: {
      ...identity.long,
      otherName: quynhTram.otherName,
    },
    condition:
      'Tỉnh táo, tiếp xúc được, trả lời đúng câu hỏi; thể trạng trung bình, cao 1,56 m, nặng 47 kg; mạch 82 lần/phút, huyết áp 115/75 mmHg, nhiệt độ 36,8 độ C.\nCó vết bầm đã cũ, đường kính 2 cm, ở mặt ngoài đùi phải; sẹo mổ dài 6 cm ở hố chậu phải; hình xăm hoa sen ở bả vai trái; không có vết thương mới.\nĐang uống thuốc điều trị tăng huyết áp do Tổ Y tế cấp, còn đủ dùng trong 05 ngày; người nhận được hướng dẫn cách dùng và ký nhận thuốc.',
    documents: [
      'Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập theo yêu cầu của cơ quan tố tụng hình sự: 02 bản chính',
      'Văn bản số 4418/CSĐT của Cơ quan Cảnh sát điều tra, Công an Thành phố Hồ Chí Minh về việc đề nghị trích xuất người: 01 bản sao',
      'Bản sao Quyết định áp dụng biện pháp đưa đi cai nghiện bắt buộc: 01 bản',
      'Tóm tắt bệnh án và đơn thuốc: 01 bản, 04 trang',
      'Phiếu khám sức khỏe trước khi giao: 01 bản',
    ],
    belongings: [
      'Quần áo đồng phục: 02 bộ',
      'Quần áo thường: 01 bộ',
      'Dép nhựa: 01 đôi',
      'Kính cận gọng kim loại, màu bạc: 01 chiếc',
      'Thuốc điều trị tăng huyết áp (theo đơn của Tổ Y tế): 10 viên',
      'Tiền mặt rút từ sổ lưu ký: 200.000 đồng (hai trăm nghìn đồng)',
    ],
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    place: null,
    on: null,
    begun: { on: null, at: null },
    finished: { on: null, at: null },
    giver: { name: null, title: null, agency: null },
    receiver: { name: null, title: null, agency: null },
    copies: null,
    giverKeeps: null,
    receiverKeeps: null,
    court: { number: null, on: null, issuer: null },
    person: {
      fullName: 'Lò Văn Đức',
      sex: null,
      otherName: null,
      birth: null,
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
    },
    condition: null,
    documents: [],
    belongings: [],
  },
} satisfies Record<string, z.input<typeof Mau42Data>>
