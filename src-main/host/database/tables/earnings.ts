import type { Generated } from 'kysely'
import type { CostKind, EqualAmong, SettledPart, Weighing } from '#contract/earnings/words'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

/** Who gives work or buys what was made. */
export interface PartnerTable {
  id: string
  name: string
  address: string | null
  phone: string | null
  active: YesNo
  version: Generated<number>
}

export interface JobTable {
  id: string
  name: string
  unit: string
  tradeId: string
  partnerId: string | null
  contractNumber: string | null
  contractOn: PlainDate | null
  endedOn: PlainDate | null
  version: Generated<number>
}

export interface JobPriceTable {
  jobId: string
  validFrom: PlainDate
  /** Whole đồng for one unit. */
  price: number
}

export interface LabourOutputTable {
  id: string
  teamId: string
  jobId: string
  madeOn: PlainDate
  stayId: string | null
  /** Thousandths of the job's unit. */
  quantity: number
  /** Of the day it was made. */
  price: number
  worth: number
  note: string | null
  version: Generated<number>
}

export interface LabourIncomeTable {
  id: string
  receivedOn: PlainDate
  tradeId: string
  jobId: string | null
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
  version: Generated<number>
}

export interface LabourCostTable {
  id: string
  spentOn: PlainDate
  kind: CostKind
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
  version: Generated<number>
}

/** Money from labour of before 2026-07-01. */
export interface FormerLabourMoneyTable {
  id: string
  kind: 'LEFT' | 'SPENT'
  happenedOn: PlainDate
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
}

export interface SettlementTable {
  id: string
  fromOn: PlainDate
  toOn: PlainDate
  state: 'DRAFT' | 'CLOSED'
  weighing: Weighing
  equalAmong: EqualAmong
  ruleNumber: string | null
  ruleOn: PlainDate | null
  remainderTo: SettledPart
  metOn: PlainDate | null
  closedAt: Instant | null
  closedBy: string | null
  /** JSON of what it said when it was closed. */
  data: string | null
  dataHash: string | null
  version: Generated<number>
}

export interface SettlementCoefficientTable {
  settlementId: string
  stayId: string
  /** Hundredths. */
  coefficient: number
}

export interface SettlementShareTable {
  settlementId: string
  stayId: string
  minutes: number
  amount: number
}

export interface SettlementFileTable {
  settlementId: string
  what: 'minutes' | 'shares'
  pages: number
  sha256: string
  pdf: Buffer
}

export interface SettlementCorrectionTable {
  id: string
  correctsId: string
  settledInId: string | null
  stayId: string | null
  amount: number
  reason: string
  paperNumber: string | null
  recordedAt: Instant
  recordedBy: string
}

export interface PayoutTable {
  id: string
  stayId: string
  amount: number
  paidOn: PlainDate
  recipient: string | null
  paperNumber: string | null
  note: string | null
  paidBy: string
  recordedAt: Instant
  voidReason: string | null
  version: Generated<number>
}

export interface EarningsTables {
  partner: PartnerTable
  job: JobTable
  jobPrice: JobPriceTable
  labourOutput: LabourOutputTable
  labourIncome: LabourIncomeTable
  labourCost: LabourCostTable
  formerLabourMoney: FormerLabourMoneyTable
  settlement: SettlementTable
  settlementCoefficient: SettlementCoefficientTable
  settlementShare: SettlementShareTable
  settlementFile: SettlementFileTable
  settlementCorrection: SettlementCorrectionTable
  payout: PayoutTable
}
