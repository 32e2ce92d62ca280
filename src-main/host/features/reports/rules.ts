import { type CutOff, type Period, type PlainDate, reportPeriod } from '../../../../src-preload/contract/calendar'
import type { Sex } from '../../../../src-preload/contract/identity'
import { ColumnCode, LineCode, type MovementReport, type PeriodChoice, type ReportPeriod } from '../../../../src-preload/contract/reports'
import { isCompulsory, isOpen, type StayEventKind, type StayKind, type StayState } from '../../../../src-preload/contract/stay-words'
import { type Happened, steppedThrough } from '../stays/event-rules'

/** What a movement counts of one stay. */
export interface StayFacts {
  readonly kind: StayKind
  readonly sex: Sex
  readonly hasStableResidence: boolean
  /** Came from another facility: not a new intake. */
  readonly transferredIn: boolean
  /** In the order of time, the withdrawn ones left out. */
  readonly events: readonly Happened[]
}

/** How lines and columns are called on paper. */
export interface ReportLabels {
  readonly line: Readonly<Record<LineCode, string>>
  readonly column: Readonly<Record<ColumnCode, string>>
}

/** One appearance of a stay in a line; a line counts appearances. */
interface Appearance {
  readonly line: LineCode
  /** null for the two lines that are about a moment, not about something that happened. */
  readonly happenedOn: PlainDate | null
}

export const periodOf = (choice: PeriodChoice, cutOff: CutOff): ReportPeriod =>
  'month' in choice
    ? { ...reportPeriod(choice.month, cutOff), cutOff, month: choice.month }
    : { from: choice.from, to: choice.to, cutOff: 'CUSTOM', month: null }

const waysIn: readonly LineCode[] = ['admitted', 'transferred_in', 'returned']
const waysOut: readonly LineCode[] = ['completed', 'exempted', 'transferred_out', 'escaped', 'died', 'quit', 'other_exits']

/** How whoever leaves the stock is counted; what is not named here is among the other ways out. */
const lineOf: Readonly<Partial<Record<StayEventKind, LineCode>>> = {
  ESCAPED: 'escaped',
  COMPLETED: 'completed',
  SHELTERED: 'completed',
  EXEMPTED: 'exempted',
  TRANSFERRED_OUT: 'transferred_out',
  DIED: 'died',
  QUIT: 'quit',
}

/** Under the facility's management: also those in hospital, on leave, suspended or out for a procedure, not those escaped or in prison. */
const inStock = (state: StayState): boolean => isOpen(state) && state !== 'ESCAPED' && state !== 'IMPRISONED'

/**
 * Every line of a period's movement in which a stay appears, once for each time.
 *
 * Whoever escapes or goes to prison leaves the stock that day and comes back into it on the day of the return. Somebody who dies or leaves for
 * good while away has left the stock already: a second line would subtract the same person twice, so there is none.
 */
export function appearances({ transferredIn, events }: Pick<StayFacts, 'transferredIn' | 'events'>, { from, to }: Period): Appearance[] {
  const found: Appearance[] = []
  const steps = steppedThrough(events)
  const stockAt = (within: (day: PlainDate) => boolean) => {
    const last = steps.findLast(({ happenedOn }) => within(happenedOn))
    return last !== undefined && inStock(last.state)
  }
  if (stockAt((day) => day < from)) found.push({ line: 'opening', happenedOn: null })
  for (const [at, { kind, happenedOn, state }] of steps.entries()) {
    if (happenedOn < from || happenedOn > to) continue
    const before = steps[at - 1]
    const [was, is] = [before !== undefined && inStock(before.state), inStock(state)]
    if (kind === 'ADMITTED') found.push({ line: transferredIn ? 'transferred_in' : 'admitted', happenedOn })
    else if (was && !is) found.push({ line: lineOf[kind] ?? 'other_exits', happenedOn })
    else if (!was && is) found.push({ line: 'returned', happenedOn })
  }
  if (stockAt((day) => day <= to)) found.push({ line: 'closing', happenedOn: null })
  return found
}

/**
 * The columns a stay is counted in.
 * @param separateNoResidence people without a stable residence stand in a column of their own instead of with their kind, as some
 * provinces count them
 */
export function columnsOf(
  { kind, sex, hasStableResidence }: Omit<StayFacts, 'transferredIn' | 'events'>,
  separateNoResidence: boolean,
): ColumnCode[] {
  const withKind = hasStableResidence || !separateNoResidence
  const columns: ColumnCode[] = ['total']
  if (withKind) columns.push(isCompulsory(kind) ? 'compulsory' : 'voluntary')
  if (withKind && kind === 'COMPULSORY_MINOR') columns.push('compulsory_minor')
  if (!hasStableResidence) columns.push('no_stable_residence')
  if (sex === 'FEMALE') columns.push('female')
  return columns
}

const zeros = (): Record<ColumnCode, number> => ({
  total: 0,
  compulsory: 0,
  compulsory_minor: 0,
  voluntary: 0,
  no_stable_residence: 0,
  female: 0,
})

/**
 * The movement table of a period. Opening and closing are counted as the state before its first and at the end of its last day, never by the
 * rule, so that `balance` shows a register whose events contradict one another.
 * @param stays every stay that touches the period; others do no harm
 */
export function movement(
  stays: readonly StayFacts[],
  period: ReportPeriod,
  separateNoResidence: boolean,
  labels: ReportLabels,
): MovementReport {
  const figures = new Map(LineCode.options.map((line) => [line, zeros()]))
  const valuesOf = (line: LineCode) => figures.get(line) ?? zeros()
  for (const stay of stays) {
    const columns = columnsOf(stay, separateNoResidence)
    for (const { line } of appearances(stay, period)) for (const column of columns) valuesOf(line)[column] += 1
  }
  const sum = (lines: readonly LineCode[], column: ColumnCode) => lines.reduce((total, line) => total + valuesOf(line)[column], 0)
  const balance = zeros()
  for (const column of ColumnCode.options) {
    balance[column] = valuesOf('closing')[column] - (sum(['opening', ...waysIn], column) - sum(waysOut, column))
  }
  return {
    period,
    separateNoResidence,
    columns: ColumnCode.options.map((code) => ({ code, label: labels.column[code] })),
    lines: LineCode.options.map((code) => ({ code, label: labels.line[code], values: valuesOf(code) })),
    balance,
  }
}

/** The stays behind one figure, once for each time they are counted in it. */
export const behindFigure = <T extends StayFacts>(
  stays: readonly T[],
  period: Period,
  separateNoResidence: boolean,
  { line, column }: { line: LineCode; column: ColumnCode },
): { stay: T; happenedOn: PlainDate | null }[] =>
  stays.flatMap((stay) =>
    columnsOf(stay, separateNoResidence).includes(column)
      ? appearances(stay, period).flatMap((seen) => (seen.line === line ? [{ stay, happenedOn: seen.happenedOn }] : []))
      : [],
  )
