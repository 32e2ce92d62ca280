import type * as z from 'zod'
import { identity, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau31Data } from './print'

const normal: z.input<typeof Mau31Data> = {
  draft: false,
  code: 'QN-3D8R-7TXK',
  place: 'Quảng Ninh',
  on: '2026-09-02',
  begun: { on: '2026-09-02', at: '14:30' },
  finished: { on: '2026-09-02', at: '15:20' },
  giver: { name: 'Lưu Đình Phúc', title: 'Trưởng Công an xã', agency: 'Công an xã Vĩnh Thực, tỉnh Quảng Ninh' },
  receiver: { name: 'Vũ Thị Mai Hoa', title: 'Cán bộ tiếp nhận', agency: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  copies: 2,
  giverKeeps: 1,
  receiverKeeps: 1,
  measure: 'VOLUNTARY',
  at: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  decision: { number: '412/QĐ-CNMTTN', on: '2026-08-31', issuer: 'Giám đốc Công an tỉnh Quảng Ninh' },
  person: {
    fullName: 'Đoàn Thị Ngọc Ánh',
    sex: 'FEMALE',
    otherName: 'Ánh “Cẩm Phả”',
    birth: { year: 2001, month: 11, day: 5 },
    idNumber: '022301004417',
    idIssuedOn: '2023-01-09',
    idIssuedBy: 'Bộ Công an',
  },
  condition: 'Tỉnh táo, tự đi lại; cao 1,57 m, nặng 46 kg; không có vết thương.',
  documents: [
    'Quyết định cai nghiện ma túy tự nguyện: 01 bản',
    'Hồ sơ đăng ký cai nghiện ma túy tự nguyện: 01 bộ',
    'Quyết định giao cơ sở cai nghiện ma túy công lập tiếp nhận: 01 bản',
  ],
  belongings: ['Quần áo: 04 bộ', 'Đồng hồ đeo tay: 01 chiếc'],
}

/** Made-up people. */
export const mau31Samples = {
  normal,
  long: {
    ...normal,
    place: 'Thành phố Hồ Chí Minh',
    on: '2026-11-20',
    begun: { on: '2026-11-20', at: '22:10' },
    finished: { on: '2026-11-20', at: '23:05' },
    measure: 'CUSTODY',
    at: 'Khu tiếp nhận, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, số 1187/24/5B đường Cách Mạng Tháng Tám, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    giver: {
      name: 'Thiếu tá Huỳnh Ngọc Thạch Thảo Nguyên',
      title: 'Phó Trưởng Công an xã',
      agency: 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    },
    receiver: {
      name: 'Trung úy Nguyễn Thị Phương Thảo',
      title: 'Cán bộ Tổ tiếp nhận, phân loại',
      agency: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
    },
    decision: { number: '1204/QĐ-CAX', on: '2026-11-20', issuer: 'Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' },
    person: {
      ...identity.long,
      otherName: quynhTram.otherName,
    },
    condition:
      'Mệt mỏi, ngáp nhiều, chảy nước mắt, nước mũi; tự đi lại được, trả lời chậm nhưng đúng câu hỏi; mạch 96 lần/phút, huyết áp 130/85 mmHg, nhiệt độ 37,2 độ C.\nCó nhiều vết tiêm cũ ở mặt trước hai cẳng tay; sẹo dài 4 cm ở trán bên phải; hình xăm chữ “Mẹ” ở cổ tay trái. Không có vết thương đang chảy máu, không có dấu hiệu gãy xương.\nNgười bị quản lý khai có tiền sử hen phế quản, đang dùng thuốc xịt; đã bàn giao 01 lọ thuốc xịt cho Tổ Y tế.',
    documents: [
      'Quyết định giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc: 01 bản chính',
      'Tóm tắt lý lịch có xác nhận của Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh: 01 bản, 04 trang',
      'Bản sao Phiếu kết quả xác định tình trạng nghiện ma túy: 01 bản',
      'Bản sao căn cước: 01 bản',
    ],
    belongings: [
      'Quần áo: 03 bộ; áo khoác: 01 chiếc',
      'Điện thoại di động Samsung, màu xanh, vỡ góc màn hình, đã tắt nguồn: 01 chiếc',
      'Nhẫn kim loại màu vàng (chưa xác định chất liệu): 01 chiếc',
      'Tiền mặt gửi lưu ký: 1.350.000 đồng (một triệu ba trăm năm mươi nghìn đồng)',
      'Chìa khóa xe máy: 02 chiếc',
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
    at: null,
    decision: { number: null, on: null, issuer: null },
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
} satisfies Record<string, z.input<typeof Mau31Data>>
