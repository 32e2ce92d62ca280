import { randomUUID } from 'node:crypto'
import { changesBetween } from '../../../api/changes-between'
import type { HandlersOf } from '../../../api/handlers'
import { found, RuleError } from '../../../api/rule-error'
import { readStay } from '../../stays/handlers'
import { oldFormOf, oldForms } from './forms'
import { insertOld, markWithdrawn, oldPaperById, oldPapersOf } from './store'

export const oldHandlers = {
  oldForms: async () => [...oldForms],

  oldOfStay: ({ db }, { stayId }) => oldPapersOf(db, stayId),

  recordOld: async ({ db, now, today, caller, note }, { stayId, decree, form, ...paper }) => {
    const stay = found(await readStay(db, stayId))
    const known = oldFormOf(decree, form)
    if (!known) throw new RuleError('unknownOldForm', { form })
    if (paper.issuedOn > today) throw new RuleError('issuedInFuture')
    const id = randomUUID()
    await insertOld(db, { ...paper, id, stayId, decree, form: known.form, recordedBy: caller.fullName, recordedAt: now })
    note({ subject: `${stay.code} ${paper.number}`, changes: changesBetween({}, { decree, form: known.form, ...paper }) })
    return found(await oldPaperById(db, id))
  },

  withdrawOld: async ({ db, now, note }, { id, reason }) => {
    const paper = found(await oldPaperById(db, id))
    if (paper.withdrawnReason !== null) throw new RuleError('alreadyWithdrawn')
    await markWithdrawn(db, id, now, reason)
    note({ subject: paper.number, reason })
    return found(await oldPaperById(db, id))
  },
} satisfies Partial<HandlersOf<'papers'>>
