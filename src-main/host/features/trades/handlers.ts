import { fold } from '#contract/values/names'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { allTrades, allWorkPlaces, keepTrade, keepWorkPlace } from './store'

export const trades: HandlersOf<'trades'> = {
  list: async ({ db }) => ({ trades: await allTrades(db), workPlaces: await allWorkPlaces(db) }),

  saveTrade: async ({ db, note }, trade) => {
    const all = await allTrades(db)
    const before = seen(all, trade)
    if (isTaken(all, trade)) throw new RuleError('tradeNameTaken')
    const { name, notForMinors, active } = trade
    note({ subject: name, changes: changesBetween(before ?? {}, { name, notForMinors, active }) })
    return keepTrade(db, trade)
  },

  saveWorkPlace: async ({ db, note }, place) => {
    const all = await allWorkPlaces(db)
    const before = seen(all, place)
    if (isTaken(all, place)) throw new RuleError('placeNameTaken')
    const { name, active } = place
    note({ subject: name, changes: changesBetween(before ?? {}, { name, active }) })
    return keepWorkPlace(db, place)
  },
}

interface Named {
  readonly id: string
  readonly name: string
  readonly version: number
}
type NamedAnew = Omit<Named, 'id'> & { readonly id: string | null }

/** @returns what it was before; null of a new one @throws NotFoundError, StaleError */
function seen<T extends Named>(all: readonly T[], { id, version }: NamedAnew): T | null {
  if (id === null) return null
  const before = found(all.find((one) => one.id === id))
  expectVersion(before, version)
  return before
}

const isTaken = (all: readonly Named[], { id, name }: NamedAnew): boolean =>
  all.some((other) => other.id !== id && fold(other.name) === fold(name))

export const readTrades = allTrades
