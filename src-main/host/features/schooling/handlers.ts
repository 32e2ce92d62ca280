import { classKeepers } from '#contract/roles'
import type { Schooling } from '#contract/schooling'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { readResident } from '#host/features/residents/handlers'
import { readTrades } from '#host/features/trades/handlers'
import { keepSchooling, schoolingOf } from './store'

const nothingAsked: Schooling = { literacy: null, grade: null, earlierTrade: null, wantsTraining: null, wishTradeId: null, note: null }

export const schooling: HandlersOf<'schooling'> = {
  get: async ({ db, caller, note }, { residentId }) => {
    const resident = found(await readResident(db, residentId))
    note({ subject: resident.code, partOf: 'residents.get' })
    const kept = (await schoolingOf(db, residentId)) ?? { schooling: nothingAsked, version: 0 }
    const trade = (await readTrades(db)).find(({ id }) => id === kept.schooling.wishTradeId)
    return { ...kept, wishTradeName: trade?.name ?? null, onPaper: resident.education, mayKeep: mayCall(classKeepers, caller.roles) }
  },

  keep: async ({ db, note }, { residentId, version, ...schooling }) => {
    const resident = found(await readResident(db, residentId))
    const before = (await schoolingOf(db, residentId)) ?? { schooling: nothingAsked, version: 0 }
    expectVersion(before, version)
    const trades = await readTrades(db)
    if (schooling.wishTradeId !== null && !trades.some(({ id }) => id === schooling.wishTradeId)) throw new RuleError('tradeUnknown')
    note({ subject: resident.code, changes: changesBetween(before.schooling, schooling) })
    return { version: await keepSchooling(db, residentId, schooling) }
  },
}
