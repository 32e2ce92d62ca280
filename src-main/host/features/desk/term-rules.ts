import type { Duty } from '#contract/desk'
import { hasTerm, isCompulsory, isOpen } from '#contract/stays/words'
import { facilityDay, type Instant } from '#contract/values/calendar'
import { newLawFrom } from '#host/features/stays/term-rules'
import { endOfFacilityDay, latestBefore } from '#host/law/deadlines'
import { type DeskFacts, type DutyOfStay, dueAt, isIssued, lastOf, onEvent } from './duty-rules'

/**
 * Duties that hang on the end of the term. While an escape or prison stops the term its end moves every day, and nothing new comes due; nor after
 * the stay has ended. What had been missed by then stays.
 * @see Decree 163/2026 Arts 88(7) (phase 5, last 30 days), 97 and 123 (notice 30 days before, confirmation in the last 24 hours), 124(1) (social
 * protection, 15 days before), 16(3) and 17 (device fitted before leaving); Law 120/2025 Art. 42(3) (residence registered). People admitted under
 * the old law have no phase limits; the notice is due for everybody who leaves. What is to be done "at the latest 30 days before" is due on the
 * working day before where that day is off (deadlines.ts).
 */
export function termDuties(facts: DeskFacts): DutyOfStay[] {
  const { kind, state, expectedEndOn, hasStableResidence, residenceAfter, openedPhases, find, isWorkingDay } = facts
  if (expectedEndOn === null || !hasTerm(kind)) return []
  const duties: DutyOfStay[] = []
  const measure = isCompulsory(kind) ? 'compulsory' : 'voluntary'
  const ended = facts.events.at(-1)?.happenedAt ?? null
  const endOfTerm = endOfFacilityDay(expectedEndOn)
  const onEnd = { hangsOn: expectedEndOn, cause: 'end' as const, happensAt: endOfTerm }
  const stopped = stoppedAt(facts)
  const add = (duty: DutyOfStay) => {
    if (stopped === null || duty.dueAt < stopped) duties.push(duty)
  }
  const daysBefore = (days: number) => {
    const { day, movedFrom } = latestBefore({ on: expectedEndOn, days }, isWorkingDay)
    return { dueAt: endOfFacilityDay(day), movedFrom, atOnce: false }
  }

  const notice = find(`notice.${measure}`, expectedEndOn)
  if (notice && !isIssued(facts, 'mau-51')) {
    add({ kind: 'notice', article: notice.article, ...onEnd, ...daysBefore(notice.value), does: form('mau-51') })
  }
  const last = find('phase.reintegration.last', expectedEndOn)
  if (last && !openedPhases.includes('REINTEGRATION')) {
    const does = { do: 'phase', phase: 'REINTEGRATION', closing: false } as const
    add({ kind: 'reintegration', article: last.article, ...onEnd, ...daysBefore(last.value), does })
  }
  if (!hasStableResidence && expectedEndOn >= newLawFrom) {
    // The notice goes to the police of that place: it must be known by then.
    if (residenceAfter === null && notice) {
      add({ kind: 'residence', article: 'L120 Đ42 khoản 3', ...onEnd, ...daysBefore(notice.value), does: { do: 'residence' } })
    }
    const shelter = find('shelter.file', expectedEndOn)
    if (shelter && isOpen(state)) {
      add({ kind: 'shelter', article: shelter.article, ...onEnd, ...daysBefore(shelter.value), does: { do: 'settle' } })
    }
  }
  const reached = isOpen(state) && facts.on >= expectedEndOn
  if (reached) {
    add({ kind: 'termReached', article: 'L120 Đ29', ...onEnd, ...dueAt(endOfTerm), does: { do: 'event', kinds: ['COMPLETED'] } })
  }
  if (state !== 'COMPLETED') {
    for (const duty of leaving(facts, measure, onEnd, endOfTerm, endOfTerm)) add(duty)
  } else if (ended) {
    duties.push(...leaving(facts, measure, onEnd, endOfFacilityDay(facilityDay(ended)), ended))
  }
  return duties
}

const form = (name: 'mau-51' | 'mau-50' | 'mau-30' | 'annex-1-mau-03'): Duty['does'] => ({ do: 'form', form: name, eventId: null })

/** When the term stopped: the stay ended, or an escape or prison began; null while it runs. */
function stoppedAt(facts: DeskFacts): Instant | null {
  const { state, events } = facts
  if (!isOpen(state)) return events.at(-1)?.happenedAt ?? null
  return state === 'ESCAPED' || state === 'IMPRISONED' ? (lastOf(facts, state)?.happenedAt ?? null) : null
}

/** What whoever completes the term must have before leaving. */
function* leaving(
  facts: DeskFacts,
  measure: 'compulsory' | 'voluntary',
  onEnd: Pick<DutyOfStay, 'hangsOn' | 'cause' | 'happensAt'>,
  endOfDay: Instant,
  leavesAt: Instant,
): Generator<DutyOfStay> {
  const confirmation = facts.find(`confirmation.${measure}`, facilityDay(endOfDay))
  const name = measure === 'compulsory' ? 'mau-50' : 'mau-30'
  const written = facts.events.some(({ kind, hasPaper }) => kind === 'COMPLETED' && hasPaper)
  if (confirmation && !isIssued(facts, name) && !written) {
    yield { kind: 'confirmation', article: confirmation.article, ...onEnd, ...dueAt(endOfDay), does: form(name) }
  }
  const monitoring = facts.events.find(({ kind, subject }) => kind === 'DECISION_RECEIVED' && subject === 'MONITORING')
  if (monitoring && !isIssued(facts, 'annex-1-mau-03')) {
    const article = 'Đ163 Đ16 khoản 3, Đ17'
    yield { kind: 'monitoring', article, ...onEvent(monitoring), ...dueAt(leavesAt), does: form('annex-1-mau-03') }
  }
}
