import { randomUUID } from 'node:crypto'
import type { InputOf } from '#contract'
import type { Batch } from '#contract/papers/batch'
import { maySeePaper } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { found, NotFoundError, RuleError } from '#host/api/rule-error'
import { letterheadOf } from '#host/prints/kit/data'
import { printedLabels } from '../dispatch/labels'
import { captionOn } from '../form-numbers/rules'
import { readFormNumbers } from '../form-numbers/store'
import { refuse, refuseOthers, visibleForms } from '../issuing/access'
import { type Forms, paperContext } from '../issuing/compose'
import { copyFileName } from '../issuing/handlers'
import { numberFor } from '../issuing/numbering'
import { countPrint, papersByIds } from '../issuing/store'
import { subjectOf } from '../issuing/subjects'
import { signersOn } from '../settings/rules'
import { joinTask, zipTask } from '../tasks'
import { byRecipient, type CopyOfPaper } from './rules'
import { batches } from './runner'
import { batchById, insertBatch, itemsOfBatch, type KeptBatch, newestBatches, reopenBatch } from './store'

type Context = QueryContext | CommandContext

/** A batch as everybody sees it. */
const shown = ({ office }: Context, { issuedOn, issuedOnReason, signerId, accountId, ...batch }: KeptBatch): Batch => ({
  ...batch,
  state: office.service(batches).stateOf(batch),
  failure: office.service(batches).failureOf(batch),
})

/** @throws NotFoundError when there is none, or its form is not one the caller may see */
async function visibleBatch({ db, caller }: Context, id: string): Promise<KeptBatch> {
  const batch = found(await batchById(db, id))
  if (!visibleForms(caller.roles).includes(batch.form)) throw new NotFoundError()
  return batch
}

/** The papers a batch has made, as far as the caller may see them. @throws NotFoundError; RuleError `batchEmpty` */
export async function madeBy(context: Context, id: string): Promise<{ readonly batch: KeptBatch; readonly papers: readonly Paper[] }> {
  const batch = await visibleBatch(context, id)
  const made = (await itemsOfBatch(context.db, id)).flatMap(({ state, paper }) => (state === 'MADE' && paper ? [paper.id] : []))
  const papers = [...(await papersByIds(context.db, made)).values()].filter((paper) => maySeePaper(paper, context.caller.roles))
  if (papers.length === 0) throw new RuleError('batchEmpty')
  return { batch, papers }
}

export const batchHandlers = (forms: Forms): HandlersOf<'papers'>['batch'] => ({
  start: async (context, { form, subjects, issuedOn, issuedOnReason, signerId }) => {
    const { db, now, today, caller, facility, office, note } = context
    const { settings } = await paperContext(forms, context)
    refuseOthers(form, context, settings)
    const on = issuedOn ?? today
    // What would be refused to each is refused to all before anything begins.
    await numberFor(context, { form, reserved: null, issuedOnReason }, on)
    if (!signersOn(form, on, settings, facility).some(({ id }) => id === signerId)) refuse({ key: 'signerNotValid', params: {} })
    const id = randomUUID()
    const by = { startedAt: now, accountId: caller.accountId, startedBy: caller.fullName }
    const once = [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()]
    const about = once.flatMap((subject) => subjectOf({ form, ...subject }) ?? [])
    const people = await forms[form].subjects?.people(
      db,
      about.map(({ id }) => id),
    )
    const whose = about.map((subject) => ({ ...subject, person: people?.get(subject.id) ?? null }))
    await insertBatch(db, { id, form, issuedOn: on, issuedOnReason, signerId, ...by }, whose)
    note({ subject: `${form} × ${once.length}` })
    office.service(batches).start(id, caller, forms)
    return shown(context, found(await batchById(db, id)))
  },

  resume: async (context, { id }) => {
    const batch = await visibleBatch(context, id)
    refuseOthers(batch.form, context, (await paperContext(forms, context)).settings)
    if (!['STOPPED', 'DONE'].includes(context.office.service(batches).stateOf(batch))) throw new RuleError('batchRunning')
    await reopenBatch(context.db, id)
    context.note({ subject: `${batch.form} × ${batch.counts.WAITING + batch.counts.FAILED}` })
    context.touch('papers')
    context.office.service(batches).start(id, context.caller, forms)
    return shown(context, found(await batchById(context.db, id)))
  },

  stop: async (context, { id }) => {
    const batch = await visibleBatch(context, id)
    context.office.service(batches).stop(id)
    context.note({ subject: `${batch.form} × ${batch.counts.WAITING}` })
    context.touch('papers')
    return shown(context, batch)
  },

  list: async (context, { limit }) =>
    (await newestBatches(context.db, visibleForms(context.caller.roles), limit)).map((batch) => shown(context, batch)),

  get: async (context, { id }) => {
    const batch = await visibleBatch(context, id)
    const items = await itemsOfBatch(context.db, id)
    context.note({ subject: `${batch.form} × ${items.length}` })
    return { batch: shown(context, batch), items }
  },

  file: twoStep({
    prepare: async (context, { id, as }: InputOf<'papers.batch.file'>) => {
      const { batch, papers } = await madeBy(context, id)
      const { form, issuedOn } = batch
      const copies = byRecipient(papers)
      const named = copies.map(({ paper, copy }, at) => ({
        paperId: paper.id,
        copy,
        name: `${String(at + 1).padStart(4, '0')}_${copyFileName(paper, copy)}`,
      }))
      const { press, sample } = context.office
      const cover = {
        print: 'batch-list',
        data: coverOf(context, forms[form].print.title, captionOn(await readFormNumbers(context.db), form, issuedOn), copies),
      }
      const { file, pages } = await (as === 'zip'
        ? press.ask(zipTask, { copies: named, cover, sample })
        : press.ask(joinTask, { copies: named.map(({ paperId, copy }) => ({ paperId, copy })), cover, title: 'Bản in', sample }))
      const fileName = `${form}_${context.today}_${papers.length}.${as}`
      return { file, fileName, papers: papers.length, copies: copies.length, pages }
    },
    apply: async ({ note }, _, reply) => {
      note({ subject: `${reply.papers} văn bản, ${reply.copies} bản` })
      return reply
    },
  }),

  printed: async (context, { id }) => {
    const { batch, papers } = await madeBy(context, id)
    await countPrint(
      context.db,
      papers.map((paper) => paper.id),
    )
    context.note({ subject: `${batch.form} × ${papers.length}` })
    return { papers: papers.length }
  },

  labels: twoStep({
    prepare: async (context, { id, ...options }: InputOf<'papers.batch.labels'>) => {
      const copies = byRecipient((await madeBy(context, id)).papers)
      return { copies: copies.length, printed: await printedLabels(forms, context, copies, options) }
    },
    apply: async ({ note }, _, { copies, printed }) => {
      note({ subject: `${copies} nhãn` })
      return printed
    },
  }),
})

/** What lies in the batch, in its order. */
function coverOf({ facility, today, caller }: QueryContext, title: string, formNumber: string | null, copies: readonly CopyOfPaper[]) {
  return {
    letterhead: letterheadOf(facility),
    about: [title, formNumber && `(${formNumber})`].filter(Boolean).join(' '),
    on: today,
    rows: copies.map(({ paper: { fullName, number, symbol, pages }, copy, recipient }) => ({
      fullName,
      number: number === null ? null : `${String(number).padStart(2, '0')}/${symbol}`,
      recipient: recipient.name,
      pages: pages[copy - 1] ?? 1,
    })),
    preparedBy: caller.fullName,
  }
}
