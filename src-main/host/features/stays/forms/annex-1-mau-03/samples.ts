import type * as z from 'zod'
import { identity, quynhTram } from '#host/prints/kit/sample-papers'
import type { Annex1Mau03Data } from './print'

const normal: z.input<typeof Annex1Mau03Data> = {
  draft: false,
  code: 'QN-8V4P-6ZQC',
  begun: { on: '2028-08-03', at: '14:00' },
  finished: { on: '2028-08-03', at: '14:45' },
  at: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh, phường Vàng Danh, tỉnh Quảng Ninh',
  officer: { name: 'Trần Quang Huy', title: 'Phó Trưởng cơ sở', agency: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  person: {
    fullName: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    otherName: null,
    birth: { year: 1992, month: 3, day: 14 },
    birthplace: 'Quảng Ninh',
    homeTown: 'Xã Vĩnh Thực, tỉnh Quảng Ninh',
    registeredAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    currentAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
  },
  family: {
    name: 'Vi Thị Lụa',
    sex: 'FEMALE',
    birth: { year: 1966, month: 8, day: 20 },
    idNumber: '022166000312',
    idIssuedOn: '2021-04-27',
    idIssuedBy: 'Bộ Công an',
    phone: '0900 000 312',
    address: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    relation: 'mẹ',
  },
  device: {
    position: 'cổ chân trái',
    number: 'GSDT-0000417',
    accessories: '01 bộ sạc, 01 dây cáp',
    condition: 'Thiết bị mới, hoạt động bình thường, pin 100%',
  },
  copies: 3,
}

/** Made-up people. */
export const annex1Mau03Samples = {
  normal,
  long: {
    ...normal,
    at: 'Phòng thăm gặp, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, số 1187/24/5B đường Cách Mạng Tháng Tám, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    officer: {
      name: 'Thượng tá Phạm Ngọc Khánh Tường Nguyên',
      title: 'Phó Trưởng cơ sở phụ trách quản lý học viên',
      agency:
        'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh',
    },
    person: {
      ...identity.long,
      otherName: quynhTram.otherName,
      birthplace: quynhTram.birthplace,
      homeTown: quynhTram.homeTown,
      registeredAddress: quynhTram.registeredAddress,
      currentAddress: 'Nhà trọ Hai Hùng, hẻm 42 đường Nguyễn Thị Minh Khai, ấp Phước An, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    },
    family: {
      ...normal.family,
      name: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa',
      sex: 'MALE',
      birth: { year: 1968, month: null, day: null },
      idNumber: '077068004218',
      idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an',
      address: 'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, khu phố 7, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      relation: 'bố đẻ, đại diện gia đình',
    },
    device: {
      position: 'cổ chân phải, phía ngoài, cách mắt cá 6 cm',
      number: 'GSDT-0000418/2028/BCA',
      accessories: '01 bộ sạc không dây, 01 dây cáp dài 1 m, 01 sổ hướng dẫn sử dụng, 01 chìa khóa niêm phong do Công an xã giữ',
      condition:
        'Thiết bị mới, nguyên niêm phong, hoạt động bình thường, pin 98%; đã thử tín hiệu định vị hai lần tại chỗ, kết quả đúng vị trí.\nPhụ kiện đầy đủ, không trầy xước.',
    },
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    begun: { on: null, at: null },
    finished: { on: null, at: null },
    at: null,
    officer: { name: null, title: null, agency: null },
    person: {
      fullName: 'Lò Văn Đức',
      sex: null,
      otherName: null,
      birth: null,
      birthplace: null,
      homeTown: null,
      registeredAddress: null,
      currentAddress: null,
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
    },
    family: {
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
    device: { position: null, number: null, accessories: null, condition: null },
    copies: null,
  },
} satisfies Record<string, z.input<typeof Annex1Mau03Data>>
