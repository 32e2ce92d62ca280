import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { refuse } from '../issuing/access'
import { refusedNumber } from './rules'
import { insertFormNumber, readFormNumbers, updateFormNumber } from './store'

export const formNumberHandlers = {
  list: ({ db }) => readFormNumbers(db),

  add: async ({ db, note }, { after, reason, ...entry }) => {
    const numbers = await readFormNumbers(db)
    const before = 'replaces' in after ? found(numbers.find(({ id }) => id === after.replaces)) : null
    const form = 'form' in after ? after.form : (before?.form ?? null)
    // A form has one row that nothing has replaced: whoever adds a second one has seen less than there is.
    if (before ? before.replacedBy !== null : numbers.some((one) => one.form === form)) throw new RuleError('formNumberReplaced')
    refuse(refusedNumber(numbers, entry, { id: null, replaces: before ? [before.id] : [] }))
    note({ subject: entry.title, reason, changes: changesBetween(before ?? {}, entry) })
    return insertFormNumber(db, { ...entry, form }, before)
  },

  correct: async ({ db, note }, { id, version, reason, ...entry }) => {
    const numbers = await readFormNumbers(db)
    const row = found(numbers.find((one) => one.id === id))
    expectVersion(row, version)
    const replaces = numbers.filter(({ replacedBy }) => replacedBy === id).map((one) => one.id)
    refuse(refusedNumber(numbers, entry, { id, replaces }))
    note({ subject: row.title, reason, changes: changesBetween(row, entry) })
    return updateFormNumber(db, id, entry)
  },
} satisfies HandlersOf<'papers'>['formNumbers']
