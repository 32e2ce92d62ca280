import type { Reviewed } from '#contract/teams/suitability'
import type { LeavingReason } from '#contract/teams/words'
import { addDays, laterDay, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader, Writer } from '#host/database/tables'
import { classesOn } from '#host/features/classes/handlers'
import { minutesOfHours } from '#host/features/classes/rules'
import { readStay } from '#host/features/stays/handlers'
import { writtenFrom, writtenWithin } from '#host/features/timesheets/handlers'
import { readTrades } from '#host/features/trades/handlers'
import { isWithin, pastedCodes, spellsOverlap } from './rules'
import {
  deleteLeader,
  deleteMembership,
  endLeaderOn,
  endMembership,
  endWaitOn,
  insertMembership,
  leadersOf,
  membershipById,
  membersOf,
  spellsOfStays,
  staysByCode,
  type TeamRecord,
  teamById,
  waitOf,
} from './store'
import { reviewOf } from './suitability'

export const placing: Pick<HandlersOf<'teams'>, 'review' | 'place' | 'leave' | 'correctMember' | 'withdrawMember'> = {
  review: async (context, { teamId, fromOn, stayIds, codes }) => {
    const { db, note } = context
    const team = found(await teamById(db, teamId))
    const typed = pastedCodes(codes)
    const byCode = await staysByCode(db, typed)
    const { people, members } = await reviewFor(context, team, fromOn, [...new Set([...stayIds, ...byCode.values()])])
    note({ subject: `${team.name} ${people.length}` })
    return { people, unknown: typed.filter((code) => !byCode.has(code)), members, capacity: team.capacity }
  },

  place: async (context, { teamId, fromOn, stayIds, movedReason, note: said }) => {
    const { db, note } = context
    const team = found(await teamById(db, teamId))
    if (fromOn < team.openedOn || (team.closedOn !== null && fromOn > team.closedOn)) throw new RuleError('teamNotOpen')
    const asked = [...new Set(stayIds)]
    const { people } = await reviewFor(context, team, fromOn, asked)
    if (people.length < asked.length) found(undefined)
    const blocked = people.filter(isBlocked)
    if (blocked.length > 0) throw new RuleError('placementBlocked', { count: blocked.length, name: blocked[0]?.fullName ?? '' })
    const moving = people.filter((person) => person.team !== null)
    if (moving.length > 0 && movedReason === null) throw new RuleError('movedReasonMissing', { count: moving.length })
    const spells = await spellsOfStays(db, asked)
    for (const { stayId } of people) {
      const current = spells.find((spell) => spell.stayId === stayId && isWithin(spell, fromOn))
      if (current) await endSpell(db, current, addDays(fromOn, -1), movedReason ?? 'TRANSFERRED', current.note)
      await insertMembership(db, { teamId, stayId, fromOn, note: said })
    }
    // Whoever waited for this team, or for any, waits no longer.
    for (const wait of await waitOf(db, asked))
      if (wait.teamId === null || wait.teamId === teamId) await endWaitOn(db, wait.id, laterDay(fromOn, wait.askedOn))
    const warned = people.filter(({ problems }) => problems.length > 0)
    note({
      subject: [team.name, ...people.map(({ stayCode }) => stayCode)].join(', '),
      reason: said,
      changes: changesBetween(
        {},
        {
          fromOn,
          ...(moving.length > 0
            ? { moved: moving.map(({ stayCode, team: from }) => `${stayCode}: ${from?.name}`).join(', '), movedReason }
            : {}),
          ...(warned.length > 0 ? { warned: warned.map(warningInLog).join('; ') } : {}),
        },
      ),
    })
    return { placed: people.length, moved: moving.length, warned: warned.length }
  },

  leave: async ({ db, note }, { teamId, stayIds, lastOn, reason, note: said }) => {
    const team = found(await teamById(db, teamId))
    const spells = await spellsOfStays(db, stayIds)
    const codes: string[] = []
    for (const stayId of new Set(stayIds)) {
      const { code } = found(await readStay(db, stayId))
      const current = spells.find((spell) => spell.stayId === stayId && spell.teamId === teamId && spell.toOn === null)
      if (!current) throw new RuleError('notMember', { name: spells.find((spell) => spell.stayId === stayId)?.fullName ?? code })
      if (lastOn < current.fromOn) throw new RuleError('leavesBeforeJoined', { name: current.fullName, on: current.fromOn })
      await refuseSheetsOutside(db, current, { fromOn: current.fromOn, toOn: lastOn }, current.fullName)
      await endSpell(db, current, lastOn, reason, said ?? current.note)
      codes.push(code)
    }
    note({ subject: [team.name, ...codes].join(', '), reason: said, changes: changesBetween({}, { lastOn, leavingReason: reason }) })
    return { left: codes.length }
  },

  correctMember: async ({ db, note }, { id, version, why, ...days }) => {
    const before = found(await membershipById(db, id))
    expectVersion(before, version)
    const stay = found(await readStay(db, before.stayId))
    if (days.fromOn < stay.admittedOn || (stay.endedOn !== null && (days.toOn ?? days.fromOn) > stay.endedOn))
      throw new RuleError('spellOutsideStay')
    const team = found(await teamById(db, before.teamId))
    const isBehindClosing = team.closedOn !== null && (days.toOn === null || days.toOn > team.closedOn)
    if (days.fromOn < team.openedOn || isBehindClosing) throw new RuleError('teamNotOpen')
    const others = (await spellsOfStays(db, [before.stayId])).filter((spell) => spell.id !== id)
    const overlapping = others.find((spell) => spellsOverlap(spell, days))
    if (overlapping) throw new RuleError('spellOverlaps', { team: overlapping.teamName, on: overlapping.fromOn })
    await refuseSheetsOutside(db, before, days, stay.code)
    note({ subject: `${team.name}, ${stay.code}`, reason: why, changes: changesBetween(before, days) })
    if (days.toOn !== null) await endLeadership(db, before.teamId, before.stayId, days.toOn)
    await endMembership(db, id, days)
    return { id }
  },

  withdrawMember: async ({ db, note }, { id, version, why }) => {
    const before = found(await membershipById(db, id))
    expectVersion(before, version)
    const stay = found(await readStay(db, before.stayId))
    const team = found(await teamById(db, before.teamId))
    await refuseSheetsOutside(db, before, null, stay.code)
    note({
      subject: `${team.name}, ${stay.code}`,
      reason: why,
      changes: changesBetween({ fromOn: before.fromOn, toOn: before.toOn }, { fromOn: null, toOn: null }),
    })
    await endLeadership(db, before.teamId, before.stayId, addDays(before.fromOn, -1))
    await deleteMembership(db, id)
    return { id }
  },
}

const isBlocked = ({ problems }: Reviewed): boolean => problems.some(({ blocks }) => blocks)

/** 'DC-2026-0007: unfit, full', without a word of why. */
const warningInLog = ({ stayCode, problems }: Reviewed) => `${stayCode}: ${problems.map(({ key }) => key).join(', ')}`

/** What speaks against placing these in a team from a day on. */
async function reviewFor(context: QueryContext | CommandContext, team: TeamRecord, on: PlainDate, stayIds: readonly string[]) {
  const { db } = context
  const members = (await membersOf(db, team.id, on, on)).filter((member) => isWithin(member, on))
  const spells = await spellsOfStays(db, stayIds)
  const written = await writtenFrom(db, stayIds, on)
  const learning = await classesOn(db, stayIds, on)
  const trade = (await readTrades(db)).find(({ id }) => id === team.tradeId)
  const people = await reviewOf(context, stayIds, {
    on,
    phase: { phase: 'LABOUR', article: 'Đ163 Đ87 khoản 3' },
    barredTrade: trade?.notForMinors ? trade.name : null,
    plannedMinutes: team.plannedMinutes,
    free: team.capacity === null ? null : Math.max(0, team.capacity - members.length),
    beside: members,
    alreadyIn: new Set(members.map(({ stayId }) => stayId)),
    laterTeam: (stayId) => spells.find((spell) => spell.stayId === stayId && spell.fromOn > on)?.teamName ?? null,
    writtenUntil: (stayId) => written.find((one) => one.stayId === stayId && one.teamId !== team.id)?.lastOn ?? null,
    clash: () => null,
    weekMinutes: (stayId) => {
      const learned = learning.filter((one) => one.stayId === stayId).reduce((sum, { hours }) => sum + minutesOfHours(hours), 0)
      return learned === 0 || team.plannedMinutes === null ? null : learned + team.plannedMinutes
    },
    youngest: null,
    endsOn: null,
  })
  return { people, members: members.length }
}

interface MemberDays {
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

/**
 * Hours are written of days that would no longer be in the team. @param days what the membership shall be; null: it goes
 * @throws RuleError `sheetsBehind` {name, on}
 */
async function refuseSheetsOutside(
  db: Reader,
  spell: MemberDays & { readonly teamId: string; readonly stayId: string },
  days: MemberDays | null,
  name: string,
): Promise<void> {
  const written = await writtenWithin(db, spell.teamId, spell.stayId, spell.fromOn, spell.toOn)
  if (!written) return
  const isBefore = days === null || written.firstOn < days.fromOn
  const isBehind = days !== null && days.toOn !== null && written.lastOn > days.toOn
  if (isBefore) throw new RuleError('sheetsBehind', { name, on: written.firstOn })
  if (isBehind) throw new RuleError('sheetsBehind', { name, on: written.lastOn })
}

/** Ends a membership; one that would end before it began was none. */
async function endSpell(
  db: Writer,
  spell: { readonly id: string; readonly teamId: string; readonly stayId: string; readonly fromOn: PlainDate },
  lastOn: PlainDate,
  leavingReason: LeavingReason,
  note: string | null,
): Promise<void> {
  await endLeadership(db, spell.teamId, spell.stayId, lastOn)
  if (lastOn < spell.fromOn) await deleteMembership(db, spell.id)
  else await endMembership(db, spell.id, { toOn: lastOn, leavingReason, note })
}

/** Who has left a team leads it no longer. */
async function endLeadership(db: Writer, teamId: string, stayId: string, lastOn: PlainDate): Promise<void> {
  for (const leader of await leadersNow(db, teamId)) {
    if (leader.stayId !== stayId) continue
    if (lastOn < leader.fromOn) await deleteLeader(db, leader.id)
    else await endLeaderOn(db, leader.id, lastOn)
  }
}

/** Leaders of whom no last day is written. */
export const leadersNow = async (db: Reader, teamId: string) => (await leadersOf(db, [teamId])).filter(({ toOn }) => toOn === null)
