import { classKeepers } from '#contract/roles'
import { addDays, daysBetween, formatDate, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { learnersOf } from '#host/features/classes/handlers'
import { readResident } from '#host/features/residents/handlers'
import { membersOf, staysByCode } from '#host/features/teams/handlers'
import { isWithin, pastedCodes } from '#host/features/teams/rules'
import { attendeesOf, deleteTalk, keepTalk, peopleAt, staysHereOn, talkById, talksOfPerson, talksWithin } from './store'

/** At most so many days of talks are listed at once. */
const longestList = 3700

export const talks: HandlersOf<'talks'> = {
  list: ({ db }, { from, to, kind }) =>
    talksWithin(db, { from: daysBetween(from, to) > longestList ? addDays(to, -longestList) : from, to }, kind),

  get: async ({ db, caller, note }, { id }) => {
    const talk = found(await talkById(db, id))
    note({ subject: subjectOf(talk) })
    return { talk, people: await attendeesOf(db, id), mayKeep: mayCall(classKeepers, caller.roles) }
  },

  choose: async ({ db, note }, { stayIds, codes, teamId, classId, everybody, heldOn }) => {
    const typed = pastedCodes(codes)
    const byCode = await staysByCode(db, typed)
    const ofTeam = teamId === null ? [] : (await membersOf(db, teamId, heldOn, heldOn)).filter((member) => isWithin(member, heldOn))
    const ofClass =
      classId === null ? [] : (await learnersOf(db, classId, heldOn, heldOn)).filter(({ lastOn }) => lastOn === null || lastOn >= heldOn)
    const all = everybody ? await staysHereOn(db, heldOn) : []
    const chosen = await peopleAt(db, [
      ...new Set([...stayIds, ...byCode.values(), ...ofTeam.map(({ stayId }) => stayId), ...ofClass.map(({ stayId }) => stayId), ...all]),
    ])
    note({ subject: String(chosen.length) })
    return {
      people: chosen
        .filter((person) => wasHere(person, heldOn))
        .map(({ stayId, residentId, residentCode, fullName }) => ({ stayId, residentId, residentCode, fullName })),
      unknown: typed.filter((code) => !byCode.has(code)),
      notHere: chosen.filter((person) => !wasHere(person, heldOn)).map(({ fullName }) => fullName),
    }
  },

  save: async ({ db, today, note }, { id, version, stayIds, ...talk }) => {
    const before = id === null ? null : found(await talkById(db, id))
    if (before) expectVersion(before, version)
    if (talk.heldOn > today) throw new RuleError('talkInFuture')
    if (stayIds.length === 0) throw new RuleError('talkWithNobody')
    const asked = [...new Set(stayIds)]
    const people = await peopleAt(db, asked)
    if (people.length < asked.length) found(undefined)
    const gone = people.find((person) => !wasHere(person, talk.heldOn))
    if (gone) throw new RuleError('attendeeNotHere', { name: gone.fullName, on: talk.heldOn })
    note({
      subject: subjectOf(talk),
      changes: changesBetween(before ? { ...before } : {}, { ...talk, attendees: asked.length }),
    })
    return { id: await keepTalk(db, id, talk, asked) }
  },

  withdraw: async ({ db, note }, { id, version, why }) => {
    const before = found(await talkById(db, id))
    expectVersion(before, version)
    note({ subject: subjectOf(before), reason: why, changes: changesBetween({ attendees: before.attendees }, { attendees: null }) })
    await deleteTalk(db, id)
    return { id }
  },

  ofPerson: async ({ db, note }, { residentId }) => {
    note({ subject: found(await readResident(db, residentId)).code, partOf: 'residents.get' })
    return talksOfPerson(db, residentId)
  },
}

const subjectOf = ({ theme, heldOn }: { readonly theme: string; readonly heldOn: PlainDate }) => `${theme}, ${formatDate(heldOn)}`

interface Stayed {
  readonly state: string
  readonly admittedOn: PlainDate
  readonly endedOn: PlainDate | null
}
const wasHere = ({ state, admittedOn, endedOn }: Stayed, on: PlainDate) =>
  state !== 'WITHDRAWN' && admittedOn <= on && (endedOn === null || endedOn >= on)
