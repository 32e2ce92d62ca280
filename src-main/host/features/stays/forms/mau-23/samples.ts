import type * as z from 'zod'
import type { Mau23Data } from './print'

const normal: z.input<typeof Mau23Data> = {
  draft: false,
  code: 'QN-5J6W-2MFB',
  place: 'Quảng Ninh',
  on: '2028-08-03',
  begun: { on: '2028-08-03', at: '08:30' },
  finished: { on: '2028-08-03', at: '09:00' },
  giver: { name: 'Vũ Thị Mai Hoa', title: 'Cán bộ quản lý hồ sơ', agency: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh' },
  copies: 2,
  giverKeeps: 1,
  receiverKeeps: 1,
  at: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh, phường Vàng Danh, tỉnh Quảng Ninh',
  receiver: {
    name: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    birth: { year: 1992, month: 3, day: 14 },
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
    phone: '0900 000 287',
    relation: 'bản thân',
  },
  handed:
    'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú số 55/QĐ-UBND ngày 07 tháng 7 năm 2028 của Chủ tịch Ủy ban nhân dân phường Hồng Gai\nGiấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc số 31/GXN-CSCN ngày 03 tháng 8 năm 2028',
}

/** Made-up people. */
export const mau23Samples = {
  normal,
  long: {
    ...normal,
    place: 'Thành phố Hồ Chí Minh',
    on: '2026-11-20',
    begun: { on: '2026-11-20', at: '15:10' },
    finished: { on: '2026-11-20', at: '15:40' },
    at: 'Phòng thăm gặp, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, số 1187/24/5B đường Cách Mạng Tháng Tám, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    giver: {
      name: 'Thượng úy Nguyễn Thị Phương Thảo Nguyên',
      title: 'Cán bộ Tổ quản lý hồ sơ',
      agency:
        'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, Phòng Cảnh sát điều tra tội phạm về ma túy, Công an Thành phố Hồ Chí Minh',
    },
    receiver: {
      name: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa',
      sex: 'MALE',
      birth: { year: 1968, month: null, day: null },
      idNumber: '077068004218',
      idIssuedOn: '2021-12-10',
      idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an',
      phone: '0900 000 218 (di động), 0254 000 0218 (nhà riêng)',
      relation: 'bố đẻ, đại diện gia đình',
    },
    handed:
      'Quyết định số 18/QĐ-CSCNMT2 ngày 20 tháng 11 năm 2026 của Trưởng cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh về việc cho phép người đang chấp hành biện pháp cai nghiện về chịu tang.\nCùng với Quyết định, bên giao bàn giao cho gia đình người cai nghiện Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm, sinh ngày 31/12/1999, tình trạng sức khỏe bình thường, để về chịu tang từ ngày 20/11/2026 đến hết ngày 24/11/2026.\nGia đình có trách nhiệm đón, đưa người cai nghiện trở lại cơ sở khi hết thời gian chịu tang.',
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
    copies: null,
    giverKeeps: null,
    receiverKeeps: null,
    at: null,
    receiver: { name: null, sex: null, birth: null, idNumber: null, idIssuedOn: null, idIssuedBy: null, phone: null, relation: null },
    handed: null,
  },
} satisfies Record<string, z.input<typeof Mau23Data>>
