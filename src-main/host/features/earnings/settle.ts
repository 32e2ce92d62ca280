import { LabourSettlement, type SettlementCheck, type ShareRow } from '#contract/earnings/operations'
import type { SettledPart } from '#contract/earnings/words'
import { addDays, formatDate, type Period, type PlainDate, weekOf } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import type { Office } from '#host/api/office'
import type { Reader } from '#host/database/tables'
import { divide, dividedFrom, type Percentages, personalShares, type Sharer, settledParts } from './settlement-rules'
import {
  closedBefore,
  coefficientsOf,
  correctionsOf,
  costLines,
  incomeLines,
  type KeptSettlement,
  openCorrections,
  papersBehind,
  settlementFiles,
} from './settlement-store'
import { balances, broughtIn, firstDayOfMoney, inCareDuring, minutesWorked, namedStays, openWeeks } from './store'

/** What is frozen of a settlement as it is closed. */
export const FrozenSettlement = LabourSettlement.omit({
  state: true,
  checks: true,
  closedAt: true,
  closedBy: true,
  dataHash: true,
  files: true,
  correctedBy: true,
  version: true,
})

/** The percentages in force on a day. @see Decree 163/2026 Art. 118(2) */
export function percentagesOn({ law }: Pick<Office, 'law'>, on: PlainDate): Percentages {
  const percent = (part: SettledPart) => law.find(`labour.share.${part.toLowerCase()}`, 'LAW_2025', on)?.value ?? 0
  return { FOOD: percent('FOOD'), LIVING: percent('LIVING'), RESIDENTS: percent('RESIDENTS'), CULTURE: percent('CULTURE') }
}

/** The Mondays of the weeks that touch a period. */
export function mondaysOf({ from, to }: Period): PlainDate[] {
  const mondays: PlainDate[] = []
  for (let week = weekOf(from).from; week <= to; week = addDays(week, 7)) mondays.push(week)
  return mondays
}

type Around = Pick<QueryContext, 'db' | 'office' | 'today'>

/** A settlement as it stands: a draft counted from the books of this moment, a closed one as it was frozen, with who has been paid since. */
export async function settlementOf({ db, office, today }: Around, kept: KeptSettlement): Promise<LabourSettlement> {
  if (kept.data !== null) return closedSettlement(db, kept, kept.data)
  const period = { from: kept.fromOn, to: kept.toOn }
  const before = await closedBefore(db, kept.fromOn)
  const [income, costs, corrections] = [await incomeLines(db, period), await costLines(db, period), await openCorrections(db)]
  const papers = await papersBehind(db, period)
  const money = {
    income: sum(income.map(({ amount }) => amount)),
    costs: sum(costs.map(({ amount }) => amount)),
    corrections: sum(corrections.filter(({ stayId }) => stayId === null).map(({ amount }) => amount)),
    carriedIn: before ? FrozenSettlement.parse(JSON.parse(before.data ?? '')).carriedOut : 0,
  }
  const percent = percentagesOn(office, kept.toOn)
  const { surplus, parts, remainder, carriedOut } = divide(money, percent, kept.remainderTo)
  const { shares, unnamed } = await sharesOfDraft(db, kept, parts.RESIDENTS, corrections)
  const settled = {
    id: kept.id,
    ...period,
    state: kept.state,
    weighing: kept.weighing,
    equalAmong: kept.equalAmong,
    ruleNumber: kept.ruleNumber,
    ruleOn: kept.ruleOn,
    remainderTo: kept.remainderTo,
    metOn: kept.metOn,
    percent,
    income: money.income,
    incomeLines: income,
    costs: money.costs,
    costLines: costs,
    corrections: corrections.map(({ id, of, stayId, fullName, amount, reason, paperNumber }) => ({
      id,
      of,
      stayId,
      fullName,
      amount,
      reason,
      paperNumber,
    })),
    carriedIn: money.carriedIn,
    surplus,
    parts,
    remainder,
    carriedOut,
    paperCount: papers.count,
    shares,
    closedAt: null,
    closedBy: null,
    dataHash: null,
    files: [],
    correctedBy: [],
    version: kept.version,
  }
  const checks = await checksOf(db, settled, { today, unnamed, without: papers.without, settledBefore: before?.toOn ?? null })
  return { ...settled, checks }
}

/** A closed settlement: the frozen figures, and what has happened to the money since. */
async function closedSettlement(db: Reader, kept: KeptSettlement, data: string): Promise<LabourSettlement> {
  const frozen = FrozenSettlement.parse(JSON.parse(data))
  const stayIds = (frozen.shares ?? []).map(({ stayId }) => stayId)
  const now = new Map((await balances(db, stayIds)).map((row) => [row.stayId, row]))
  return {
    ...frozen,
    shares:
      frozen.shares?.map((share) => {
        const { endsOn = null, ended = false, balance = 0 } = now.get(share.stayId) ?? {}
        return { ...share, endsOn, ended, paid: balance <= 0 }
      }) ?? null,
    state: kept.state,
    checks: [],
    closedAt: kept.closedAt,
    closedBy: kept.closedBy,
    dataHash: kept.dataHash,
    files: await settlementFiles(db, kept.id),
    correctedBy: await correctionsOf(db, kept.id),
    version: kept.version,
  }
}

/** The residents' part of a draft, by name. @returns `unnamed`: worth of output under nobody's name, đồng */
async function sharesOfDraft(
  db: Reader,
  kept: KeptSettlement,
  part: number,
  corrections: readonly { readonly stayId: string | null; readonly amount: number }[],
): Promise<{ shares: ShareRow[] | null; unnamed: number }> {
  const period = { from: kept.fromOn, to: kept.toOn }
  const minutes = new Map((await minutesWorked(db, period)).map((row) => [row.stayId, row.minutes]))
  const brought = new Map((await broughtIn(db, period)).map((row) => [row.stayId, row.worth]))
  const coefficients = await coefficientsOf(db, kept.id)
  const correction = new Map<string, number>()
  for (const { stayId, amount } of corrections) if (stayId !== null) correction.set(stayId, (correction.get(stayId) ?? 0) + amount)
  const worked = new Set([...minutes.keys(), ...[...brought.keys()].filter((stayId) => stayId !== null)])
  const sharing = kept.weighing === 'EQUAL' && kept.equalAmong === 'IN_CARE' ? new Set(await inCareDuring(db, period)) : worked
  const named = await namedStays(db, [...new Set([...sharing, ...correction.keys()])])
  const sharers = named.map(
    ({ stayId }): Sharer => ({
      stayId,
      shares: sharing.has(stayId),
      minutes: minutes.get(stayId) ?? 0,
      coefficient: coefficients.get(stayId) ?? 100,
      brought: brought.get(stayId) ?? 0,
      correction: correction.get(stayId) ?? 0,
    }),
  )
  const divided = personalShares(part, sharers, kept.weighing)
  return {
    unnamed: brought.get(null) ?? 0,
    shares: divided?.map(({ stayId, shares: _, divided: __, ...share }, at) => ({ ...named[at]!, ...share, stayId, paid: false })) ?? null,
  }
}

interface Looked {
  readonly today: PlainDate
  readonly unnamed: number
  readonly without: number
  readonly settledBefore: PlainDate | null
}

/** What is to be seen to before a settlement is closed. */
async function checksOf(db: Reader, settled: Omit<LabourSettlement, 'checks'>, looked: Looked): Promise<SettlementCheck[]> {
  const { from, to, parts, shares, weighing, paperCount } = settled
  const weeks = mondaysOf(settled)
  const open = await openWeeks(db, settled, weeks)
  const since = looked.settledBefore === null ? dividedFrom : addDays(looked.settledBefore, 1)
  const gap = from > since
  const first = gap ? await firstDayOfMoney(db, since) : null
  const isMoneyLost = first !== null && first < from
  const sum = settledParts.reduce((all, part) => all + settled.percent[part], 0)
  const line = (key: SettlementCheck['key'], state: SettlementCheck['state'], params: SettlementCheck['params'] = {}) => ({
    key,
    state,
    params,
  })
  return [
    open.length > 0 ? line('openWeeks', 'blocks', weeksNamed(open, weeks.length)) : line('openWeeks', 'fine', { all: weeks.length }),
    ...(looked.today <= to ? [line('periodRunning', 'blocks', { to: formatDate(to) })] : []),
    looked.without > 0 ? line('papers', 'look', { without: looked.without, all: paperCount }) : line('papers', 'fine', { all: paperCount }),
    ...(sum === 100 ? [] : [line('percentages', 'blocks', { sum })]),
    ...(shares === null ? [line('indivisible', 'blocks')] : []),
    ...(parts.RESIDENTS > 0 && (settled.ruleNumber === null || settled.ruleOn === null)
      ? [line('rule', 'blocks')]
      : [line('rule', 'fine')]),
    settled.metOn === null ? line('meeting', 'look') : line('meeting', 'fine', { on: formatDate(settled.metOn) }),
    // An earlier period cannot be settled after a later one: what lies between would be divided by nobody.
    ...(gap && (isMoneyLost || looked.settledBefore !== null)
      ? [line('gap', isMoneyLost ? 'blocks' : 'look', { from: formatDate(since), to: formatDate(addDays(from, -1)) })]
      : []),
    ...(weighing === 'OUTPUT' && looked.unnamed > 0 ? [line('unnamedOutput', 'look', { amount: looked.unnamed })] : []),
  ]
}

/** Open weeks by name, the first of them where there are many: '06/07, 13/07'. */
export const weeksNamed = (open: readonly { readonly week: PlainDate }[], all: number) => ({
  weeks: open
    .slice(0, 6)
    .map(({ week }) => formatDate(week).slice(0, 5))
    .join(', ')
    .concat(open.length > 6 ? '…' : ''),
  count: open.length,
  all,
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The parts of a settlement that shall be printed and frozen, as text: the same figures give the same text. */
export const frozenText = (settlement: LabourSettlement): string => JSON.stringify(FrozenSettlement.parse(settlement))
