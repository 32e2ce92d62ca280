import { addDays, facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '../../../../src-preload/contract/calendar'
import type { Duty } from '../../../../src-preload/contract/desk'
import type { LegalValue } from '../../../../src-preload/contract/facility'
import { isCompulsory, type Phase, type StayKind } from '../../../../src-preload/contract/stay-words'

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
}
export type DutyOfStay = Pick<Duty, 'kind' | 'article' | 'happensAt' | 'dueAt' | 'form'>

/** The last moment of a facility day. */
export const endOfFacilityDay = (day: PlainDate): Instant => new Date(Date.parse(startOfFacilityDay(addDays(day, 1))) - 1).toISOString()

/**
 * Everything the law asks for about one stay that has not been done, without regard to when.
 * @see Decree 163/2026 Arts 84(6) (intake, 2 days), 88(7) (phase 5, last 30 days), 97 and 123 (notice 30 days before, confirmation in the
 * last 24 hours). People admitted under the old law have no phase limits; the notice is due for everybody who leaves.
 */
export function dutiesOf({ kind, admittedAt, expectedEndOn, noticeIssued, closedPhases, openedPhases, find }: DeskFacts): DutyOfStay[] {
  const duties: DutyOfStay[] = []
  const measure = isCompulsory(kind) ? 'compulsory' : 'voluntary'
  const end = endOfFacilityDay(expectedEndOn)
  const add = (
    duty: DutyOfStay['kind'],
    value: LegalValue | null,
    dueAt: (value: number) => Instant,
    form: Duty['form'],
    happensAt = end,
  ) => {
    if (value) duties.push({ kind: duty, article: value.article, happensAt, dueAt: dueAt(value.value), form })
  }
  const daysBefore = (days: number) => endOfFacilityDay(addDays(expectedEndOn, -days))

  if (!closedPhases.includes('INTAKE')) {
    const limit = find('phase.intake.max', facilityDay(admittedAt))
    add('intake', limit, (days) => new Date(Date.parse(admittedAt) + days * 86_400_000).toISOString(), 'mau-17', admittedAt)
  }
  if (!noticeIssued) add('notice', find(`notice.${measure}`, expectedEndOn), daysBefore, 'mau-51')
  if (!openedPhases.includes('REINTEGRATION')) add('reintegration', find('phase.reintegration.last', expectedEndOn), daysBefore, null)
  add('confirmation', find(`confirmation.${measure}`, expectedEndOn), () => end, isCompulsory(kind) ? 'mau-50' : 'mau-30')
  return duties
}
