import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { writeSetting } from '#host/database/settings'
import { resortResidents } from '#host/features/residents/handlers'
import { recountEnds } from '#host/features/stays/handlers'
import { insertLaw, lawRows, readFacility, updateLaw } from './store'

export const facility: HandlersOf<'facility'> = {
  get: ({ db }) => readFacility(db),

  change: async ({ db, note }, { facility: wanted, version }) => {
    const current = await readFacility(db)
    expectVersion(current, version)
    note({ subject: wanted.code, changes: changesBetween(current.facility, wanted) })
    if (current.facility.toneOrder !== wanted.toneOrder) await resortResidents(db, wanted.toneOrder)
    if (current.facility.countFirstDay !== wanted.countFirstDay) await recountEnds({ db, facility: wanted })
    return { version: await writeSetting(db, 'facility', wanted) }
  },

  law: async ({ office }) => [...office.law.values],

  addLaw: async ({ db, note }, { reason, ...entry }) => {
    const earlier = await lawRows(db, entry)
    const unit = found(earlier[0]).unit
    if (earlier.some(({ validFrom }) => validFrom === entry.validFrom)) throw new RuleError('lawDayTaken')
    note({ subject: `law.${entry.key}`, reason, changes: changesBetween({}, entry) })
    return insertLaw(db, { ...entry, unit })
  },

  correctLaw: async ({ db, note }, { reason, version, ...entry }) => {
    const row = found((await lawRows(db, entry)).find(({ validFrom }) => validFrom === entry.validFrom))
    expectVersion(row, version)
    note({ subject: `law.${entry.key}`, reason, changes: changesBetween(row, entry) })
    return updateLaw(db, entry)
  },
}
