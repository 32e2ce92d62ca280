import { type Role, teamKeepers } from '#contract/roles'
import { seesFitness } from '#contract/teams/operations'
import { addDays, laterDay } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { photoOfStay } from '#host/features/plans/handlers'
import { readResident } from '#host/features/residents/handlers'
import { peopleOfStays, readStay } from '#host/features/stays/handlers'
import { readTrades } from '#host/features/trades/handlers'
import { labourNow } from './labour'
import { listFileTask } from './list-file'
import { listAsked, readMembers, readTeams, readWaiting } from './lists'
import { leadersNow, placing } from './placing'
import { expectPersonSeen, reasonsSeen, teamSeen, teamsSeen } from './scope'
import {
  apartById,
  apartOf,
  deleteLeader,
  endApartOf,
  endLeaderOn,
  endOfficerOn,
  endWaitOn,
  insertApart,
  insertLeader,
  insertOfficer,
  insertTeam,
  insertWait,
  leadersOf,
  membersOf,
  officerById,
  officersOf,
  openTeamNamed,
  spellsOfStays,
  staysOf,
  teamAccounts,
  teamById,
  updateTeam,
  waitById,
  waitOf,
} from './store'

export const teams: HandlersOf<'teams'> = {
  list: async ({ db, today, caller, note }, { closed }) => {
    const seen = await teamsSeen(db, caller, today)
    note({ subject: closed ? 'list.withClosed' : 'list.open' })
    const rows = await readTeams(db, today, { closed, ids: seen })
    if (seen !== null) return { teams: rows, labour: null }
    const people = (await labourNow(db, today)).filter(({ inLabour }) => inLabour)
    return { teams: rows, labour: { people: people.length, inTeams: people.filter(({ inTeam }) => inTeam).length } }
  },

  get: async (context, { id, past }) => {
    const { db, today, caller, note } = context
    const { name, openedOn } = await teamSeen(db, caller, id, today)
    note({ subject: name })
    const [team] = await readTeams(db, today, { closed: true, ids: [id] })
    const leaders = await leadersOf(db, [id])
    return {
      team: found(team),
      members: await readMembers(context, { id, openedOn, leaders, past }),
      officers: (await officersOf(db, [id])).map(({ teamId: _, ...officer }) => officer),
      leaders: leaders.map(({ stayId, residentId, residentCode, fullName, fromOn, toOn }) => ({
        stayId,
        residentId,
        residentCode,
        fullName,
        fromOn,
        toOn,
      })),
      mayKeep: mayKeep(caller.roles),
    }
  },

  officersToChoose: async ({ db }) => (await teamAccounts(db)).map(({ accountId, fullName }) => ({ accountId, fullName })),

  save: async ({ db, today, note }, { id, version, ...team }) => {
    if (!(await readTrades(db)).some((trade) => trade.id === team.tradeId)) throw new RuleError('tradeUnknown')
    if (team.openedOn > today) throw new RuleError('teamInFuture')
    const before = id === null ? null : found(await teamById(db, id))
    if (before) expectVersion(before, version)
    if ((before?.closedOn ?? null) === null && (await openTeamNamed(db, team.name, id))) throw new RuleError('teamNameTaken')
    if (before && team.openedOn > before.openedOn) {
      const first = (await membersOf(db, before.id, before.openedOn, '9999-12-31')).map(({ fromOn }) => fromOn).toSorted()[0]
      if (first !== undefined && first < team.openedOn) throw new RuleError('teamOpenedAfterMembers', { on: first })
    }
    note({ subject: team.name, changes: changesBetween(before ?? {}, team) })
    if (!before) return { id: await insertTeam(db, team) }
    await updateTeam(db, before.id, team)
    return { id: before.id }
  },

  close: async ({ db, note }, { id, version, closedOn }) => {
    const before = found(await teamById(db, id))
    expectVersion(before, version)
    if (closedOn === null && (await openTeamNamed(db, before.name, id))) throw new RuleError('teamNameTaken')
    if (closedOn !== null && closedOn < before.openedOn) throw new RuleError('teamClosedBeforeOpened')
    if (closedOn !== null) {
      const left = (await membersOf(db, id, addDays(closedOn, 1), '9999-12-31')).length
      if (left > 0) throw new RuleError('teamHasMembers', { count: left })
    }
    note({ subject: before.name, changes: changesBetween({ closedOn: before.closedOn }, { closedOn }) })
    await updateTeam(db, id, { closedOn })
    return { id }
  },

  appointOfficer: async ({ db, note }, { teamId, accountId, fromOn }) => {
    const team = found(await teamById(db, teamId))
    if (fromOn < team.openedOn || (team.closedOn !== null && fromOn > team.closedOn)) throw new RuleError('teamNotOpen')
    const account = (await teamAccounts(db)).find((one) => one.accountId === accountId)
    if (!account) throw new RuleError('notAnOfficer')
    const same = (await officersOf(db, [teamId])).filter((officer) => officer.accountId === accountId)
    if (same.some(({ toOn }) => toOn === null || toOn >= fromOn)) throw new RuleError('officerAlready')
    note({ subject: team.name, changes: changesBetween({}, { officer: account.fullName, fromOn }) })
    return { id: await insertOfficer(db, { teamId, accountId, fromOn }) }
  },

  endOfficer: async ({ db, note }, { id, toOn }) => {
    const officer = found(await officerById(db, id))
    if (officer.toOn !== null) throw new StaleError()
    if (toOn < officer.fromOn) throw new RuleError('officerEndBeforeStart')
    const team = found(await teamById(db, officer.teamId))
    const named = (await officersOf(db, [team.id])).find((one) => one.id === id)
    note({ subject: team.name, changes: changesBetween({ officer: named?.fullName, toOn: null }, { officer: named?.fullName, toOn }) })
    await endOfficerOn(db, id, toOn)
    return { id }
  },

  appointLeader: async ({ db, note }, { teamId, stayId, fromOn }) => {
    const team = found(await teamById(db, teamId))
    const last = await leadersNow(db, teamId)
    const later = last.find((leader) => leader.fromOn > fromOn)
    if (later) throw new RuleError('leaderBeforeLast', { on: later.fromOn })
    if (stayId !== null) {
      const isMember = (await membersOf(db, teamId, fromOn, fromOn)).some((member) => member.stayId === stayId)
      if (!isMember) throw new RuleError('leaderNotMember')
    }
    for (const leader of last) {
      if (leader.fromOn === fromOn) await deleteLeader(db, leader.id)
      else await endLeaderOn(db, leader.id, addDays(fromOn, -1))
    }
    const code = stayId === null ? null : found(await readStay(db, stayId)).code
    note({ subject: [team.name, code].filter(Boolean).join(', '), changes: changesBetween({}, { leader: code, fromOn }) })
    return { id: stayId === null ? '' : await insertLeader(db, { teamId, stayId, fromOn }) }
  },

  review: placing.review,
  place: placing.place,
  leave: placing.leave,
  correctMember: placing.correctMember,
  withdrawMember: placing.withdrawMember,

  waiting: async (context) => {
    const people = await readWaiting(context)
    context.note({ subject: String(people.length) })
    return people
  },

  file: async (context, { list, as }) => {
    const { facility, today, now, caller, office, note } = context
    const { name, subject, ...lists } = await listAsked(context, list)
    note({ subject: `${subject} ${as}` })
    const file = await office.press.ask(listFileTask, { list: lists.list, as, on: today, now, facility, caller })
    return { file, fileName: `${name}_${facility.code}_${today}.${as}` }
  },

  wait: async ({ db, today, note }, { stayIds, teamId, askedOn, note: said }) => {
    if (askedOn > today) throw new RuleError('waitInFuture')
    const team = teamId === null ? null : found(await teamById(db, teamId))
    const people = await peopleOfStays(db, stayIds)
    const waiting = await waitOf(db, stayIds)
    const codes: string[] = []
    for (const stayId of new Set(stayIds)) {
      const person = found(people.get(stayId))
      if (waiting.some((wait) => wait.stayId === stayId)) throw new RuleError('waitsAlready', { name: person.fullName })
      await insertWait(db, { stayId, teamId, askedOn, note: said })
      codes.push(person.code)
    }
    note({ subject: codes.join(', '), reason: said, changes: changesBetween({}, { team: team?.name ?? null, askedOn }) })
    return { waiting: codes.length }
  },

  endWait: async ({ db, today, note }, { id, version }) => {
    const wait = found(await waitById(db, id))
    if (wait.endedOn !== null) throw new StaleError()
    expectVersion(wait, version)
    note({ subject: found(await readStay(db, wait.stayId)).code, changes: changesBetween({ endedOn: null }, { endedOn: today }) })
    await endWaitOn(db, id, laterDay(today, wait.askedOn))
    return { id }
  },

  ofPerson: async ({ db, today, caller, note }, { residentId }) => {
    const resident = found(await readResident(db, residentId))
    const stayIds = await staysOf(db, residentId)
    await expectPersonSeen(db, caller, stayIds, today)
    note({ subject: resident.code })
    const keeps = mayKeep(caller.roles)
    const fitness = await fitnessOnDay(db, [residentId], today)
    const told = await reasonsSeen(db, caller, today)
    return {
      residentCode: resident.code,
      fullName: resident.fullName,
      fitness: seesFitness(caller.roles) ? fitness(residentId) : null,
      spells: (await spellsOfStays(db, stayIds)).map(({ fullName: _, plannedMinutes: __, ...spell }) =>
        told(spell.teamId) ? spell : { ...spell, leavingReason: null, note: null },
      ),
      wait: (await waitOf(db, stayIds)).map(({ stayId: _, ...wait }) => (keeps ? wait : { ...wait, note: null }))[0] ?? null,
      apart: keeps ? await apartOf(db, residentId) : [],
      mayKeep: keeps,
    }
  },

  photo: async ({ db, today, caller, note }, { stayId }) => {
    const stay = found(await readStay(db, stayId))
    await expectPersonSeen(db, caller, [stayId], today)
    note({ subject: stay.code, partOf: 'teams.ofPerson' })
    const photo = await photoOfStay(db, stayId)
    return photo ? { kind: photo.kind, image: photo.image.toString('base64') } : { kind: null, image: null }
  },

  keepApart: async ({ db, today, note }, { residentId, otherId, note: said }) => {
    if (residentId === otherId) throw new RuleError('apartFromSelf')
    const resident = found(await readResident(db, residentId))
    const other = found(await readResident(db, otherId))
    const known = await apartOf(db, residentId)
    if (known.some((pair) => pair.other.residentId === otherId && pair.toOn === null)) throw new RuleError('apartAlready')
    note({ subject: `${resident.code}, ${other.code}`, reason: said, changes: changesBetween({}, { fromOn: today }) })
    return { id: await insertApart(db, { residentId, otherId, note: said, fromOn: today }) }
  },

  endApart: async ({ db, today, note }, { id, version, why }) => {
    const pair = found(await apartById(db, id))
    if (pair.toOn !== null) throw new StaleError()
    expectVersion(pair, version)
    const codes = await Promise.all([pair.residentId, pair.otherId].map(async (one) => found(await readResident(db, one)).code))
    note({ subject: codes.join(', '), reason: why, changes: changesBetween({ toOn: null }, { toOn: today }) })
    await endApartOf(db, id, today)
    return { id }
  },
}

const mayKeep = (roles: readonly Role[]): boolean => mayCall(teamKeepers, roles)

export { membersOf, staysByCode } from './store'
export { reviewOf } from './suitability'
