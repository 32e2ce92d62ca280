import type { LegalValue } from '#contract/facility'
import type { PhaseRow, PhaseWarning } from '#contract/phases'
import { Phase } from '#contract/stays/words'
import { addDays, addMonths, daysBetween, type PlainDate } from '#contract/values/calendar'
import { type IsWorkingDay, latestBefore } from '#host/law/deadlines'

export interface Recorded {
  readonly phase: Phase
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly version: number
}

export interface PhaseFacts {
  readonly admittedOn: PlainDate
  /** null while no term runs: the last phases have no place yet. */
  readonly expectedEndOn: PlainDate | null
  /** Last day of the stay, once it has ended. */
  readonly endedOn: PlainDate | null
  readonly recorded: readonly Recorded[]
  readonly today: PlainDate
  /** Legal values under the stay's regime on the day of admission; the old cohort has none, so nothing is found late. */
  readonly find: (key: string) => LegalValue | null
  readonly isWorkingDay: IsWorkingDay
  /** Came with the term running: detox may have been elsewhere. */
  readonly transferredIn: boolean
}

const articles: Readonly<Record<Phase, string>> = {
  INTAKE: 'Đ163 Đ84',
  DETOX: 'Đ163 Đ85',
  EDUCATION: 'Đ163 Đ86',
  LABOUR: 'Đ163 Đ87',
  REINTEGRATION: 'Đ163 Đ88',
}

/**
 * The five rows of a stay as the law expects them and as they were: intake at most 2 days, detox at least 10 days, education at least
 * 3 months, labour from the end of detox to the end of the term, reintegration the last 30 days. Rows overlap. Labour or
 * reintegration that began earlier is recorded, and its row says so.
 * @see Decree 163/2026 Arts 84(6), 85(6), 86(6), 87(3), 88(7)
 */
export function phaseRows(facts: PhaseFacts): PhaseRow[] {
  const { admittedOn, expectedEndOn, endedOn, recorded, today, find } = facts
  const of = (phase: Phase) => recorded.find((row) => row.phase === phase)
  const intakeDays = find('phase.intake.max')?.value ?? null
  const detoxDays = find('phase.detox.min')?.value ?? null
  const educationMonths = find('phase.education.min')?.value ?? null
  const lastDays = find('phase.reintegration.last')?.value ?? null

  const intakeEnd = of('INTAKE')?.closedOn ?? (intakeDays === null ? null : addDays(admittedOn, intakeDays))
  const detoxStart = of('DETOX')?.openedOn ?? intakeEnd
  const detoxEnd = of('DETOX')?.closedOn ?? (detoxStart && detoxDays !== null ? addDays(detoxStart, detoxDays) : null)
  const educationStart = of('EDUCATION')?.openedOn ?? detoxEnd
  const expected: Record<Phase, readonly [PlainDate | null, PlainDate | null]> = {
    INTAKE: [admittedOn, intakeDays === null ? null : addDays(admittedOn, intakeDays)],
    DETOX: [detoxStart, detoxStart && detoxDays !== null ? addDays(detoxStart, detoxDays) : null],
    EDUCATION: [educationStart, educationStart && educationMonths !== null ? addMonths(educationStart, educationMonths) : null],
    LABOUR: [detoxEnd, expectedEndOn],
    REINTEGRATION: [lastDays === null || expectedEndOn === null ? null : addDays(expectedEndOn, -lastDays), expectedEndOn],
  }
  const until = endedOn ?? today
  const problemOf = (phase: Phase): PhaseRow['problem'] => {
    const row = of(phase)
    if (phase === 'INTAKE' && intakeDays !== null && daysBetween(row?.openedOn ?? admittedOn, row?.closedOn ?? until) > intakeDays)
      return 'tooLong'
    if (phase === 'DETOX' && detoxDays !== null && row?.closedOn && daysBetween(row.openedOn, row.closedOn) < detoxDays) return 'tooShort'
    if (phase === 'EDUCATION' && educationMonths !== null && row?.closedOn && row.closedOn < addMonths(row.openedOn, educationMonths))
      return 'tooShort'
    if (phase === 'LABOUR' && detoxDays !== null && row && beforeDetoxEnds(row, of('DETOX'), facts)) return 'early'
    const [lastFrom] = expected.REINTEGRATION
    if (
      phase === 'REINTEGRATION' &&
      lastFrom !== null &&
      row &&
      row.openedOn < latestBefore({ on: lastFrom, days: 0 }, facts.isWorkingDay).day
    ) {
      return 'early'
    }
    if (phase === 'REINTEGRATION' && lastFrom !== null && !row && until > lastFrom) return 'late'
    return null
  }
  return Phase.options.map((phase) => ({
    phase,
    openedOn: of(phase)?.openedOn ?? null,
    // Whoever leaves has left every phase.
    closedOn: of(phase)?.closedOn ?? (of(phase) ? endedOn : null),
    expectedFrom: expected[phase][0],
    expectedTo: expected[phase][1],
    problem: problemOf(phase),
    article: articles[phase],
    version: of(phase)?.version ?? 0,
  }))
}

/** Labour therapy begins with the end of detox (Decree 163/2026 Art. 87(3)). */
const beforeDetoxEnds = (labour: Recorded, detox: Recorded | undefined, { transferredIn }: Pick<PhaseFacts, 'transferredIn'>): boolean =>
  detox ? detox.closedOn === null || labour.openedOn < detox.closedOn : !transferredIn

/** What about a phase that was just recorded is not as the law has it: told, and shown on its row from then on. */
export function phaseWarnings(rows: readonly PhaseRow[], phase: Phase): PhaseWarning[] {
  const row = rows.find((one) => one.phase === phase)
  if (!row) return []
  const { problem, article, expectedFrom, expectedTo } = row
  if (problem === 'tooShort') return [{ key: 'tooShort', article, params: { phase, on: expectedTo ?? '' } }]
  if (problem !== 'early') return []
  return [
    phase === 'LABOUR'
      ? { key: 'labourEarly', article, params: {} }
      : { key: 'reintegrationEarly', article, params: { on: expectedFrom ?? '' } },
  ]
}

/** Why these dates cannot be recorded for a phase; null when they can. */
export function refusePhaseDates(
  dates: { readonly openedOn: PlainDate; readonly closedOn: PlainDate | null },
  stay: { readonly admittedOn: PlainDate; readonly endedOn: PlainDate | null },
  today: PlainDate,
): 'phaseDatesReversed' | 'phaseOutsideStay' | 'phaseInFuture' | null {
  const last = dates.closedOn ?? dates.openedOn
  if (last < dates.openedOn) return 'phaseDatesReversed'
  if (dates.openedOn < stay.admittedOn || (stay.endedOn !== null && last > stay.endedOn)) return 'phaseOutsideStay'
  return last > today ? 'phaseInFuture' : null
}
