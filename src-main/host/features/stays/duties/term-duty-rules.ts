import type { Duty } from '#contract/desk/operations'
import { hasTerm, isCompulsory, isOpen } from '#contract/stays/words'
import { facilityDay, type Instant } from '#contract/values/calendar'
import { endOfFacilityDay } from '#host/law/deadlines'
import { newLawFrom } from '../term-rules'
import { beforeStop, type DutyFacts, type DutyOfStay, daysBefore, dueAt, isIssued, onEnd, onEvent } from './duty-rules'

/**
 * Duties of the stay that hang on the end of the term. The notice is due for everybody who leaves, also under the old law.
 * @see Decree 163/2026 Arts 97 and 123 (notice 30 days before, confirmation in the last 24 hours), 124(1) (social protection, 15 days before),
 * 16(3) and 17 (device fitted before leaving); Law 120/2025 Art. 42(3) (residence registered)
 */
export function termDuties(facts: DutyFacts): DutyOfStay[] {
  const { kind, state, expectedEndOn, hasStableResidence, residenceAfter, find, isWorkingDay } = facts
  if (expectedEndOn === null || !hasTerm(kind)) return []
  const duties: DutyOfStay[] = []
  const measure = isCompulsory(kind) ? 'compulsory' : 'voluntary'
  const ended = facts.events.at(-1)?.happenedAt ?? null
  const end = onEnd(expectedEndOn)
  const endOfTerm = end.happensAt

  const notice = find(`notice.${measure}`, expectedEndOn)
  if (notice && !isIssued(facts, 'mau-51')) {
    const due = daysBefore(expectedEndOn, notice.value, isWorkingDay)
    duties.push({ kind: 'notice', article: notice.article, ...end, ...due, does: form('mau-51') })
  }
  if (!hasStableResidence && expectedEndOn >= newLawFrom) {
    // The notice goes to the police of that place: it must be known by then.
    if (residenceAfter === null && notice) {
      const due = daysBefore(expectedEndOn, notice.value, isWorkingDay)
      duties.push({ kind: 'residence', article: 'L120 Đ42 khoản 3', ...end, ...due, does: { do: 'step', with: [] } })
    }
    const shelter = find('shelter.file', expectedEndOn)
    if (shelter && isOpen(state)) {
      const due = daysBefore(expectedEndOn, shelter.value, isWorkingDay)
      duties.push({ kind: 'shelter', article: shelter.article, ...end, ...due, does: { do: 'settle' } })
    }
  }
  const reached = isOpen(state) && facts.on >= expectedEndOn
  if (reached) {
    duties.push({ kind: 'termReached', article: 'L120 Đ29', ...end, ...dueAt(endOfTerm), does: { do: 'step', with: ['COMPLETED'] } })
  }
  if (state !== 'COMPLETED') return beforeStop(facts, [...duties, ...leaving(facts, measure, end, endOfTerm, endOfTerm)])
  const missed = beforeStop(facts, duties)
  return ended ? [...missed, ...leaving(facts, measure, end, endOfFacilityDay(facilityDay(ended)), ended)] : missed
}

const form = (name: 'mau-51' | 'mau-50' | 'mau-30' | 'annex-1-mau-03'): Duty['does'] => ({ do: 'form', form: name, eventId: null })

/** What whoever completes the term must have before leaving. */
function* leaving(
  facts: DutyFacts,
  measure: 'compulsory' | 'voluntary',
  end: ReturnType<typeof onEnd>,
  endOfDay: Instant,
  leavesAt: Instant,
): Generator<DutyOfStay> {
  const confirmation = facts.find(`confirmation.${measure}`, facilityDay(endOfDay))
  const name = measure === 'compulsory' ? 'mau-50' : 'mau-30'
  const written = facts.events.some(({ kind, hasPaper }) => kind === 'COMPLETED' && hasPaper)
  if (confirmation && !isIssued(facts, name) && !written) {
    // It is written on the last day, and not before (Arts 97(2), 123(2)).
    const doableFrom = facilityDay(endOfDay)
    yield { kind: 'confirmation', article: confirmation.article, ...end, ...dueAt(endOfDay), does: form(name), doableFrom }
  }
  const monitoring = facts.events.find(({ kind, subject }) => kind === 'DECISION_RECEIVED' && subject === 'MONITORING')
  if (monitoring && !isIssued(facts, 'annex-1-mau-03')) {
    const article = 'Đ163 Đ16 khoản 3, Đ17'
    yield { kind: 'monitoring', article, ...onEvent(monitoring), ...dueAt(leavesAt), does: form('annex-1-mau-03') }
  }
}
