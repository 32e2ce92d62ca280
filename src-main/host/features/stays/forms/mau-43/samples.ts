import type * as z from 'zod'
import type { SampleName } from '#host/prints/kit/define-print'
import { huynh, identity, lo, paper, quynhTram } from '#host/prints/kit/sample-papers'
import type { Mau43Data } from './print'

const nobody = { name: null, age: null, occupation: null, address: null, phone: null }

/** Made-up people. */
export const mau43Samples = {
  normal: {
    ...paper.normal,
    symbol: 'QĐ-CSCN',
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục',
    person: { ...identity.normal, otherName: 'Bình “còi”', currentAddress: huynh.currentAddress },
    height: 168,
    weight: 57.5,
    marks: 'Sẹo dài 03 cm ở đuôi mắt trái',
    father: { ...nobody, name: 'Huỳnh Văn Sáu (đã chết)' },
    mother: {
      name: 'Huỳnh Thị Lụa',
      age: 64,
      occupation: 'Buôn bán nhỏ',
      address: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
      phone: '0900 000 018',
    },
    others: 'Em trai là Huỳnh Đỗ Gia Lộc, ở phường Bãi Cháy, tỉnh Quảng Ninh',
    from: 'khu sản xuất của Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
    escaped: { on: '2027-02-05', at: '14:40' },
    officer: {
      name: 'Vũ Đình Khải, trực ban',
      phone: '0900 000 031',
      address: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh, phường Vàng Danh, tỉnh Quảng Ninh',
    },
    agency: {
      name: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
      phone: '0900 000 030',
      address: 'Phường Vàng Danh, tỉnh Quảng Ninh',
    },
    implementers: 'Tổ trưởng Tổ Quản lý, giáo dục, Tổ trưởng Tổ Bảo vệ và các đơn vị, cá nhân có liên quan',
    recipients: [
      'Như Điều 2',
      'Công an phường Hồng Gai',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Quảng Ninh (để phối hợp)',
    ],
  },
  long: {
    ...paper.long,
    symbol: 'QĐ-CSCNMT2',
    proposedBy: 'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn và Tổ trưởng Tổ Bảo vệ',
    person: { ...identity.long, otherName: quynhTram.otherName, currentAddress: quynhTram.currentAddress },
    height: 156,
    weight: 47,
    marks:
      'Hình xăm hoa sen ở bả vai trái; sẹo mổ dài 06 cm ở hố chậu phải; nốt ruồi ở cằm; tóc nhuộm nâu, dài ngang vai; khi bỏ trốn mặc quần áo của cơ sở.',
    father: {
      name: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa',
      age: 58,
      occupation: 'Lái xe vận tải hàng hóa đường dài tuyến Thành phố Hồ Chí Minh - Đồng Nai - Lâm Đồng',
      address: quynhTram.registeredAddress,
      phone: '0900 000 027, 0900 000 028',
    },
    mother: {
      name: 'H’Lan Niê Êban',
      age: 55,
      occupation: 'Làm rẫy',
      address: 'Buôn Ea Thử, xã Ea Mẫu, tỉnh Đắk Lắk',
      phone: '0900 000 029',
    },
    others:
      'Chị gái là Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Dao, ở phường Tam Thử, tỉnh Đồng Nai, điện thoại 0900 000 041.\nBạn là Nguyễn Thị Ví Dụ, thuê trọ tại số 7 đường Thử Nghiệm, xã Nghĩa Thành, Thành phố Hồ Chí Minh.\nNơi làm việc cũ: quán ăn Mẫu Mực, xã Nghĩa Thành, Thành phố Hồ Chí Minh.',
    from: 'khu vực thăm gặp của Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
    escaped: { on: '2027-11-20', at: '23:00' },
    officer: {
      name: 'Nguyễn Thị Phương Thảo, Phó Trưởng cơ sở',
      phone: '0900 000 032',
      address: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, ấp 3, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    },
    agency: {
      name: 'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh',
      phone: '0900 000 033',
      address: 'Số 1 đường Giả Định, phường Ví Dụ, Thành phố Hồ Chí Minh',
    },
    implementers:
      'Tổ trưởng Tổ Quản lý, giáo dục, tư vấn, Tổ trưởng Tổ Bảo vệ, Tổ trưởng Tổ Y tế, Trưởng Công an xã Nghĩa Thành và các đơn vị, cá nhân có liên quan',
    recipients: [
      'Như Điều 2',
      'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh (để phối hợp)',
      'Giám đốc Công an Thành phố Hồ Chí Minh (để báo cáo)',
    ],
  },
  missing: {
    ...paper.missing,
    symbol: 'QĐ-CSCN',
    proposedBy: null,
    person: { ...identity.missing, otherName: null, currentAddress: lo.currentAddress },
    height: null,
    weight: null,
    marks: null,
    father: nobody,
    mother: nobody,
    others: null,
    from: null,
    escaped: { on: null, at: null },
    officer: { name: null, phone: null, address: null },
    agency: { name: null, phone: null, address: null },
    implementers: null,
    recipients: [],
  },
} satisfies Record<SampleName, z.input<typeof Mau43Data>>
