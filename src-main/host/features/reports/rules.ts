import {
  ColumnCode,
  LineCode,
  type LineRole,
  lineRoles,
  type MovementReport,
  type PeriodChoice,
  type ReportPeriod,
} from '#contract/reports'
import type { Sex } from '#contract/residents/identity'
import { isCompulsory, isManaged, isVoluntary, type StayEventKind, type StayKind, type StayState } from '#contract/stays/words'
import type { Translate } from '#contract/texts/engine'
import { type CutOff, type Period, type PlainDate, reportPeriod } from '#contract/values/calendar'
import { type DatedEvent, withStates } from '#host/features/stays/event-rules'

/** An event as a movement counts it. */
export interface CountedEvent extends DatedEvent {
  /** "Lần thứ mấy" where the event carries the terms of the stay. */
  readonly rehabCount: number | null
}

/** What a movement counts of one stay; its kind is in the events. */
export interface CountedStay {
  readonly sex: Sex
  readonly hasStableResidence: boolean
  /** Came from another facility: not a new intake. */
  readonly transferredIn: boolean
  /** In the order of time, the withdrawn ones left out. */
  readonly events: readonly CountedEvent[]
}

/** One appearance of a stay in a line; a line counts appearances. */
interface Appearance {
  readonly line: LineCode
  /** null for the lines that are about a moment, not about something that happened. */
  readonly happenedOn: PlainDate | null
  /** The kind of the stay then: after the event, or at the moment. */
  readonly kind: StayKind
  /** The kind before a change of kind: the stay leaves its columns and enters the others. */
  readonly fromKind: StayKind | null
}

/** What stands before each line on paper: its number, or nothing where the line is part of another. */
export function lineNumbers(lines: MovementReport['lines']): string[] {
  let number = 0
  return lines.map(({ code }) => (lineRoles[code] === 'part' ? '' : String(++number)))
}

export const periodOf = (choice: PeriodChoice, cutOff: CutOff): ReportPeriod =>
  'month' in choice
    ? { ...reportPeriod(choice.month, cutOff), cutOff, month: choice.month }
    : { from: choice.from, to: choice.to, cutOff: 'CUSTOM', month: null }

/** How whoever leaves the stock is counted; what is not named here is among the other ways out. */
const lineOfExit: Readonly<Partial<Record<StayEventKind, LineCode>>> = {
  ESCAPED: 'escaped',
  IMPRISONED: 'imprisoned',
  COMPLETED: 'completed',
  SHELTERED: 'completed',
  EXEMPTED: 'exempted',
  TRANSFERRED_OUT: 'transferred_out',
  DIED: 'died',
  RELEASED: 'released',
  QUIT: 'quit',
}

/** Where those are who are in the stock. */
const lineOfState: Readonly<Partial<Record<StayState, LineCode>>> = {
  ACTIVE: 'present',
  IN_HOSPITAL: 'in_hospital',
  ON_LEAVE: 'on_leave',
  SUSPENDED: 'suspended',
  OUT_FOR_PROCEDURE: 'out_for_procedure',
  ABSENT: 'absent',
}

/**
 * Every line of a period's movement in which a stay appears, once for each time.
 *
 * Whoever escapes or goes to prison leaves the stock that day and comes back into it on the day of the return. Somebody who dies or leaves for
 * good while away has left the stock already: a second line would subtract the same person twice, so there is none.
 */
export function appearances({ transferredIn, events }: Pick<CountedStay, 'transferredIn' | 'events'>, { from, to }: Period): Appearance[] {
  const steps = withStates(events)
  const stockAt = (within: (day: PlainDate) => boolean) => {
    const last = steps.findLast(({ happenedOn }) => within(happenedOn))
    return last !== undefined && isManaged(last.state) ? last : null
  }
  const moment = (kind: StayKind, ...lines: (LineCode | undefined)[]) =>
    lines.flatMap((line): Appearance[] => (line ? [{ line, happenedOn: null, kind, fromKind: null }] : []))

  const opening = stockAt((day) => day < from)
  const closing = stockAt((day) => day <= to)
  const between = steps.flatMap(({ kind: event, happenedOn, state, stayKind: kind, rehabCount }, at): Appearance[] => {
    if (happenedOn < from || happenedOn > to) return []
    const before = steps[at - 1]
    const [was, is] = [before !== undefined && isManaged(before.state), isManaged(state)]
    const seen = (...lines: LineCode[]) => lines.map((line) => ({ line, happenedOn, kind, fromKind: null }))
    if (event === 'ADMITTED' && transferredIn) return seen('transferred_in', 'treated')
    if (event === 'ADMITTED') return seen('admitted', (rehabCount ?? 1) > 1 ? 'admitted_repeat' : 'admitted_first', 'treated')
    if (was && !is) return seen(lineOfExit[event] ?? 'other_exits')
    if (!was && is) return seen('returned', 'treated')
    if (is && before && before.stayKind !== kind) return [{ line: 'kind_changed', happenedOn, kind, fromKind: before.stayKind }]
    return []
  })
  return [
    ...(opening ? moment(opening.stayKind, 'opening', 'treated') : []),
    ...between,
    ...(closing ? moment(closing.stayKind, 'closing', lineOfState[closing.state]) : []),
  ]
}

/**
 * The columns a stay of a kind is counted in.
 * @param separateNoResidence people without a stable residence stand in a column of their own instead of with their kind, as some
 * provinces count them
 */
export function columnsOf(
  { sex, hasStableResidence }: Pick<CountedStay, 'sex' | 'hasStableResidence'>,
  kind: StayKind,
  separateNoResidence: boolean,
): ColumnCode[] {
  const withKind = hasStableResidence || !separateNoResidence
  const columns: ColumnCode[] = ['total']
  if (withKind) columns.push(isCompulsory(kind) ? 'compulsory' : isVoluntary(kind) ? 'voluntary' : 'custody')
  if (withKind && kind === 'COMPULSORY_MINOR') columns.push('compulsory_minor')
  if (!hasStableResidence) columns.push('no_stable_residence')
  if (sex === 'FEMALE') columns.push('female')
  return columns
}

/** What one appearance adds to each column it touches: 1, or −1 where a change of kind leaves a column. */
function shares(stay: CountedStay, { kind, fromKind }: Appearance, separateNoResidence: boolean): [ColumnCode, 1 | -1][] {
  const into = columnsOf(stay, kind, separateNoResidence)
  if (fromKind === null) return into.map((column) => [column, 1])
  const outOf = columnsOf(stay, fromKind, separateNoResidence)
  return [
    ...into.filter((column) => !outOf.includes(column)).map((column): [ColumnCode, 1] => [column, 1]),
    ...outOf.filter((column) => !into.includes(column)).map((column): [ColumnCode, -1] => [column, -1]),
  ]
}

const zeros = (): Record<ColumnCode, number> => ({
  total: 0,
  compulsory: 0,
  compulsory_minor: 0,
  voluntary: 0,
  custody: 0,
  no_stable_residence: 0,
  female: 0,
})

/**
 * The movement table of a period. Opening and closing are counted as the state before its first and at the end of its last day, never by the
 * rule, so that `balance` shows a register whose events contradict one another.
 * @param stays every stay that touches the period; others do no harm
 * @param t how lines and columns are called on paper
 */
export function movement(
  stays: readonly CountedStay[],
  period: ReportPeriod,
  separateNoResidence: boolean,
  t: Translate<'reports'>,
): MovementReport {
  const figures = new Map(LineCode.options.map((line) => [line, zeros()]))
  const valuesOf = (line: LineCode) => figures.get(line) ?? zeros()
  for (const stay of stays) {
    for (const seen of appearances(stay, period)) {
      for (const [column, share] of shares(stay, seen, separateNoResidence)) valuesOf(seen.line)[column] += share
    }
  }
  const sum = (role: LineRole, column: ColumnCode) =>
    LineCode.options.reduce((total, line) => (lineRoles[line] === role ? total + valuesOf(line)[column] : total), 0)
  const balance = zeros()
  for (const column of ColumnCode.options) {
    const byRule = valuesOf('opening')[column] + sum('in', column) + sum('inside', column) - sum('out', column)
    balance[column] = valuesOf('closing')[column] - byRule
  }
  return {
    period,
    separateNoResidence,
    columns: ColumnCode.options.map((code) => ({ code, label: t(`column.${code}`) })),
    lines: LineCode.options.map((code) => ({ code, label: t(`line.${code}`), values: valuesOf(code) })),
    balance,
  }
}

/** The stays behind one figure, once for each time they are counted in it, with the kind they had then. */
export const staysBehindFigure = <T extends CountedStay>(
  stays: readonly T[],
  period: Period,
  separateNoResidence: boolean,
  { line, column }: { line: LineCode; column: ColumnCode },
): { stay: T; happenedOn: PlainDate | null; kind: StayKind }[] =>
  stays.flatMap((stay) =>
    appearances(stay, period)
      .filter((seen) => seen.line === line && shares(stay, seen, separateNoResidence).some(([code]) => code === column))
      .map(({ happenedOn, kind }) => ({ stay, happenedOn, kind })),
  )
