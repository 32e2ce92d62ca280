import type { InputOf } from '#contract'
import type { PaperAnswer, WaitingAnswer } from '#contract/papers/dispatch'
import type { Paper } from '#contract/papers/operations'
import { noDetail } from '#contract/stays/events'
import { startOfFacilityDay } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { found, RuleError } from '#host/api/rule-error'
import { readEvents, readStay, stays } from '#host/features/stays/handlers'
import { nameOf, refuse, seenPaper } from '../life/access'
import { awaitedAnswers } from './awaited'
import { printedLabels, seenCopies } from './labels'
import { refusedAnswer, refusedReceipt, refusedSending } from './rules'
import { answerTo, copiesOf, keepAnswer, keepReceipt, keepSending } from './store'

export const dispatchHandlers = {
  copies: async (context, { id }) => {
    await seenPaper(context, id)
    return { copies: await copiesOf(context.db, id), answer: await answerTo(context.db, id) }
  },

  send: async (context, { copies, sentOn, way, note: remark }) => {
    const { db, today, caller, note } = context
    const names = new Set<string>()
    for (const { id, copy } of copies) {
      const paper = await paperWithCopy(context, id, copy)
      const before = found((await copiesOf(db, id))[copy - 1])
      refuse(refusedSending(sentOn, today, paper, before.receivedOn))
      await keepSending(db, { paperId: id, copy, sentOn, way, sentBy: caller.fullName, note: remark })
      names.add(nameOf(paper))
    }
    note({ subject: [...names].join(', ') })
    return { sent: copies.length }
  },

  receive: async (context, { id, copy, receivedOn, receivedBy }) => {
    const { db, today, note } = context
    const paper = await paperWithCopy(context, id, copy)
    const before = found((await copiesOf(db, id))[copy - 1])
    refuse(refusedReceipt(receivedOn, today, before.sentOn))
    await keepReceipt(db, { paperId: id, copy, receivedOn, receivedBy })
    note({ subject: nameOf(paper), changes: changesBetween(before, { receivedOn, receivedBy }) })
    return {}
  },

  answer: async (context, { id, answer, reason }) => {
    const { db, today, caller, note } = context
    const paper = await seenPaper(context, id)
    refuse(refusedAnswer(answer, today, paper))
    const before = await answerTo(db, id)
    if (before && !reason) throw new RuleError('answerReasonNeeded')
    const eventId = await decisionArrived(context, paper, answer, { eventId: before?.eventId ?? null, reason: reason ?? '' })
    await keepAnswer(db, id, { ...answer, eventId, recordedBy: caller.fullName })
    note({ subject: nameOf(paper), reason, changes: changesBetween(before ?? {}, answer) })
    return {}
  },

  waitingAnswers: async (context, { overdueOnly }) => {
    const waiting = await waitingAnswers(context)
    return overdueOnly ? waiting.filter(({ overdue }) => overdue) : waiting
  },

  labels: twoStep({
    prepare: async (context, { copies, ...options }: InputOf<'papers.dispatch.labels'>) =>
      printedLabels(context, await seenCopies(context, copies), options),
    apply: async ({ note }, { copies }, printed) => {
      note({ subject: `${copies.length} nhãn` })
      return printed
    },
  }),
} satisfies HandlersOf<'papers'>['dispatch']

/** @throws NotFoundError when the paper has no such copy */
async function paperWithCopy(context: CommandContext, id: string, copy: number) {
  const paper = await seenPaper(context, id)
  found(paper.recipients[copy - 1])
  return paper
}

/**
 * A decision on management after rehab is part of the stay's story, as long as the stay is open. @returns the event that tells of it
 */
async function decisionArrived(
  context: CommandContext,
  { stayId }: Paper,
  { kind, number, on, issuer, arrivedOn, note }: PaperAnswer,
  before: { readonly eventId: string | null; readonly reason: string },
): Promise<string | null> {
  const stay = stayId === null ? undefined : await readStay(context.db, stayId)
  if (kind !== 'AFTER_REHAB' || !stay || stay.endedOn !== null) return before.eventId
  const happenedAt = arrivedOn === context.today ? context.now : startOfFacilityDay(arrivedOn)
  const event = { happenedAt, paper: { number, on, issuer }, decidedBy: null, detail: { ...noDetail, subject: kind }, note }
  const { id, version } = stay
  const standing = (await readEvents(context.db, id)).find((one) => one.id === before.eventId && one.withdrawnReason === null)
  if (!standing) return (await stays.recordEvent(context, { stayId: id, version, kind: 'DECISION_RECEIVED', ...event })).eventId
  await stays.correctEvent(context, { stayId: id, version, eventId: standing.id, reason: before.reason, ...event })
  return standing.id
}

/** What the commune still owes an answer to, the most urgent first. */
async function waitingAnswers({ db, now, office }: QueryContext): Promise<WaitingAnswer[]> {
  return (await awaitedAnswers(db, office))
    .map((notice) => ({ ...notice, overdue: notice.dueAt < now }))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.fullName.localeCompare(b.fullName, 'vi')))
}
