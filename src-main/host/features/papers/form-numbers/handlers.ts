import { changesBetween } from '../../../api/changes-between'
import type { HandlersOf } from '../../../api/handlers'
import { expectVersion, found, RuleError } from '../../../api/rule-error'
import { refuse } from '../life/access'
import { refusedNumber } from './rules'
import { insertFormNumber, readFormNumbers, updateFormNumber } from './store'

export const formNumberHandlers = {
  formNumbers: ({ db }) => readFormNumbers(db),

  addFormNumber: async ({ db, note }, { replaces, reason, ...entry }) => {
    const numbers = await readFormNumbers(db)
    const before = found(numbers.find(({ id }) => id === replaces))
    if (before.replacedBy !== null) throw new RuleError('formNumberReplaced')
    refuse(refusedNumber(numbers, entry, { id: null, replaces: [replaces] }))
    note({ subject: entry.title, reason, changes: changesBetween(before, entry) })
    return insertFormNumber(db, before, entry)
  },

  correctFormNumber: async ({ db, note }, { id, version, reason, ...entry }) => {
    const numbers = await readFormNumbers(db)
    const row = found(numbers.find((one) => one.id === id))
    expectVersion(row, version)
    const replaces = numbers.filter(({ replacedBy }) => replacedBy === id).map((one) => one.id)
    refuse(refusedNumber(numbers, entry, { id, replaces }))
    note({ subject: row.title, reason, changes: changesBetween(row, entry) })
    return updateFormNumber(db, id, entry)
  },
} satisfies Partial<HandlersOf<'papers'>>
