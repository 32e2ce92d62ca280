import type * as z from 'zod'
import { lo, paper, quynhTram } from '#host/prints/kit/sample-papers'
import type { PersonHandoverData } from './print'

type Sample = z.input<typeof PersonHandoverData>

const { letterhead, code } = paper.normal

const normal: Sample = {
  draft: false,
  code,
  letterhead,
  issuedOn: '2026-11-20',
  begun: { on: '2026-11-20', at: '09:00' },
  finished: { on: '2026-11-20', at: '09:40' },
  giver: { name: 'Trần Quang Huy', title: 'Phó Trưởng cơ sở', agency: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  copies: 2,
  giverKeeps: 1,
  receiverKeeps: 1,
  at: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  receiver: {
    as: 'FAMILY',
    name: 'Vi Thị Lụa',
    sex: 'FEMALE',
    birth: { year: 1980, month: 8, day: 20 },
    idNumber: '022180000312',
    idIssuedOn: '2021-04-27',
    idIssuedBy: 'Bộ Công an',
    phone: '0900 000 312',
    address: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    relation: 'mẹ',
  },
  confirmation: { number: '31/GXN-CSCN', on: '2026-11-20', issuer: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  acceptance: null,
  person: {
    fullName: 'Vi Minh Quân',
    sex: 'MALE',
    otherName: null,
    birth: { year: 2010, month: 3, day: 14 },
    idNumber: '022210001287',
    idIssuedOn: '2024-06-18',
    idIssuedBy: 'Bộ Công an',
  },
  condition: 'Khỏe mạnh, tỉnh táo; cao 1,65 m, nặng 54 kg.',
  documents: ['Giấy xác nhận số 31/GXN-CSCN: 01 bản', 'Học bạ lớp 9: 01 quyển'],
  belongings: ['Tiền lưu ký: 350.000 đồng', 'Quần áo thường: 01 bộ'],
  destination: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
}

const nobody = { name: null, title: null, agency: null }

/** Made-up people. */
export const personHandoverSamples = {
  normal,
  long: {
    ...normal,
    letterhead: paper.long.letterhead,
    at: 'Phòng thăm gặp, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, số 1187/24/5B đường Cách Mạng Tháng Tám, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    giver: {
      name: 'Thượng tá Phạm Ngọc Khánh Tường Nguyên',
      title: 'Phó Trưởng cơ sở phụ trách quản lý học viên',
      agency:
        'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh',
    },
    receiver: {
      as: 'SOCIAL_PROTECTION',
      name: 'Đoàn Thị Hoàng Anh Thư',
      title: 'Phó Giám đốc Trung tâm',
      agency: 'Trung tâm Bảo trợ xã hội Tân Hiệp, Sở Y tế Thành phố Hồ Chí Minh',
      phone: '0900 000 455',
    },
    confirmation: { number: '1412/GXN-CSCNMT2', on: '2026-11-20', issuer: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh' },
    acceptance: { number: '288/TTBTXH-CTXH', on: '2026-11-12', issuer: 'Trung tâm Bảo trợ xã hội Tân Hiệp' },
    person: {
      fullName: quynhTram.fullName,
      sex: quynhTram.sex,
      otherName: quynhTram.otherName,
      birth: quynhTram.birth,
      idNumber: quynhTram.idNumber,
      idIssuedOn: quynhTram.idIssuedOn,
      idIssuedBy: quynhTram.idIssuedBy,
    },
    condition:
      'Không còn khả năng lao động; đi lại phải có người dìu; tỉnh táo, trả lời đúng câu hỏi; mạch 82 lần/phút, huyết áp 115/75 mmHg.\nĐang uống thuốc theo đơn của Tổ Y tế, đã giao đủ thuốc dùng trong 10 ngày và tóm tắt bệnh án.',
    documents: [
      'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc: 01 bản chính',
      'Tài liệu chứng minh thuộc trường hợp đưa vào cơ sở bảo trợ xã hội: 03 bản sao',
      'Công văn đề nghị của Trưởng cơ sở cai nghiện ma túy: 01 bản chính',
      'Tóm tắt bệnh án, đơn thuốc: 01 bản, 04 trang',
    ],
    belongings: [
      'Tiền lưu ký: 1.350.000 đồng (một triệu ba trăm năm mươi nghìn đồng)',
      'Tiền trích từ kết quả lao động trị liệu: 420.000 đồng (bốn trăm hai mươi nghìn đồng)',
      'Điện thoại di động Samsung, màu xanh, vỡ góc màn hình: 01 chiếc',
      'Quần áo thường: 01 bộ; quần áo cá nhân: 04 bộ',
    ],
    destination: 'Trung tâm Bảo trợ xã hội Tân Hiệp, số 85/65 đường Phạm Viết Chánh, xã Tân Hiệp, Thành phố Hồ Chí Minh',
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    issuedOn: null,
    begun: { on: null, at: null },
    finished: { on: null, at: null },
    giver: nobody,
    copies: null,
    giverKeeps: null,
    receiverKeeps: null,
    at: null,
    receiver: {
      as: 'FAMILY',
      name: null,
      sex: null,
      birth: null,
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
      phone: null,
      address: null,
      relation: null,
    },
    confirmation: { number: null, on: null, issuer: null },
    person: {
      fullName: lo.fullName,
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
    destination: null,
  },
} satisfies Record<string, Sample>
