import { addDays, type Period } from '#contract/values/calendar'
import { fold } from '#contract/values/names'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { readResident } from '#host/features/residents/handlers'
import { peopleOfStays, readStay, staysByCodes } from '#host/features/stays/handlers'
import { pastedCodes } from '#host/features/teams/rules'
import { overBeds, refusedPlace } from './rules'
import {
  countWithoutGroup,
  dropLiving,
  endLiving,
  insertGroup,
  insertLiving,
  livingById,
  livingGroups,
  livingSpells,
  livingThere,
  ownStays,
  updateGroup,
} from './store'

const byName = new Intl.Collator('vi', { numeric: true })

export const living: HandlersOf<'living'> = {
  list: async ({ db, today }) => ({
    groups: (await livingGroups(db, today, null)).toSorted(
      (a, b) => byName.compare(a.zone ?? '', b.zone ?? '') || byName.compare(a.name, b.name),
    ),
    withoutGroup: await countWithoutGroup(db, today),
  }),

  get: async ({ db, today, note }, { id }) => {
    const group = await readLivingGroup(db, today, id)
    note({ subject: group.name })
    const members = await livingThere(db, id, { from: today, to: today })
    return { group, members: members.map(({ toOn: _, ...member }) => member) }
  },

  save: async ({ db, today, note }, { id, version, name, zone, capacity, active }) => {
    const all = await livingGroups(db, today, null)
    const before = id === null ? null : found(all.find((group) => group.id === id))
    if (before) expectVersion(before, version)
    if (all.some((other) => other.id !== id && fold(other.name) === fold(name))) throw new RuleError('livingNameTaken')
    if (before && before.members > 0 && !active) throw new RuleError('livingHasMembers', { count: before.members })
    note({ subject: name, changes: changesBetween(before ?? {}, { name, zone, capacity, active }) })
    const fields = { name, zone, capacity, active: active ? 1 : 0 } as const
    if (!before) return { id: await insertGroup(db, fields) }
    await updateGroup(db, before.id, fields)
    return { id: before.id }
  },

  toPlace: async ({ db, note }, { on, codes, stayIds }) => {
    const typed = pastedCodes(codes)
    const byCode = new Map((await staysByCodes(db, typed)).map(({ asked, stayId }) => [asked, stayId]))
    const chosen = [...new Set([...stayIds, ...byCode.values()])]
    const people = await peopleOfStays(db, chosen)
    const spells = await livingSpells(db, chosen)
    note({ subject: String(people.size) })
    return {
      people: chosen.flatMap((stayId) => {
        const person = people.get(stayId)
        const now = spells.find((spell) => spell.stayId === stayId && spell.fromOn <= on && (spell.toOn === null || spell.toOn >= on))
        const group = now ? { id: now.groupId, name: now.groupName } : null
        return person ? [{ stayId, residentCode: person.code, fullName: person.fullName, group }] : []
      }),
      unknown: typed.filter((code) => !byCode.has(code)),
    }
  },

  place: async ({ db, note }, { groupId, stayIds, fromOn, note: said }) => {
    const group = await readLivingGroup(db, fromOn, groupId)
    if (!group.active) throw new RuleError('livingNotInUse')
    const asked = [...new Set(stayIds)]
    const people = await peopleOfStays(db, asked)
    const spells = await livingSpells(db, asked)
    const moved: string[] = []
    for (const stayId of asked) {
      const { fullName, code } = found(people.get(stayId))
      const stay = found(await readStay(db, stayId))
      if (stay.state === 'WITHDRAWN' || fromOn < stay.admittedOn || (stay.endedOn !== null && fromOn > stay.endedOn))
        throw new RuleError('notInCareThen', { name: fullName })
      const own = spells.filter((spell) => spell.stayId === stayId)
      const refused = refusedPlace(own, groupId, fromOn)
      if (refused) throw new RuleError(refused.key, { name: fullName, on: refused.on })
      const now = own.find(({ fromOn: since, toOn }) => since <= fromOn && (toOn === null || toOn >= fromOn))
      if (now) {
        // One that would end before it began was none.
        if (now.fromOn === fromOn) await dropLiving(db, now.id)
        else await endLiving(db, now.id, addDays(fromOn, -1))
        moved.push(`${code}: ${now.groupName}`)
      }
      await insertLiving(db, { livingGroupId: groupId, stayId, fromOn, note: said })
    }
    note({
      subject: [group.name, ...asked.map((stayId) => people.get(stayId)?.code)].join(', '),
      reason: said,
      changes: changesBetween({}, { fromOn, ...(moved.length > 0 && { moved: moved.join(', ') }) }),
    })
    return { placed: asked.length, moved: moved.length, over: overBeds(group.members + asked.length, group.capacity) }
  },

  leave: async ({ db, today, note }, { id, version, lastOn }) => {
    const spell = found(await livingById(db, id))
    if (spell.toOn !== null) throw new StaleError()
    expectVersion(spell, version)
    if (lastOn < spell.fromOn) throw new RuleError('livedNotYet', { on: spell.fromOn })
    const group = await readLivingGroup(db, today, spell.livingGroupId)
    const { code } = found(await readStay(db, spell.stayId))
    note({ subject: `${group.name}, ${code}`, changes: changesBetween({ toOn: null }, { toOn: lastOn }) })
    await endLiving(db, id, lastOn)
    return { id }
  },

  withdraw: async ({ db, today, note }, { id, version, why }) => {
    const spell = found(await livingById(db, id))
    expectVersion(spell, version)
    const group = await readLivingGroup(db, today, spell.livingGroupId)
    const { code } = found(await readStay(db, spell.stayId))
    const { fromOn, toOn } = spell
    note({ subject: `${group.name}, ${code}`, reason: why, changes: changesBetween({ fromOn, toOn }, { fromOn: null, toOn: null }) })
    await dropLiving(db, id)
    return { id }
  },

  ofPerson: async ({ db, note }, { residentId }) => {
    const resident = found(await readResident(db, residentId))
    note({ subject: resident.code })
    return livingSpells(db, await ownStays(db, residentId))
  },
}

/** A group as of a day. @throws NotFoundError */
export const readLivingGroup = async (db: Reader, on: string, id: string) => found((await livingGroups(db, on, id))[0])

/** The stays that live in a group on some day of a time. */
export const staysLivingIn = async (db: Reader, groupId: string, period: Period): Promise<Set<string>> =>
  new Set((await livingThere(db, groupId, period)).map(({ stayId }) => stayId))
