import type { PaperAnswer } from '#contract/papers/dispatch'
import { noDetail } from '#contract/stays/events'
import { startOfFacilityDay } from '#contract/values/calendar'
import type { CommandContext } from '#host/api/handlers'
import type { EarlierAnswer, PaperSubject } from '#host/features/papers/forms/kit/form'
import { readEvents, readStay, stays } from '#host/features/stays/handlers'

/**
 * A decision on management after rehab that answers a paper is part of the stay's story, as long as the stay is open.
 * @returns the event that tells of it
 */
export async function afterRehabDecided(
  context: CommandContext,
  subject: PaperSubject | null,
  { kind, number, on, issuer, arrivedOn, note }: PaperAnswer,
  before: EarlierAnswer,
): Promise<string | null> {
  const stay = subject === null ? undefined : await readStay(context.db, subject.id)
  if (kind !== 'AFTER_REHAB' || !stay || stay.endedOn !== null) return before.eventId
  const happenedAt = arrivedOn === context.today ? context.now : startOfFacilityDay(arrivedOn)
  const event = { happenedAt, paper: { number, on, issuer }, decidedBy: null, detail: { ...noDetail, subject: kind }, note }
  const { id, version } = stay
  const standing = (await readEvents(context.db, id)).find((one) => one.id === before.eventId && one.withdrawnReason === null)
  if (!standing) return (await stays.recordEvent(context, { stayId: id, version, kind: 'DECISION_RECEIVED', ...event })).eventId
  await stays.correctEvent(context, { stayId: id, version, eventId: standing.id, reason: before.reason, ...event })
  return standing.id
}
