import type { LeavingReason } from '#contract/teams/words'
import { addDays, earlierDay, type Instant, laterDay, type PlainDate, startOfFacilityDay, weekOf } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { handlers } from '#host/features/index'
import { staysInPhase } from '#host/features/phases/handlers'
import { type Random, shuffled } from './random'

/** So many people make a team of their own. */
const aTeam = 26
/** Of a hundred in a team so many have left it within the last days, besides those who are unfit. */
const withoutTeam = 1
/** Of a hundred so many were in another team before. */
const moved = 6

/** Name, trade as the seed has it, hours a week, where. */
const kinds = [
  ['Tổ đan lưới', 'Đan lưới', 44, 'Xưởng 1'],
  ['Tổ trồng rau', 'Trồng trọt, trồng rau', 44, 'Vườn rau khu B'],
  ['Tổ may công nghiệp', 'May công nghiệp', 44, 'Xưởng 2'],
  ['Tổ chăn nuôi', 'Chăn nuôi', 44, 'Khu chăn nuôi'],
  ['Tổ mi mắt giả', 'Làm mi mắt giả', 44, 'Xưởng 3, tầng 2'],
  ['Tổ mộc', 'Mộc mỹ nghệ', 44, 'Xưởng mộc'],
  ['Tổ đá mỹ nghệ', 'Làm đá mỹ nghệ', 44, 'Bãi đá'],
  ['Tổ lắp ráp điện tử', 'Gia công, lắp ráp điện tử', 44, 'Xưởng 3, tầng 1'],
  ['Tổ vàng mã', 'Làm vàng mã, giấy tiền', 40, 'Xưởng 1'],
  ['Tổ nấu ăn', 'Nấu ăn', 44, 'Nhà bếp'],
] as const

const wishes = ['Có nghề may từ trước', 'Đã làm mộc ở nhà', 'Xin về tổ gần khu ở', 'Muốn học nghề điện tử'] as const
const quarrels = ['Mâu thuẫn từ trước khi vào cơ sở', 'Xô xát tại buồng ở', 'Cùng vụ việc trước đây', 'Vay nợ lẫn nhau'] as const

interface TeamsAsked {
  readonly contextAt: (at: Instant) => CommandContext
  readonly random: Random
  /** The day the history has come to. */
  readonly today: PlainDate
  /** From so many weeks before this one on the teams are kept in the register. */
  readonly weeks: number
}

interface Team {
  readonly id: string
  /** The trade is not for those under 18. */
  readonly barred: boolean
}

/** Somebody who was in the phase of labour in the last half year. */
type Worker = Awaited<ReturnType<typeof staysInPhase>>[number]

/**
 * The teams of labour therapy with their places, officers and leaders, everybody whose phase of labour was open in the last half year in one of them,
 * who waits for one, and who is kept apart. None where no account may be in charge of one.
 */
export async function fillTeams({ contextAt, random, today, weeks }: TeamsAsked): Promise<void> {
  const context = contextAt(startOfFacilityDay(today))
  const { db } = context
  const officers = await handlers.teams.officersToChoose(context, {})
  if (officers.length === 0) return
  const openedOn = addDays(weekOf(today).from, -7 * (weeks + 1))
  const workers = (await staysInPhase(db, 'LABOUR')).filter(({ endedOn }) => endedOn === null || endedOn > openedOn)
  const count = Math.max(1, Math.ceil(workers.filter(({ endedOn }) => endedOn === null).length / aTeam))
  const teams = await formTeams(context, count, openedOn)
  for (const [at, { id }] of teams.entries()) await appointOfficers(context, random, { at, teamId: id, officers, openedOn })
  await placeAll(context, random, teams, workers, openedOn)
  for (const { id } of teams) await appointLeaders(context, random, id, openedOn)
  await keepApart(contextAt, random, teams, today)
  await writeWishes(context, random, teams)
}

async function formTeams(context: CommandContext, count: number, openedOn: PlainDate): Promise<Team[]> {
  const { trades } = await handlers.trades.list(context, {})
  const places = new Map<string, string>()
  const teams: Team[] = []
  for (let at = 0; at < count; at++) {
    const [name, tradeName, hours, place] = found(kinds[at % kinds.length])
    const number = count > kinds.length ? ` ${Math.floor(at / kinds.length) + 1}` : ''
    const trade = found(trades.find((one) => one.name === tradeName))
    const workPlaceId =
      places.get(place) ??
      (
        (await applied(handlers.trades.saveWorkPlace, context, { id: null, version: 0, name: place, active: true })) as {
          readonly id: string
        }
      ).id
    places.set(place, workPlaceId)
    const { id } = (await applied(handlers.teams.save, context, {
      id: null,
      version: 0,
      name: name + number,
      tradeId: trade.id,
      workPlaceId,
      capacity: aTeam + 8,
      plannedMinutes: hours * 60,
      openedOn,
      note: null,
    })) as { readonly id: string }
    teams.push({ id, barred: trade.notForMinors })
  }
  return teams
}

interface TeamInCharge {
  /** Which of the teams. */
  readonly at: number
  readonly teamId: string
  readonly officers: readonly { readonly accountId: string }[]
  readonly openedOn: PlainDate
}

/** One in charge of each team; some had another before, some have a second. */
async function appointOfficers(context: CommandContext, random: Random, { at, teamId, officers, openedOn }: TeamInCharge): Promise<void> {
  const officer = (next: number) => found(officers[(at + next) % officers.length]).accountId
  const appoint = async (accountId: string, fromOn: PlainDate) =>
    (await applied(handlers.teams.appointOfficer, context, { teamId, accountId, fromOn })) as { readonly id: string }
  if (officers.length > 1 && at % 4 === 2) {
    const changedOn = addDays(openedOn, 7 * random.int(8, 14))
    const { id } = await appoint(officer(1), openedOn)
    await applied(handlers.teams.endOfficer, context, { id, toOn: addDays(changedOn, -1) })
    await appoint(officer(0), changedOn)
    return
  }
  await appoint(officer(0), openedOn)
  if (officers.length > 1 && at % 5 === 4) await appoint(officer(2), addDays(openedOn, 30))
}

/** Everybody in one team from the first day of their labour on; some were in another before. Who has come within the last days waits. */
async function placeAll(
  context: CommandContext,
  random: Random,
  teams: readonly Team[],
  workers: readonly Worker[],
  openedOn: PlainDate,
): Promise<void> {
  const { db, today } = context
  const fitness = await fitnessOnDay(
    db,
    workers.map(({ residentId }) => residentId),
    today,
  )
  const placings = new Map<
    string,
    { teamId: string; fromOn: PlainDate; stayIds: string[]; movedReason: 'TRANSFERRED' | 'BY_STAFF' | 'OWN_WISH' | null }
  >()
  const place = (stayId: string, teamId: string, fromOn: PlainDate, movedReason: 'TRANSFERRED' | 'BY_STAFF' | 'OWN_WISH' | null) => {
    const key = `${fromOn} ${teamId} ${movedReason}`
    const placing = placings.get(key) ?? { teamId, fromOn, stayIds: [], movedReason }
    placing.stayIds.push(stayId)
    placings.set(key, placing)
  }
  const leaving: { teamId: string; stayIds: string[]; lastOn: PlainDate; reason: LeavingReason }[] = []
  for (const [at, { stayId, residentId, kind, state, openedOn: labourFrom, admittedOn, endedOn }] of workers.entries()) {
    if (labourFrom > addDays(today, -7) && random.chance(0.7)) continue
    const fitting = teams.filter(({ barred }) => !barred || kind !== 'COMPULSORY_MINOR')
    const { id: teamId } = found((fitting.length > 0 ? fitting : teams)[at % (fitting.length || teams.length)])
    const fromOn = laterDay(laterDay(labourFrom, admittedOn), openedOn)
    // Nobody is placed from today on who would have to be looked at anew.
    if (fromOn >= today) continue
    const changedOn = addDays(fromOn, 7 * random.int(4, 14))
    const others = teams.filter(({ id, barred }) => id !== teamId && !barred)
    if (others.length > 0 && random.int(1, 100) <= moved && changedOn < today && (endedOn === null || changedOn < endedOn)) {
      place(stayId, random.pick(others).id, fromOn, null)
      place(stayId, teamId, changedOn, random.pick(['TRANSFERRED', 'BY_STAFF', 'OWN_WISH']))
      continue
    }
    place(stayId, teamId, fromOn, null)
    const lastOn = addDays(today, -random.int(1, 6))
    if (state !== 'ACTIVE' || fromOn > lastOn) continue
    const isUnfit = fitness(residentId) === 'UNFIT'
    if (isUnfit && random.chance(0.5)) leaving.push({ teamId, stayIds: [stayId], lastOn, reason: 'HEALTH' })
    else if (!isUnfit && random.int(1, 100) <= withoutTeam)
      leaving.push({ teamId, stayIds: [stayId], lastOn, reason: random.pick(['OWN_WISH', 'DISCIPLINE', 'BY_STAFF']) })
  }
  for (const placing of [...placings.values()].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1)))
    await applied(handlers.teams.place, context, { ...placing, note: null })
  for (const left of leaving) await applied(handlers.teams.leave, context, { ...left, note: null })
}

/** Who leads a team has been in it for some time; most teams had somebody else before. */
async function appointLeaders(context: CommandContext, random: Random, teamId: string, openedOn: PlainDate): Promise<void> {
  const { members } = await handlers.teams.get(context, { id: teamId, past: false })
  const steady = members
    .filter(({ state, fitness }) => state === 'ACTIVE' && fitness === 'FIT')
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
  const first = steady[0]
  const hadAnother = steady.length > 1 && first !== undefined && first.fromOn < addDays(context.today, -60) && random.chance(0.6)
  const [before, leader] = hadAnother ? steady : [undefined, first]
  const appoint = (stayId: string, fromOn: PlainDate) => applied(handlers.teams.appointLeader, context, { teamId, stayId, fromOn })
  const from = (member: { readonly fromOn: PlainDate }, days: number) =>
    laterDay(addDays(openedOn, days), earlierDay(addDays(member.fromOn, 14), context.today))
  if (before) await appoint(before.stayId, from(before, 7))
  if (!leader) return
  const begins = from(leader, before ? 7 * random.int(10, 18) : 7)
  await appoint(leader.stayId, before ? laterDay(begins, addDays(from(before, 7), 1)) : begins)
}

/** A few pairs who are in different teams for a reason. */
async function keepApart(contextAt: TeamsAsked['contextAt'], random: Random, teams: readonly Team[], today: PlainDate): Promise<void> {
  const context = contextAt(startOfFacilityDay(today))
  const pools: string[][] = []
  for (const { id } of teams) {
    const { members } = await handlers.teams.get(context, { id, past: false })
    pools.push(
      shuffled(
        random,
        members.map(({ residentId }) => residentId),
      ),
    )
  }
  for (const [at, pool] of pools.entries()) {
    const other = pools[at + 1]
    const [residentId, otherId] = [pool.pop(), other?.pop()]
    if (residentId === undefined || otherId === undefined) continue
    const written = contextAt(startOfFacilityDay(addDays(today, -random.int(10, 90))))
    await applied(handlers.teams.keepApart, written, { residentId, otherId, note: random.pick(quarrels) })
  }
}

/** Of those in no team most have asked for one; some in a team would like another. */
async function writeWishes(context: CommandContext, random: Random, teams: readonly Team[]): Promise<void> {
  const { today } = context
  const wait = (stayId: string, teamId: string | null, note: string | null) =>
    applied(handlers.teams.wait, context, { stayIds: [stayId], teamId, askedOn: addDays(today, -random.int(1, 12)), note })
  for (const { stayId, cause } of await handlers.teams.waiting(context, {})) {
    if ((cause !== 'NEW' && cause !== 'LEFT') || !random.chance(0.6)) continue
    const wish = random.chance(0.5)
    await wait(stayId, wish ? random.pick(teams).id : null, wish ? random.pick(wishes) : null)
  }
  if (teams.length < 2) return
  for (const [at, { id }] of teams.entries()) {
    if (at % 3 !== 0) continue
    const { members } = await handlers.teams.get(context, { id, past: false })
    const present = members.filter(({ state, isLeader }) => state === 'ACTIVE' && !isLeader)
    if (present.length > 4) await wait(random.pick(present).stayId, found(teams[(at + 1) % teams.length]).id, random.pick(wishes))
  }
}
