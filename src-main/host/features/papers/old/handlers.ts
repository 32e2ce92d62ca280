import { randomUUID } from 'node:crypto'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { found, RuleError } from '#host/api/rule-error'
import { readFormNumbers } from '../form-numbers/store'
import { refuse } from '../issuing/access'
import type { Forms } from '../issuing/compose'
import { noteSubject, subjectsOf } from '../issuing/subjects'
import { oldFormOf, oldFormsOn } from './rules'
import { insertOld, markWithdrawn, oldPaperById, oldPapersOf } from './store'

const knownForms = async ({ db, today }: QueryContext | CommandContext) => oldFormsOn(await readFormNumbers(db), today)

export const oldHandlers = (papers: Forms): HandlersOf<'papers'>['old'] => ({
  forms: (context) => knownForms(context),

  ofStay: async (context, { stayId }) => {
    await noteSubject(context, papers, { kind: 'stay', id: stayId })
    return oldPapersOf(context.db, stayId, await knownForms(context))
  },

  record: async (context, { stayId, decree, form, ...paper }) => {
    const { db, now, today, caller, note } = context
    const subjects = subjectsOf(papers, 'stay')
    const stayCode = found(await subjects.codeOf(db, stayId))
    refuse(await subjects.closed(db, stayId))
    const forms = await knownForms(context)
    const known = oldFormOf(forms, decree, form)
    if (!known) throw new RuleError('unknownOldForm', { form })
    if (paper.issuedOn > today) throw new RuleError('issuedInFuture')
    const id = randomUUID()
    await insertOld(db, { ...paper, id, stayId, decree, form: known.form, recordedBy: caller.fullName, recordedAt: now })
    note({ subject: `${stayCode} ${paper.number}`, changes: changesBetween({}, { decree, form: known.form, ...paper }) })
    return found(await oldPaperById(db, id, forms))
  },

  withdraw: async (context, { id, reason }) => {
    const forms = await knownForms(context)
    const paper = found(await oldPaperById(context.db, id, forms))
    if (paper.withdrawnReason !== null) throw new RuleError('alreadyWithdrawn')
    await markWithdrawn(context.db, id, context.now, reason)
    context.note({ subject: paper.number, reason })
    return found(await oldPaperById(context.db, id, forms))
  },
})
