import type { InputOf } from '#contract'
import type { WaitingAnswer } from '#contract/papers/dispatch'
import { changesBetween } from '#host/api/changes-between'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { found, RuleError } from '#host/api/rule-error'
import { nameInLog, refuse, visiblePaper } from '../issuing/access'
import type { Forms } from '../issuing/compose'
import { subjectOf } from '../issuing/subjects'
import { awaitedAnswers } from './awaited'
import { printedLabels, visibleCopies } from './labels'
import { refusedAnswer, refusedReceipt, refusedSending } from './rules'
import { answerTo, copiesOf, keepAnswer, keepReceipt, keepSending } from './store'

export const dispatchHandlers = (forms: Forms): HandlersOf<'papers'>['dispatch'] => ({
  copies: async (context, { id }) => {
    context.note({ subject: nameInLog(await visiblePaper(context, id)), partOf: 'papers.get' })
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
      names.add(nameInLog(paper))
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
    note({ subject: nameInLog(paper), changes: changesBetween(before, { receivedOn, receivedBy }) })
    return {}
  },

  answer: async (context, { id, answer, reason }) => {
    const { db, today, caller, note } = context
    const paper = await visiblePaper(context, id)
    refuse(refusedAnswer(answer, today, paper))
    const before = await answerTo(db, id)
    if (before && !reason) throw new RuleError('answerReasonNeeded')
    const eventId = await forms[paper.form].answered(context, subjectOf(paper), answer, {
      eventId: before?.eventId ?? null,
      reason: reason ?? '',
    })
    await keepAnswer(db, id, { ...answer, eventId, recordedBy: caller.fullName })
    note({ subject: nameInLog(paper), reason, changes: changesBetween(before ?? {}, answer) })
    return {}
  },

  waitingAnswers: async (context, { overdueOnly }) => {
    const waiting = await waitingAnswers(forms, context)
    return overdueOnly ? waiting.filter(({ overdue }) => overdue) : waiting
  },

  labels: twoStep({
    prepare: async (context, { copies, ...options }: InputOf<'papers.dispatch.labels'>) =>
      printedLabels(forms, context, await visibleCopies(context, copies), options),
    apply: async ({ note }, { copies }, printed) => {
      note({ subject: `${copies.length} nhãn` })
      return printed
    },
  }),
})

/** @throws NotFoundError when the paper has no such copy */
async function paperWithCopy(context: CommandContext, id: string, copy: number) {
  const paper = await visiblePaper(context, id)
  found(paper.recipients[copy - 1])
  return paper
}

/** What the commune still owes an answer to, the most urgent first. */
async function waitingAnswers(forms: Forms, { db, now, office }: QueryContext): Promise<WaitingAnswer[]> {
  return (await awaitedAnswers(forms, db, office))
    .map((notice) => ({ ...notice, overdue: notice.dueAt < now }))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.fullName.localeCompare(b.fullName, 'vi')))
}
