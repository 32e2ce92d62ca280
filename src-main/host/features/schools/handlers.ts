import { fold } from '#contract/values/names'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { allSchools, keepContract, keepSchool } from './store'

export const schools: HandlersOf<'schools'> = {
  list: ({ db }) => allSchools(db),

  save: async ({ db, note }, { id, version, ...school }) => {
    const all = await allSchools(db)
    const before = id === null ? null : found(all.find((one) => one.id === id))
    if (before) expectVersion(before, version)
    if (all.some((other) => other.id !== id && fold(other.name) === fold(school.name))) throw new RuleError('schoolNameTaken')
    note({ subject: school.name, changes: changesBetween(before ?? {}, school) })
    return { id: await keepSchool(db, { id, ...school }) }
  },

  saveContract: async ({ db, note }, { id, version, ...contract }) => {
    const school = found((await allSchools(db)).find((one) => one.id === contract.schoolId))
    const before = id === null ? null : found(school.contracts.find((one) => one.id === id))
    if (before) expectVersion(before, version)
    if (school.contracts.some((other) => other.id !== id && fold(other.number) === fold(contract.number)))
      throw new RuleError('contractNumberTaken')
    const { schoolId: _, ...fields } = contract
    note({ subject: `${school.name}, ${contract.number}`, changes: changesBetween(before ?? {}, fields) })
    return { id: await keepContract(db, { id, ...contract }) }
  },
}

export const readSchools = allSchools
