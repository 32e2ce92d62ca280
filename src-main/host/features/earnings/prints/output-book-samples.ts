import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { OutputBookData } from './output-book'

type Sample = z.input<typeof OutputBookData>

const rows: Sample['rows'] = [
  {
    madeOn: '2026-09-28',
    teamName: 'Tổ đan lưới 1',
    jobName: 'Lưới đánh cá mắt 4',
    unit: 'tấm',
    fullName: null,
    quantity: 42_000,
    price: 18_500,
    worth: 777_000,
    note: null,
  },
  {
    madeOn: '2026-09-28',
    teamName: 'Tổ mi mắt 2',
    jobName: 'Mi mắt giả',
    unit: 'hộp',
    fullName: 'Mạc Thị Bích',
    quantity: 12_000,
    price: 9000,
    worth: 108_000,
    note: null,
  },
  {
    madeOn: '2026-09-29',
    teamName: 'Tổ trồng rau',
    jobName: 'Rau muống',
    unit: 'kg',
    fullName: null,
    quantity: 86_500,
    price: 7000,
    worth: 605_500,
    note: 'giao bếp ăn',
  },
]

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  from: '2026-09-01',
  to: '2026-09-30',
  preparedBy: 'Lưu Thị Ngân',
  draft: false,
  team: null,
  rows,
}

/** Made-up figures. */
export const outputBookSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    team: 'Tổ đan lưới 1',
    rows: Array.from({ length: 60 }, (_, at) => ({
      ...rows[at % 3]!,
      fullName: 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm',
      jobName: 'Gia công lưới đánh cá theo hợp đồng số 12/2026/HĐGC-CSCN',
      worth: 123_456_789_012,
    })),
  },
  missing: { ...normal, preparedBy: null, rows: [] },
} satisfies Record<string, Sample>
