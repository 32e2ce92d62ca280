import type * as z from 'zod'
import { paper } from '#host/prints/kit/sample-papers'
import type { DestroyMinutesData } from './print'

type Sample = z.input<typeof DestroyMinutesData>

const agency = 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'

const normal: Sample = {
  draft: false,
  code: paper.normal.code,
  letterhead: paper.normal.letterhead,
  issuedOn: '2026-11-20',
  begun: { on: '2026-11-20', at: '14:00' },
  finished: { on: '2026-11-20', at: '16:30' },
  at: agency,
  decision: { number: '12/QĐ-CSCN', on: '2026-11-16', issuer: 'Trưởng cơ sở' },
  present: [
    { name: 'Trần Quang Huy', title: 'Phó Trưởng cơ sở', agency },
    { name: 'Vũ Thị Mai Hoa', title: 'Cán bộ văn thư, lưu trữ', agency },
    { name: 'Bùi Văn Lực', title: 'Cán bộ quản giáo', agency },
  ],
  items: [
    { what: 'Sổ theo dõi thăm gặp', years: '2006-2010', quantity: '11 quyển', note: null },
    { what: 'Dữ liệu hồ sơ trong sổ điện tử', years: '2006-2010', quantity: '42 hồ sơ', note: 'Còn lại số đếm' },
  ],
  method: 'Sổ giấy cắt nhỏ bằng máy; dữ liệu điện tử xóa khỏi tệp sổ và các bản sao lưu, không khôi phục được.',
  copies: 2,
}

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    what: `Hồ sơ người cai nghiện đã ra khỏi cơ sở, hộp số ${i + 1}, kèm sổ theo dõi lưu ký và bảng chấm công của tổ lao động trị liệu`,
    years: `${1998 + i}-${2003 + i}`,
    quantity: `${20 + i} hồ sơ, 0${(i % 4) + 1} hộp, 0${(i % 3) + 1} quyển sổ`,
    note: i % 5 === 0 ? 'Có 02 hồ sơ bị mối mọt, không đọc được' : null,
  }))

/** Made-up people. */
export const destroyMinutesSamples = {
  normal,
  long: {
    ...normal,
    letterhead: paper.long.letterhead,
    at: 'Kho lưu trữ, Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh, số 1187/24/5B đường Cách Mạng Tháng Tám, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    decision: { number: '1031/QĐ-CSCNMT2', on: '2026-11-16', issuer: 'Trưởng cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh' },
    present: [
      { name: 'Thượng tá Phạm Ngọc Khánh Tường Nguyên', title: 'Phó Trưởng cơ sở', agency: 'Chủ tịch Hội đồng' },
      { name: 'Thượng úy Nguyễn Thị Phương Thảo', title: 'Cán bộ văn thư, lưu trữ', agency: 'Thư ký Hội đồng' },
      { name: 'Đại úy Tôn Nữ Hoàng Thị Bảo Trân', title: 'Cán bộ Tổ quản lý hồ sơ', agency: 'Ủy viên' },
      { name: 'Lê Nguyễn Trọng Nhân Nghĩa', title: 'Kế toán', agency: 'Ủy viên' },
      { name: 'Đoàn Thị Hoàng Anh Thư', title: 'Đại diện Phòng Hồ sơ, Công an Thành phố Hồ Chí Minh', agency: 'Người giám sát' },
    ],
    items: many(18),
    method:
      'Hồ sơ, sổ giấy được cắt nhỏ bằng máy cắt hai chiều rồi chuyển đến nhà máy giấy nghiền thành bột, có người giám sát đi cùng.\nDữ liệu điện tử được xóa khỏi tệp sổ và khỏi các bản sao lưu; các đĩa sao lưu cũ được phá hủy vật lý.',
    copies: 3,
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    issuedOn: null,
    begun: { on: null, at: null },
    finished: { on: null, at: null },
    at: null,
    decision: { number: null, on: null, issuer: null },
    present: [],
    items: [],
    method: null,
    copies: null,
  },
} satisfies Record<string, Sample>
