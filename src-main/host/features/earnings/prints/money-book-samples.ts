import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { MoneyBookData } from './money-book'

type Sample = z.input<typeof MoneyBookData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  from: '2026-09-01',
  to: '2026-09-30',
  preparedBy: 'Lưu Thị Ngân',
  draft: false,
  income: [
    { on: '2026-09-05', kind: 'Đan lưới', what: 'Gia công lưới tháng 8', paper: 'PT 118 ngày 05/09/2026', amount: 134_106_000 },
    { on: '2026-09-18', kind: 'Trồng trọt, trồng rau', what: 'Bán rau', paper: 'PT 121', amount: 6_262_000 },
  ],
  costs: [
    { on: '2026-09-06', kind: 'Nguyên vật liệu', what: 'Sợi cước, phao lưới', paper: 'PC 77', amount: 41_880_000 },
    { on: '2026-09-30', kind: 'Điện, nước', what: 'Điện xưởng tháng 9', paper: null, amount: 8_214_500 },
  ],
}

/** Made-up figures. */
export const moneyBookSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    income: Array.from({ length: 50 }, (_, at) => ({
      ...normal.income[at % 2]!,
      what: 'Gia công lưới đánh cá theo hợp đồng số 12/2026/HĐGC-CSCN với Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Hạ Long',
      amount: 123_456_789_012,
    })),
  },
  missing: { ...normal, preparedBy: null, draft: true, income: [], costs: [] },
} satisfies Record<string, Sample>
