import type { DutyDoes } from '#contract/desk/operations'
import { hasTerm, isCompulsory, isOpen } from '#contract/stays/words'
import { facilityDay, type Instant, laterDay } from '#contract/values/calendar'
import { endOfFacilityDay } from '#host/law/deadlines'
import { isMinor } from '../forms/kit/recipients-rules'
import { handsOverAfterRehab } from '../forms/mau-23/rules'
import { newLawFrom, oldTermName } from '../term-rules'
import { articleOn } from './article-rules'
import {
  beforeStop,
  byWorkingDay,
  type DutyFacts,
  type DutyOfStay,
  dueAt,
  isIssued,
  leadBefore,
  measureOf,
  onEnd,
  onEvent,
} from './duty-rules'

/**
 * Duties of the stay that hang on the end of the term. The notice is due for everybody who leaves, also under the old law.
 * @see Decree 163/2026 Arts 94, 97 and 123 (notice 30 days before, confirmation and hand-over of the decision on management after rehab in the last
 * 24 hours), 124(1) (social protection, 15 days before), 16(3) and 17 (device fitted before leaving); Law 120/2025 Art. 42(3) (residence registered)
 */
export function termDuties(facts: DutyFacts): DutyOfStay[] {
  const { kind, state, expectedEndOn, hasStableResidence, residenceAfter, find, isWorkingDay } = facts
  if (expectedEndOn === null || !hasTerm(kind)) return []
  const duties: DutyOfStay[] = []
  const ended = facts.events.at(-1)?.happenedAt ?? null
  const end = onEnd(expectedEndOn)
  const endOfTerm = end.happensAt

  const notice = leadBefore(facts, `notice.${measureOf(kind)}`, expectedEndOn)
  if (notice && !isIssued(facts, 'mau-51')) {
    const due = byWorkingDay(notice.day, isWorkingDay)
    duties.push({ kind: 'notice', article: notice.limit.article, ...end, ...due, does: form('mau-51') })
  }
  // The notice goes to the police of the place where somebody will live: it must be known by then.
  const registers = articleOn('residence', expectedEndOn)
  if (registers && notice && !hasStableResidence && residenceAfter === null) {
    const due = byWorkingDay(laterDay(notice.day, newLawFrom), isWorkingDay)
    duties.push({ kind: 'residence', article: registers, ...end, ...due, does: { do: 'step', with: [] } })
  }
  const shelter = needsShelter(facts) ? leadBefore(facts, 'shelter.file', expectedEndOn) : null
  if (shelter && isOpen(state) && !isIssued(facts, 'social-protection-letter')) {
    const due = byWorkingDay(shelter.day, isWorkingDay)
    duties.push({ kind: 'shelter', article: shelter.limit.article, ...end, ...due, does: form('social-protection-letter') })
  }
  const reached = isOpen(state) && facts.on >= expectedEndOn
  if (reached) {
    const term = find('term.first', expectedEndOn) ?? find(`term.${oldTermName(kind)}.max`, expectedEndOn)
    const article = term?.article ?? ''
    duties.push({ kind: 'termReached', article, ...end, ...dueAt(endOfTerm), does: { do: 'step', with: ['COMPLETED'] } })
  }
  if (state !== 'COMPLETED') return beforeStop(facts, [...duties, ...leaving(facts, end, endOfTerm, endOfTerm)])
  const missed = beforeStop(facts, duties)
  return ended ? [...missed, ...leaving(facts, end, endOfFacilityDay(facilityDay(ended)), ended)] : missed
}

/**
 * Who is taken to a social protection facility when the term is over: of those in compulsory rehab minors without a stable residence, and adults
 * whose residence is not known and who cannot work any more.
 * @see Decree 163/2026 Art. 124(1); Law 120/2025 Arts 35(6), 36(6)
 */
function needsShelter({
  kind,
  birth,
  expectedEndOn,
  hasStableResidence,
  residenceAfter,
  unableToWork,
}: Pick<DutyFacts, 'kind' | 'birth' | 'expectedEndOn' | 'hasStableResidence' | 'residenceAfter' | 'unableToWork'>): boolean {
  if (!isCompulsory(kind) || hasStableResidence || expectedEndOn === null) return false
  return isMinor(birth, expectedEndOn) || (unableToWork && residenceAfter === null)
}

const form = (name: 'mau-51' | 'mau-50' | 'mau-30' | 'mau-23' | 'annex-1-mau-03' | 'social-protection-letter'): DutyDoes => ({
  do: 'form',
  form: name,
  eventId: null,
})

/** What whoever completes the term must have before leaving. */
function* leaving(facts: DutyFacts, end: ReturnType<typeof onEnd>, endOfDay: Instant, leavesAt: Instant): Generator<DutyOfStay> {
  const { kind, events, find } = facts
  const lastDay = facilityDay(endOfDay)
  const measure = measureOf(kind)
  const confirmation = find(`confirmation.${measure}`, lastDay)
  const name = measure === 'compulsory' ? 'mau-50' : 'mau-30'
  const written = events.some((event) => (event.kind === 'COMPLETED' || event.kind === 'SHELTERED') && event.hasPaper)
  if (confirmation && !isIssued(facts, name) && !written) {
    // It is written on the last day, and not before (Arts 97(2), 123(2)).
    yield { kind: 'confirmation', article: confirmation.article, ...end, ...dueAt(endOfDay), does: form(name), doableFrom: lastDay }
  }
  const arrived = (subject: 'AFTER_REHAB' | 'MONITORING') =>
    events.find((event) => event.kind === 'DECISION_RECEIVED' && event.subject === subject)
  const afterRehab = arrived('AFTER_REHAB') && articleOn(`afterRehab.${measure}`, lastDay)
  const handed = facts.issued.some((paper) => paper.form === 'mau-23' && handsOverAfterRehab(paper.handed))
  if (afterRehab && !handed) {
    yield { kind: 'afterRehab', article: afterRehab, ...end, ...dueAt(endOfDay), does: form('mau-23'), doableFrom: lastDay }
  }
  const monitoring = arrived('MONITORING')
  const fitted = monitoring && articleOn('monitoring', lastDay)
  if (monitoring && fitted && !isIssued(facts, 'annex-1-mau-03')) {
    yield { kind: 'monitoring', article: fitted, ...onEvent(monitoring), ...dueAt(leavesAt), does: form('annex-1-mau-03') }
  }
}
