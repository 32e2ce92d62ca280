import type * as z from 'zod'
import { paper } from '#host/prints/kit/sample-papers'
import type { OutgoingBookData } from './outgoing-book'

type Sample = z.input<typeof OutgoingBookData>

const line = {
  symbol: 'TB-CSCN',
  about: 'Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy (HV-2026-0031)',
  signer: 'Thượng tá Đặng Quốc Hưng',
  recipients: ['Công an phường Hồng Gai', 'Tòa án nhân dân khu vực 2 - Quảng Ninh', 'Đại diện gia đình'],
  keptBy: 'Văn thư',
  copies: 3,
  note: null,
  struck: false,
}

const normal: Sample = {
  letterhead: paper.normal.letterhead,
  year: 2027,
  book: 'Thông báo',
  printedOn: '2027-02-28',
  lines: [
    { ...line, number: 1, day: '2027-01-06' },
    { ...line, number: 2, day: '2027-01-09', struck: true, note: 'Hủy ngày 10/01/2027: sai ngày hoàn thành; thay bằng số 03' },
    { ...line, number: 3, day: '2027-01-10' },
    {
      number: 4,
      symbol: 'TB-CSCN',
      day: null,
      about: null,
      signer: null,
      recipients: [],
      keptBy: null,
      copies: 0,
      note: 'Dành cho Tổ Y tế từ ngày 12/01/2027',
      struck: false,
    },
    { ...line, number: 5, day: '2027-02-05' },
  ],
}

/** Made-up papers. */
export const outgoingBookSamples = {
  normal,
  long: {
    ...normal,
    letterhead: paper.long.letterhead,
    lines: Array.from({ length: 60 }, (_, i) => ({
      ...line,
      number: 1380 + i,
      symbol: 'TB-CSCNMT2',
      day: `2027-11-${String(1 + Math.floor(i / 3)).padStart(2, '0')}`,
      about: `Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy (HV-2026-${String(400 + i).padStart(4, '0')})`,
      signer: 'KT. Trưởng cơ sở, Phó Trưởng cơ sở Trung tá Nguyễn Thị Phương Thảo',
      recipients: [
        'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
        'Tòa án nhân dân khu vực 17 - Thành phố Hồ Chí Minh',
        'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa (bố, đại diện gia đình)',
      ],
      struck: i % 17 === 5,
      note: i % 17 === 5 ? 'Hủy: nhầm nơi cư trú sau khi có văn bản trả lời của Công an xã; thay bằng số kế tiếp' : null,
    })),
  },
  missing: { ...normal, lines: [] },
} satisfies Record<string, Sample>
