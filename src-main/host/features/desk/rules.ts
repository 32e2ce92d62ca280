import { facilityDay, type Instant, type PlainDate } from '../../../../src-preload/contract/calendar'
import type { Duty } from '../../../../src-preload/contract/desk'
import type { LegalValue } from '../../../../src-preload/contract/facility'
import { isCompulsory, type Phase, type StayKind } from '../../../../src-preload/contract/stay-words'
import { dueAfter, endOfFacilityDay, type IsWorkingDay, latestBefore } from '../../deadlines'

/** What the desk needs to know of one stay in care. */
export interface DeskFacts {
  readonly kind: StayKind
  readonly admittedAt: Instant
  readonly expectedEndOn: PlainDate
  readonly noticeIssued: boolean
  readonly closedPhases: readonly Phase[]
  readonly openedPhases: readonly Phase[]
  /** Legal values under the stay's regime, on a given day. */
  readonly find: (key: string, on: PlainDate) => LegalValue | null
  readonly isWorkingDay: IsWorkingDay
}
export type DutyOfStay = Pick<Duty, 'kind' | 'article' | 'happensAt' | 'dueAt' | 'movedFrom' | 'form'>

/** Once the working day before a day off has gone by, the law's own day is what is left: nobody is late before it is over. */
export const lastMoment = ({ dueAt, movedFrom }: Pick<Duty, 'dueAt' | 'movedFrom'>, now: Instant): Instant =>
  movedFrom !== null && dueAt < now ? endOfFacilityDay(movedFrom) : dueAt

/** The longest time before the end of a term at which anything is asked for, days. */
export const longestLead = (values: readonly LegalValue[]): number =>
  Math.max(0, ...values.flatMap(({ key, value }) => (/^notice\.|^phase\.reintegration\.last$/.test(key) ? [value] : [])))

/**
 * Everything the law asks for about one stay that has not been done, without regard to when.
 * @see Decree 163/2026 Arts 84(6) (intake, 2 days), 88(7) (phase 5, last 30 days), 97 and 123 (notice 30 days before, confirmation in the
 * last 24 hours). People admitted under the old law have no phase limits; the notice is due for everybody who leaves. What is to be done
 * "at the latest 30 days before" is due on the working day before where that day is off (deadlines.ts).
 */
export function dutiesOf(facts: DeskFacts): DutyOfStay[] {
  const { kind, admittedAt, expectedEndOn, noticeIssued, closedPhases, openedPhases, find, isWorkingDay } = facts
  const duties: DutyOfStay[] = []
  const measure = isCompulsory(kind) ? 'compulsory' : 'voluntary'
  const end = endOfFacilityDay(expectedEndOn)
  const add = (
    duty: DutyOfStay['kind'],
    value: LegalValue | null,
    due: (value: number) => Pick<DutyOfStay, 'dueAt' | 'movedFrom'>,
    form: Duty['form'],
    happensAt = end,
  ) => {
    if (value) duties.push({ kind: duty, article: value.article, happensAt, ...due(value.value), form })
  }
  const at = (dueAt: Instant) => ({ dueAt, movedFrom: null })
  const daysBefore = (days: number) => {
    const { day, movedFrom } = latestBefore({ on: expectedEndOn, days }, isWorkingDay)
    return { dueAt: endOfFacilityDay(day), movedFrom }
  }

  if (!closedPhases.includes('INTAKE')) {
    // The strict reading of "2 days": by the minute, days off included; receiving people does not rest on holidays.
    const hoursFromAdmission = (days: number) => at(dueAfter({ from: admittedAt, amount: days * 24, unit: 'hours' }, isWorkingDay))
    add('intake', find('phase.intake.max', facilityDay(admittedAt)), hoursFromAdmission, 'mau-17', admittedAt)
  }
  if (!noticeIssued) add('notice', find(`notice.${measure}`, expectedEndOn), daysBefore, 'mau-51')
  if (!openedPhases.includes('REINTEGRATION')) add('reintegration', find('phase.reintegration.last', expectedEndOn), daysBefore, null)
  add('confirmation', find(`confirmation.${measure}`, expectedEndOn), () => at(end), isCompulsory(kind) ? 'mau-50' : 'mau-30')
  return duties
}
