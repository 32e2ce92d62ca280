import { changesBetween } from '../../api/changes-between'
import type { HandlersOf } from '../../api/handlers'
import { expectVersion } from '../../api/rule-error'
import { resortResidents } from '../residents/handlers'
import { recountEnds } from '../stays/handlers'
import { readFacility, writeSetting } from './store'

export const facility: HandlersOf<'facility'> = {
  get: ({ db }) => readFacility(db),

  change: async ({ db, note }, { facility: wanted, version }) => {
    const current = await readFacility(db)
    expectVersion(current, version)
    note({ subject: wanted.code, changes: changesBetween(current.facility, wanted) })
    if (current.facility.toneOrder !== wanted.toneOrder) await resortResidents(db, wanted.toneOrder)
    if (current.facility.countFirstDay !== wanted.countFirstDay) await recountEnds(db, wanted.countFirstDay)
    return { version: await writeSetting(db, 'facility', wanted) }
  },

  law: async ({ office }) => [...office.law.values],
}
