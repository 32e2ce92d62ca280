import type { InputOf } from '#contract'
import { seesAllTeams, seesFitness, type TeamMember, type TeamRow, type WaitingPerson } from '#contract/teams/operations'
import type { PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { found, NotFoundError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { labourNow } from './labour'
import type { TeamLists } from './list-file'
import { isWithin } from './rules'
import { reasonsSeen, teamSeen, teamsSeen } from './scope'
import { leadersOf, membersOf, officersOf, teamRows } from './store'

const byName = new Intl.Collator('vi', { numeric: true })

/** Teams as of a day, by name, with those in charge and those who lead them then. */
export async function readTeams(
  db: Reader,
  on: PlainDate,
  asked: { readonly closed: boolean; readonly ids: readonly string[] | null },
): Promise<TeamRow[]> {
  const rows = await teamRows(db, on, asked)
  const ids = rows.map(({ id }) => id)
  const officers = Map.groupBy(
    (await officersOf(db, ids)).filter((officer) => isWithin(officer, on)),
    ({ teamId }) => teamId,
  )
  const leaders = (await leadersOf(db, ids)).filter((leader) => isWithin(leader, on) && (leader.endedOn === null || leader.endedOn >= on))
  return rows
    .map(({ notForMinors: _, ...row }) => {
      const leader = leaders.find(({ teamId }) => teamId === row.id)
      return {
        ...row,
        officers: (officers.get(row.id) ?? []).map(({ teamId: __, ...officer }) => officer),
        leader: leader
          ? { stayId: leader.stayId, residentId: leader.residentId, residentCode: leader.residentCode, fullName: leader.fullName }
          : null,
      }
    })
    .toSorted((a, b) => byName.compare(a.name, b.name))
}

type ListContext = Pick<QueryContext, 'db' | 'today' | 'caller'>

interface MembersAsked {
  readonly id: string
  readonly openedOn: PlainDate
  readonly leaders: Awaited<ReturnType<typeof leadersOf>>
  /** Also whoever was in it. */
  readonly past: boolean
}

/** The people of a team as the caller sees them, by name. */
export async function readMembers(
  { db, today, caller }: ListContext,
  { id, openedOn, leaders, past }: MembersAsked,
): Promise<TeamMember[]> {
  const people = (await membersOf(db, id, past ? openedOn : today, past ? '9999-12-31' : today)).filter(
    (member) => past || isWithin(member, today),
  )
  const residentIds = people.map(({ residentId }) => residentId)
  const fitness = await fitnessOnDay(db, residentIds, today)
  const told = (await reasonsSeen(db, caller, today))(id)
  return people.map(({ residentId, stayId, residentCode, fullName, ...member }) => ({
    id: member.id,
    version: member.version,
    stayId,
    residentId,
    residentCode,
    fullName,
    fromOn: member.fromOn,
    toOn: member.toOn,
    leavingReason: told ? member.leavingReason : null,
    note: told ? member.note : null,
    fitness: seesFitness(caller.roles) ? fitness(residentId) : null,
    state: member.state,
    isLeader: leaders.some((leader) => leader.stayId === stayId && isWithin(leader, today)),
  }))
}

/** Who is in no team, and why; who waits for one. Whoever may not know what people are fit for reads of the unfit that they are away. */
export async function readWaiting({ db, today, caller }: ListContext): Promise<WaitingPerson[]> {
  const people = (await labourNow(db, today)).flatMap(({ person }) => person ?? [])
  return seesFitness(caller.roles)
    ? people
    : people.map((person) => ({ ...person, fitness: null, cause: person.cause === 'UNFIT' ? 'AWAY' : person.cause }))
}

/**
 * A list that is to go out, what it is called as a file, and what the log says of it.
 * @throws NotFoundError also of what the caller does not see
 */
export async function listAsked(
  context: ListContext,
  asked: InputOf<'teams.file'>['list'],
): Promise<{ readonly list: TeamLists; readonly name: string; readonly subject: string }> {
  const { db, caller, today } = context
  if (asked.of === 'teams') {
    const teams = await readTeams(db, today, { closed: false, ids: await teamsSeen(db, caller, today) })
    return { list: { of: 'teams', teams }, name: 'to-lao-dong', subject: 'list.open' }
  }
  if (asked.of === 'members') {
    const { id, openedOn } = await teamSeen(db, caller, asked.teamId, today)
    const [row] = await readTeams(db, today, { closed: true, ids: [id] })
    const team = found(row)
    const members = await readMembers(context, { id, openedOn, leaders: await leadersOf(db, [id]), past: false })
    return { list: { of: 'members', team, members }, name: 'hoc-vien-cua-to', subject: team.name }
  }
  if (!seesAllTeams(caller.roles)) throw new NotFoundError()
  const people = await readWaiting(context)
  return { list: { of: 'waiting', people }, name: 'chua-co-to', subject: `list.without ${people.length}` }
}
