import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { SettlementMinutesData } from './settlement-minutes'

type Sample = z.input<typeof SettlementMinutesData>

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  from: '2026-07-01',
  to: '2026-09-30',
  metOn: '2026-10-08',
  incomeLines: [
    { tradeName: 'Đan lưới', what: 'Gia công lưới đánh cá', amount: 402_318_000 },
    { tradeName: 'Làm mi mắt giả', what: 'Gia công mi mắt giả', amount: 300_000_000 },
    { tradeName: 'Mộc mỹ nghệ', what: 'Bán sản phẩm mộc', amount: 173_480_500 },
    { tradeName: 'Trồng trọt, trồng rau', what: 'Bán rau xanh', amount: 62_618_000 },
  ],
  costLines: [
    { kind: 'MATERIALS', amount: 318_640_167 },
    { kind: 'POWER_WATER', amount: 97_695_000 },
    { kind: 'HIRED_LABOUR', amount: 60_000_000 },
    { kind: 'DEPRECIATION', amount: 50_748_000 },
  ],
  corrections: [],
  carriedIn: 0,
  income: 938_416_500,
  costs: 527_083_167,
  surplus: 411_333_333,
  percent: { FOOD: 30, LIVING: 20, RESIDENTS: 20, CULTURE: 30 },
  parts: { FOOD: 123_399_999, LIVING: 82_266_666, RESIDENTS: 82_266_666, CULTURE: 123_400_002 },
  remainder: 3,
  remainderTo: 'CULTURE',
  carriedOut: 0,
  weighing: 'HOURS',
  ruleNumber: 'Quy chế số 214/QC-CSCN',
  ruleOn: '2026-07-03',
  people: 421,
  formerBalance: 38_200_000,
  headTitle: 'Trưởng cơ sở',
  headName: 'Đặng Quốc Hưng',
  draft: false,
}

/** Made-up figures: a good quarter, one with corrections and long names, one with more cost than income. */
export const settlementMinutesSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    from: '2026-10-01',
    to: '2026-12-31',
    incomeLines: [...normal.incomeLines, ...normal.incomeLines, ...normal.incomeLines, ...normal.incomeLines].map((line, at) => ({
      ...line,
      what: `${line.what} theo hợp đồng số ${at + 1}/2026/HĐGC-CSCN với Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Hạ Long`,
    })),
    corrections: [
      {
        of: { from: '2026-07-01', to: '2026-09-30' },
        reason: 'Hóa đơn bán rau tháng 9 ghi thiếu một chuyến hàng',
        paperNumber: 'Hóa đơn 0001214',
        amount: 4_250_000,
      },
      { of: { from: '2026-07-01', to: '2026-09-30' }, reason: 'Tiền điện tháng 8 ghi hai lần', paperNumber: null, amount: -1_118_000 },
    ],
    carriedIn: 12_400_000,
    weighing: 'OUTPUT',
    headTitle: 'Phó Trưởng cơ sở',
    headName: 'Nguyễn Thị Phương Thảo',
  },
  missing: {
    ...normal,
    metOn: null,
    incomeLines: [],
    costLines: [{ kind: 'OTHER', amount: 5_000_000 }],
    income: 0,
    costs: 5_000_000,
    surplus: -5_000_000,
    parts: { FOOD: 0, LIVING: 0, RESIDENTS: 0, CULTURE: 0 },
    remainder: 0,
    carriedOut: 5_000_000,
    ruleNumber: null,
    ruleOn: null,
    people: 0,
    formerBalance: null,
    headName: null,
    draft: true,
  },
} satisfies Record<string, Sample>
