import * as z from 'zod'
import { command, query } from '../operation'
import { Instant, PlainDate } from '../values/calendar'
import { Line, LineOrNull } from '../values/line'
import { CostKind, EqualAmong, figureReaders, moneyKeepers, outputKeepers, SettledPart, SettlementLength, Weighing } from './words'

/** Whole đồng, up to a thousand billion. */
const Money = z.int().min(1).max(1_000_000_000_000)
/** Signed; a correction is never nothing. */
const SignedMoney = z
  .int()
  .min(-1_000_000_000_000)
  .max(1_000_000_000_000)
  .refine((amount) => amount !== 0)
const Version = z.int()
const FromTo = z.object({ from: PlainDate, to: PlainDate })
const File = z.object({ file: z.base64(), fileName: z.string() })

/** How the money of labour is settled here where no text says it. */
export const EarningsSettings = z.object({
  length: SettlementLength,
  /** Where the đồng go that no percentage divides. */
  remainderTo: SettledPart,
  weighing: Weighing,
  equalAmong: EqualAmong,
  /** Number and day of the facility's own rule or council minutes for the residents' part. */
  ruleNumber: LineOrNull,
  ruleOn: PlainDate.nullable(),
})
export type EarningsSettings = z.infer<typeof EarningsSettings>

/** Who gives work or buys what was made (đối tác). */
export const Partner = z.object({
  id: z.string(),
  name: Line,
  address: LineOrNull,
  phone: LineOrNull,
  active: z.boolean(),
  version: Version,
})
export type Partner = z.infer<typeof Partner>

export const JobPrice = z.object({ validFrom: PlainDate, price: z.int().min(0).max(1_000_000_000) })
export type JobPrice = z.infer<typeof JobPrice>

/** Work at a price (việc nhận làm): under a partner's contract, or of the facility's own, then without a partner. */
export const LabourJob = z.object({
  id: z.string(),
  name: Line,
  /** 'cái', 'kg', 'm²'. */
  unit: z.string().trim().min(1).max(20),
  tradeId: z.string(),
  tradeName: z.string(),
  partnerId: z.string().nullable(),
  partnerName: z.string().nullable(),
  contractNumber: LineOrNull,
  contractOn: PlainDate.nullable(),
  endedOn: PlainDate.nullable(),
  version: Version,
  /** In the order of their days. */
  prices: z.array(JobPrice),
})
export type LabourJob = z.infer<typeof LabourJob>

/** Something to be chosen by its name. */
const NamedChoice = z.object({ id: z.string(), name: z.string() })

const identified = { id: z.string().nullable(), version: Version }
export const PartnerEntry = z.object({ ...Partner.omit({ id: true, version: true }).shape, ...identified })
export const JobEntry = z.object({
  ...LabourJob.pick({ name: true, unit: true, tradeId: true, partnerId: true, contractNumber: true, contractOn: true, endedOn: true })
    .shape,
  ...identified,
})

/** What a team has made of a job on a day (sản lượng). */
export const Output = z.object({
  id: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  jobId: z.string(),
  jobName: z.string(),
  unit: z.string(),
  madeOn: PlainDate,
  /** Whoever brought it, where the facility counts that by name. */
  stayId: z.string().nullable(),
  fullName: z.string().nullable(),
  code: z.string().nullable(),
  /** Thousandths of the job's unit. */
  quantity: z.int().min(1).max(100_000_000_000),
  /** Of the day it was made, kept with it: a later price never rewrites it. */
  price: z.int(),
  /** Whole đồng. */
  worth: z.int(),
  note: LineOrNull,
  version: Version,
})
export type Output = z.infer<typeof Output>

export const OutputEntry = z.object({
  ...Output.pick({ teamId: true, jobId: true, madeOn: true, stayId: true, quantity: true, note: true }).shape,
  ...identified,
})

const onPaper = { paperNumber: LineOrNull, paperOn: PlainDate.nullable() }
/** Money that came in for labour (khoản thu). */
export const LabourIncome = z.object({
  id: z.string(),
  receivedOn: PlainDate,
  tradeId: z.string(),
  tradeName: z.string(),
  jobId: z.string().nullable(),
  jobName: z.string().nullable(),
  partnerName: z.string().nullable(),
  what: Line,
  amount: Money,
  ...onPaper,
  version: Version,
})
export type LabourIncome = z.infer<typeof LabourIncome>
export const IncomeEntry = z.object({
  ...LabourIncome.pick({ receivedOn: true, tradeId: true, jobId: true, what: true, amount: true, paperNumber: true, paperOn: true }).shape,
  ...identified,
})

/** A cost of labour (khoản chi). Decree 163/2026 Art. 118(1)(b). */
export const LabourCost = z.object({
  id: z.string(),
  spentOn: PlainDate,
  kind: CostKind,
  what: Line,
  amount: Money,
  ...onPaper,
  version: Version,
})
export type LabourCost = z.infer<typeof LabourCost>
export const CostEntry = z.object({
  ...LabourCost.pick({ spentOn: true, kind: true, what: true, amount: true, paperNumber: true, paperOn: true }).shape,
  ...identified,
})

/** Money from labour of before 2026-07-01: what was left, and what of it went to culture, sport and commendation. Decree 163/2026 Art. 151(5). */
export const FormerMoney = z.object({
  id: z.string(),
  kind: z.enum(['LEFT', 'SPENT']),
  happenedOn: PlainDate,
  what: Line,
  amount: Money,
  ...onPaper,
})
export type FormerMoney = z.infer<typeof FormerMoney>

/** A named line that corrects a closed settlement in the next one. */
export const Correction = z.object({
  id: z.string(),
  /** The period that is corrected. */
  of: FromTo,
  /** Whose part is corrected; null: income or cost. */
  stayId: z.string().nullable(),
  fullName: z.string().nullable(),
  amount: SignedMoney,
  reason: Line,
  paperNumber: LineOrNull,
  recordedAt: Instant,
  recordedBy: z.string(),
  /** The period of the settlement it stands in; null until one is closed. */
  settledIn: FromTo.nullable(),
})
export type Correction = z.infer<typeof Correction>

const SettlementState = z.enum(['DRAFT', 'CLOSED'])
const Parts = z.record(SettledPart, z.int())

/** A settlement as lists show it. */
export const SettlementRow = z.object({
  id: z.string(),
  ...FromTo.shape,
  state: SettlementState,
  income: z.int(),
  costs: z.int(),
  surplus: z.int(),
  parts: Parts,
  people: z.int(),
  closedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
})
export type SettlementRow = z.infer<typeof SettlementRow>

/** What one resident is given of a settlement. */
export const ShareRow = z.object({
  stayId: z.string(),
  residentId: z.string(),
  code: z.string(),
  fullName: z.string(),
  minutes: z.int(),
  /** Hundredths. */
  coefficient: z.int(),
  /** Worth of what was brought under this name, đồng. */
  brought: z.int(),
  weight: z.int(),
  correction: z.int(),
  amount: z.int(),
  /** Of the day the settlement is read: when the money is due, or since when. */
  endsOn: PlainDate.nullable(),
  ended: z.boolean(),
  paid: z.boolean(),
})
export type ShareRow = z.infer<typeof ShareRow>

/** What stands in the way of closing, or is only to be looked at. */
export const SettlementCheck = z.object({
  key: z.enum(['openWeeks', 'periodRunning', 'percentages', 'indivisible', 'rule', 'meeting', 'gap', 'unnamedOutput', 'papers']),
  state: z.enum(['fine', 'look', 'blocks']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type SettlementCheck = z.infer<typeof SettlementCheck>

export const LabourSettlement = z.object({
  id: z.string(),
  ...FromTo.shape,
  state: SettlementState,
  ...EarningsSettings.pick({ weighing: true, equalAmong: true, ruleNumber: true, ruleOn: true, remainderTo: true }).shape,
  /** Day of the meeting whose minutes are printed. */
  metOn: PlainDate.nullable(),
  percent: Parts,
  income: z.int(),
  incomeLines: z.array(z.object({ tradeName: z.string(), what: z.string(), amount: z.int() })),
  costs: z.int(),
  costLines: z.array(z.object({ kind: CostKind, amount: z.int() })),
  corrections: z.array(
    Correction.pick({ id: true, of: true, stayId: true, fullName: true, amount: true, reason: true, paperNumber: true }),
  ),
  carriedIn: z.int(),
  surplus: z.int(),
  parts: Parts,
  remainder: z.int(),
  carriedOut: z.int(),
  /** Papers behind income and costs. */
  paperCount: z.int(),
  /** null: the residents' part cannot be divided by the rule chosen. */
  shares: z.array(ShareRow).nullable(),
  /** Empty once it is closed. */
  checks: z.array(SettlementCheck),
  closedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
  /** SHA-256 of the frozen data; null while it is a draft. */
  dataHash: z.string().nullable(),
  files: z.array(z.object({ what: z.enum(['minutes', 'shares']), pages: z.int(), sha256: z.string() })),
  /** Corrections of this settlement, once it is closed. */
  correctedBy: z.array(Correction),
  version: Version,
})
export type LabourSettlement = z.infer<typeof LabourSettlement>

/** Money handed over to whoever leaves, or to who receives it for them (chi trả). */
export const Payout = z.object({
  id: z.string(),
  stayId: z.string(),
  amount: Money,
  paidOn: PlainDate,
  /** Who received it; null: the person. */
  recipient: LineOrNull,
  paperNumber: LineOrNull,
  note: LineOrNull,
  paidBy: z.string(),
  /** Why it does not hold; null while it does. */
  voidReason: z.string().nullable(),
  version: Version,
})
export type Payout = z.infer<typeof Payout>
export const PayoutEntry = Payout.pick({ stayId: true, amount: true, paidOn: true, recipient: true, paperNumber: true, note: true })

export const LedgerEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('SHARE'),
    on: PlainDate,
    settlementId: z.string(),
    of: FromTo,
    minutes: z.int(),
    amount: z.int(),
    balance: z.int(),
  }),
  z.object({ kind: z.literal('PAYOUT'), on: PlainDate, payout: Payout, amount: z.int(), balance: z.int() }),
])
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** What somebody has coming from labour. Not the deposit book: money from the family never stands here. */
export const Ledger = z.object({
  entries: z.array(LedgerEntry),
  balance: z.int(),
  /** Signed hours that no settlement has counted yet, minutes. */
  unsettledMinutes: z.int(),
})
export type Ledger = z.infer<typeof Ledger>

/** Somebody who has money coming, or had. */
export const BalanceRow = z.object({
  stayId: z.string(),
  residentId: z.string(),
  code: z.string(),
  fullName: z.string(),
  /** The last day of the stay, or the day on which its term ends; null while no term runs. */
  endsOn: PlainDate.nullable(),
  ended: z.boolean(),
  earned: z.int(),
  paid: z.int(),
  balance: z.int(),
})
export type BalanceRow = z.infer<typeof BalanceRow>

/** Labour of a span of days in figures. */
export const LabourFigures = z.object({
  ...FromTo.shape,
  teams: z.int(),
  members: z.int(),
  /** Stays of whom a day lies in the span. */
  inCare: z.int(),
  /** Of those, who was in a team on one of its days. */
  inTeams: z.int(),
  minutes: z.int(),
  income: z.int(),
  costs: z.int(),
  surplus: z.int(),
  /** Of the settlements that were closed and ended in the span. */
  settled: Parts,
  paidOut: z.int(),
  weeks: z.array(z.object({ week: PlainDate, minutes: z.int(), people: z.int() })),
  byTrade: z.array(z.object({ tradeName: z.string(), income: z.int(), minutes: z.int(), people: z.int() })),
})
export type LabourFigures = z.infer<typeof LabourFigures>

const saved = z.object({ id: z.string() })
const removed = z.object({ id: z.string(), version: Version })
const sheetFormat = z.enum(['pdf', 'xlsx'])

/** Ranges that end before they begin are refused by rule `periodReversed`. */
export const earnings = {
  settings: {
    get: query({ roles: moneyKeepers, input: z.object({}), output: z.object({ settings: EarningsSettings, version: Version }) }),
    change: command({
      roles: moneyKeepers,
      input: z.object({ settings: EarningsSettings, version: Version }),
      output: z.object({ version: Version }),
    }),
  },
  jobs: {
    /** What the forms of this feature offer: partners, jobs with their prices, trades, teams. */
    list: query({
      roles: outputKeepers,
      input: z.object({}),
      output: z.object({
        partners: z.array(Partner),
        jobs: z.array(LabourJob),
        /** By name, those in use. */
        trades: z.array(NamedChoice),
        /** Whose output the caller may write down; those that are closed now as well. */
        teams: z.array(NamedChoice),
      }),
    }),
    savePartner: command({ roles: moneyKeepers, input: PartnerEntry, output: saved }),
    /** Errors: rule `contractAfterPrice`. */
    save: command({ roles: moneyKeepers, input: JobEntry, output: saved }),
    /** A price from a day on. Errors: rule `priceBeforeContract` {on}, `priceDayTaken`. */
    addPrice: command({ roles: moneyKeepers, input: z.object({ jobId: z.string(), ...JobPrice.shape }), output: saved }),
  },
  output: {
    /** Newest first. A team officer sees their own teams. */
    list: query({
      roles: outputKeepers,
      logged: true,
      input: z.object({ ...FromTo.shape, teamId: z.string().nullable().default(null) }),
      output: z.object({ rows: z.array(Output), worth: z.int() }),
    }),
    /** Who was in a team on a day, by name. A team officer asks about their own teams. */
    members: query({
      roles: outputKeepers,
      logged: true,
      input: z.object({ teamId: z.string(), on: PlainDate }),
      output: z.array(z.object({ stayId: z.string(), fullName: z.string(), code: z.string() })),
    }),
    /** Errors: rule `noPriceYet` {job}, `notYourTeam`, `outputInFuture`, `notInTeam`, `daySettled` {from, to}. */
    save: command({ roles: outputKeepers, input: OutputEntry, output: saved }),
    remove: command({ roles: outputKeepers, input: removed, output: saved }),
    file: query({
      roles: outputKeepers,
      logged: true,
      input: z.object({ ...FromTo.shape, teamId: z.string().nullable().default(null), as: sheetFormat }),
      output: File,
    }),
  },
  books: {
    /** Income and costs of a span, newest first, and the money of before the new law. */
    list: query({
      roles: moneyKeepers,
      input: FromTo,
      output: z.object({
        income: z.array(LabourIncome),
        costs: z.array(LabourCost),
        former: z.array(FormerMoney),
        formerBalance: z.int(),
        /** Last day of the newest closed settlement: what lies before it is not changed any more. */
        settledUntil: PlainDate.nullable(),
      }),
    }),
    /** Errors: rule `daySettled` {from, to}, `moneyInFuture`. */
    saveIncome: command({ roles: moneyKeepers, input: IncomeEntry, output: saved }),
    saveCost: command({ roles: moneyKeepers, input: CostEntry, output: saved }),
    removeIncome: command({ roles: moneyKeepers, input: removed, output: saved }),
    removeCost: command({ roles: moneyKeepers, input: removed, output: saved }),
    /** Errors: rule `formerAfterLaw`, `formerSpent` {balance}, `moneyInFuture`. */
    addFormer: command({ roles: moneyKeepers, input: FormerMoney.omit({ id: true }), output: saved }),
    file: query({ roles: moneyKeepers, logged: true, input: z.object({ ...FromTo.shape, as: sheetFormat }), output: File }),
  },
  settlements: {
    list: query({
      roles: moneyKeepers,
      input: z.object({}),
      output: z.object({ rows: z.array(SettlementRow), next: FromTo.nullable() }),
    }),
    get: query({ roles: moneyKeepers, logged: true, input: z.object({ id: z.string() }), output: LabourSettlement }),
    /** A draft. Errors: rule `settlementOverlaps` {from, to}, `settlementBeforeLaw`, `settlementStillOpen` {from, to}, `periodReversed`. */
    open: command({ roles: moneyKeepers, input: FromTo, output: saved }),
    change: command({
      roles: moneyKeepers,
      input: z.object({
        id: z.string(),
        version: Version,
        ...LabourSettlement.pick({ weighing: true, equalAmong: true, ruleNumber: true, ruleOn: true, remainderTo: true, metOn: true })
          .shape,
      }),
      output: z.object({ version: Version }),
    }),
    /** Errors: rule `settlementClosed`. */
    setCoefficients: command({
      roles: moneyKeepers,
      input: z.object({ id: z.string(), stayIds: z.array(z.string()).min(1).max(5000), coefficient: z.int().min(0).max(1000) }),
      output: z.object({ changed: z.int() }),
    }),
    discard: command({ roles: moneyKeepers, input: removed, output: saved }),
    /** Freezes data and papers. Errors: rule `weeksOpen` {weeks}, `settlementPeriodRunning` {to}, `percentagesNotWhole` {sum}, `moneyBetween` {from, to}, `indivisible`, `ruleMissing`, `settlementClosed`; stale. */
    close: command({ roles: moneyKeepers, input: removed, output: z.object({ dataHash: z.string() }) }),
    /** Errors: rule `settlementOpen`. */
    correct: command({
      roles: moneyKeepers,
      input: z.object({
        id: z.string(),
        stayId: z.string().nullable(),
        amount: SignedMoney,
        reason: Line,
        paperNumber: LineOrNull,
      }),
      output: saved,
    }),
    /** Of a closed settlement the frozen PDF. */
    file: query({
      roles: moneyKeepers,
      logged: true,
      input: z.object({ id: z.string(), what: z.enum(['minutes', 'shares']), as: sheetFormat }),
      output: File,
    }),
  },
  ledgers: {
    /** Everybody who has or had money coming: `due` who has left or leaves within 30 days, unpaid. */
    list: query({
      roles: moneyKeepers,
      logged: true,
      input: z.object({ show: z.enum(['due', 'unpaid', 'all']) }),
      output: z.object({ rows: z.array(BalanceRow), unpaid: z.int() }),
    }),
    ofStay: query({ roles: ['head', 'records', 'accountant'], logged: true, input: z.object({ stayId: z.string() }), output: Ledger }),
    /** Errors: rule `payoutAboveBalance` {balance}, `payoutInFuture`. Warns where the stay has not ended and its last day is not there. */
    pay: command({
      roles: moneyKeepers,
      input: PayoutEntry,
      output: z.object({ id: z.string(), warnings: z.array(z.enum(['beforeEnd', 'minutesUnsettled'])) }),
    }),
    voidPayout: command({
      roles: moneyKeepers,
      input: z.object({ id: z.string(), version: Version, reason: Line }),
      output: saved,
    }),
    /** To be signed by whoever receives the money. */
    sheet: query({
      roles: moneyKeepers,
      logged: true,
      input: z.object({ stayIds: z.array(z.string()).min(1).max(2000), as: sheetFormat }),
      output: File,
    }),
  },
  figures: query({ roles: figureReaders, input: FromTo, output: LabourFigures }),
}
