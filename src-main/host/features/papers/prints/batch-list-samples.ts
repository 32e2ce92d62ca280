import type * as z from 'zod'
import { huynh, lo, paper, quynhTram } from '#host/prints/kit/sample-papers'
import type { BatchListData } from './batch-list'

type Sample = z.input<typeof BatchListData>

const normal: Sample = {
  letterhead: paper.normal.letterhead,
  about: 'Thông báo (Mẫu số 51)',
  on: '2027-02-05',
  rows: [
    { fullName: huynh.fullName, number: '05/TB-CSCN', recipient: 'Công an phường Hồng Gai', pages: 1 },
    { fullName: huynh.fullName, number: '05/TB-CSCN', recipient: 'Tòa án nhân dân khu vực 2 - Quảng Ninh', pages: 1 },
    { fullName: huynh.fullName, number: '05/TB-CSCN', recipient: 'Huỳnh Thị Lụa (mẹ, đại diện gia đình)', pages: 1 },
    { fullName: lo.fullName, number: '06/TB-CSCN', recipient: 'Công an xã Mường Lay', pages: 1 },
  ],
  preparedBy: 'Vũ Thị Mai Hoa',
}

/** Made-up people. */
export const batchListSamples = {
  normal,
  long: {
    ...normal,
    letterhead: paper.long.letterhead,
    about: 'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc (Mẫu số 50)',
    rows: Array.from({ length: 70 }, (_, i) => ({
      fullName: i % 3 === 0 ? quynhTram.fullName : huynh.fullName,
      number: `${1400 + i}/GXN-CSCNMT2`,
      recipient: i % 2 === 0 ? 'Ủy ban nhân dân xã Nghĩa Thành, Thành phố Hồ Chí Minh' : 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      pages: 1 + (i % 2),
    })),
    preparedBy: 'Thượng úy Nguyễn Thị Phương Thảo',
  },
  missing: { ...normal, rows: [], preparedBy: null },
} satisfies Record<string, Sample>
