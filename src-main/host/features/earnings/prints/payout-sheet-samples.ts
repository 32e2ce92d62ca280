import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { PayoutSheetData } from './payout-sheet'

type Sample = z.input<typeof PayoutSheetData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  on: '2026-10-14',
  preparedBy: 'Lưu Thị Ngân',
  people: [
    { fullName: 'Đào Văn Bình', code: 'HV-2024-0466', endsOn: '2026-10-14', earned: 279_075, paid: 0, amount: 279_075 },
    { fullName: 'Mạc Thị Bích', code: 'HV-2026-0087', endsOn: '2026-10-14', earned: 539_715, paid: 120_000, amount: 419_715 },
  ],
}

/** Made-up people. */
export const payoutSheetSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    people: Array.from({ length: 40 }, (_, at) => ({
      fullName: at % 2 === 0 ? 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm' : 'Lò Văn Ún',
      code: `HV-2026-${String(1000 + at)}`,
      endsOn: '2026-10-14',
      earned: 12_345_678 + at * 1001,
      paid: 1_000_000,
      amount: 11_345_678 + at * 1001,
    })),
  },
  missing: {
    ...normal,
    preparedBy: null,
    people: [{ fullName: 'Lò Văn Ún', code: 'HV-2026-0091', endsOn: null, earned: 0, paid: 0, amount: 0 }],
  },
} satisfies Record<string, Sample>
