import * as z from 'zod'
import type { DutySpec } from '../desk/duty-spec'
import { Fitness } from '../fitness'
import { command, query } from '../operation'
import { type Role, teamKeepers, teamStaff } from '../roles'
import { Phase, StayState } from '../stays/words'
import { PlainDate } from '../values/calendar'
import { Line, TidyLine, TidyLineOrNull } from '../values/line'
import { VersionedRow } from '../values/versioned'
import { CorrectedSpell } from './spell'
import { Reviewed } from './suitability'
import { LeavingReason } from './words'

// Teams of labour therapy (tổ, tổ đội lao động trị liệu; Decree 163/2026 Art. 112(2)): who is in which, from when to when, under whom.
// An officer with no other work than that of a team (role `team`) has those teams alone that are theirs on the day.

/** How somebody is called in lists. */
export const Called = z.object({ stayId: z.string(), residentId: z.string(), residentCode: z.string(), fullName: z.string() })
export type Called = z.infer<typeof Called>

export const Officer = z.object({
  id: z.string(),
  accountId: z.string(),
  fullName: z.string(),
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
})
export type Officer = z.infer<typeof Officer>

export const TeamFields = z.object({
  name: TidyLine(80),
  tradeId: z.string(),
  workPlaceId: z.string().nullable(),
  capacity: z.int().min(1).max(1000).nullable(),
  /** Minutes a week. */
  plannedMinutes: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .nullable(),
  openedOn: PlainDate,
  note: TidyLineOrNull(500),
})
export type TeamFields = z.infer<typeof TeamFields>

/** One line of the list of teams, as of today. */
export const TeamRow = TeamFields.extend({
  id: z.string(),
  tradeName: z.string(),
  workPlaceName: z.string().nullable(),
  /** Its last day. */
  closedOn: PlainDate.nullable(),
  /** Those in charge today. */
  officers: z.array(Officer),
  leader: Called.nullable(),
  members: z.int(),
  version: z.int(),
})
export type TeamRow = z.infer<typeof TeamRow>

/** Somebody in a team, for as long as they were in it. */
export const TeamMember = Called.extend({
  /** Of the membership. */
  id: z.string(),
  version: z.int(),
  fromOn: PlainDate,
  /** The last day; of whoever has left the facility the day of that, where nothing earlier is written. */
  toOn: PlainDate.nullable(),
  /** This and the note: null for callers who do not see why. */
  leavingReason: LeavingReason.nullable(),
  note: z.string().nullable(),
  /** Today; null for callers who do not see it. */
  fitness: Fitness.nullable(),
  state: StayState,
  isLeader: z.boolean(),
})
export type TeamMember = z.infer<typeof TeamMember>

/** A time that somebody was in a team. */
export const TeamSpell = z.object({
  id: z.string(),
  version: z.int(),
  stayId: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  tradeName: z.string(),
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: z.string().nullable(),
})
export type TeamSpell = z.infer<typeof TeamSpell>

const Wait = z.object({
  id: z.string(),
  version: z.int(),
  teamId: z.string().nullable(),
  teamName: z.string().nullable(),
  askedOn: PlainDate,
  note: z.string().nullable(),
})

/** Why somebody under management whose phase of labour is open is in no team, and those in one who wait for another. */
export const WithoutTeamCause = z.enum(['NEW', 'LEFT', 'UNFIT', 'AWAY', 'WANTS_OTHER'])
export type WithoutTeamCause = z.infer<typeof WithoutTeamCause>
export const WaitingPerson = Called.extend({
  cause: WithoutTeamCause,
  /** Since when it is so: the phase began, the team was left, the finding holds, was away, asked. */
  sinceOn: PlainDate,
  fitness: Fitness.nullable(),
  state: StayState,
  phase: Phase.nullable(),
  /** In which they are, or were last. */
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  wait: Wait.nullable(),
})
export type WaitingPerson = z.infer<typeof WaitingPerson>

/** Somebody who is not placed beside the person. */
export const Apart = z.object({
  id: z.string(),
  version: z.int(),
  other: z.object({ residentId: z.string(), residentCode: z.string(), fullName: z.string() }),
  note: z.string().nullable(),
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
})
export type Apart = z.infer<typeof Apart>

/** Those who have other work than one team's, and so see all of them. */
const ofAllTeams: readonly Role[] = teamStaff.filter((role) => role !== 'team')
export const seesAllTeams = (roles: readonly Role[]): boolean => roles.some((role) => ofAllTeams.includes(role))
/** Why somebody has left tells of health and discipline: it is for those who keep people's records, and for the officers of that team. */
const reasonReaders: readonly Role[] = ofAllTeams.filter((role) => role !== 'accountant')
export const seesReasons = (roles: readonly Role[]): boolean => roles.some((role) => reasonReaders.includes(role))
/** Whoever pays needs names and hours, not what somebody is fit for. */
const fitnessReaders: readonly Role[] = teamStaff.filter((role) => role !== 'accountant')
export const seesFitness = (roles: readonly Role[]): boolean => roles.some((role) => fitnessReaders.includes(role))

const stayIds = z.array(z.string()).min(1).max(300)

export const teamDuties = {
  /** Nobody is in charge of a team that is open (Decree 163/2026 Art. 112(2)). */
  teamWithoutOfficer: { about: 'team', roles: teamKeepers, hasPage: true },
  /** In the phase of labour and in no team for seven days. */
  withoutTeam: { about: 'stay', roles: teamKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const teams = {
  /** By name; those that are closed only when asked for. */
  list: query({
    roles: teamStaff,
    logged: true,
    input: z.object({ closed: z.boolean().default(false) }),
    output: z.object({
      teams: z.array(TeamRow),
      /** People under management today whose phase of labour is open; null for those who see their own teams alone. */
      labour: z.object({ people: z.int(), inTeams: z.int() }).nullable(),
    }),
  }),
  /** A team with everybody who is in it today, and with `past` also who was. Errors: notFound, also of a team that is not the caller's. */
  get: query({
    roles: teamStaff,
    logged: true,
    input: z.object({ id: z.string(), past: z.boolean().default(false) }),
    output: z.object({
      team: TeamRow,
      members: z.array(TeamMember),
      /** All there were, the newest first. */
      officers: z.array(Officer),
      leaders: z.array(Called.extend({ fromOn: PlainDate, toOn: PlainDate.nullable() })),
      /** Whether the caller may form teams and place people. */
      mayKeep: z.boolean(),
    }),
  }),
  /** Accounts that may be in charge of a team: those with that work, by name. */
  officersToChoose: query({
    roles: teamKeepers,
    input: z.object({}),
    output: z.array(z.object({ accountId: z.string(), fullName: z.string() })),
  }),
  /**
   * A new team (`id` null), or a changed one. Errors: notFound; stale; rule `teamNameTaken`, `teamInFuture`, `teamOpenedAfterMembers` {on},
   * `tradeUnknown`.
   */
  save: command({
    roles: teamKeepers,
    input: TeamFields.extend({ id: z.string().nullable(), version: z.int().default(0) }),
    output: z.object({ id: z.string() }),
  }),
  /** `closedOn`, its last day; null opens it again. Errors: notFound; stale; rule `teamHasMembers` {count}, `teamClosedBeforeOpened`, `teamNameTaken`. */
  close: command({
    roles: teamKeepers,
    input: VersionedRow.extend({ closedOn: PlainDate.nullable() }),
    output: z.object({ id: z.string() }),
  }),
  /** Puts an officer in charge from a day on, beside those who are. Errors: notFound; rule `officerAlready`, `notAnOfficer`, `teamNotOpen`. */
  appointOfficer: command({
    roles: teamKeepers,
    input: z.object({ teamId: z.string(), accountId: z.string(), fromOn: PlainDate }),
    output: z.object({ id: z.string() }),
  }),
  /** `toOn`: the last day. Errors: notFound; stale when it was ended already; rule `officerEndBeforeStart`. */
  endOfficer: command({ roles: teamKeepers, input: z.object({ id: z.string(), toOn: PlainDate }), output: z.object({ id: z.string() }) }),
  /** The resident who leads the team from a day on; null: nobody. Errors: notFound; rule `leaderNotMember`, `leaderBeforeLast` {on}. */
  appointLeader: command({
    roles: teamKeepers,
    input: z.object({ teamId: z.string(), stayId: z.string().nullable(), fromOn: PlainDate }),
    output: z.object({ id: z.string() }),
  }),

  /**
   * What speaks for and against placing these people in a team from a day on. `codes`: pasted text with codes of residents or stays, parted by
   * anything.
   */
  review: query({
    roles: teamKeepers,
    logged: true,
    input: z.object({
      teamId: z.string(),
      fromOn: PlainDate,
      stayIds: stayIds.min(0).default([]),
      codes: z.string().max(8000).default(''),
    }),
    output: z.object({
      people: z.array(Reviewed),
      /** Codes of nobody in the register. */
      unknown: z.array(z.string()),
      members: z.int(),
      capacity: z.int().nullable(),
    }),
  }),
  /**
   * Places all of them or nobody; whoever is in another team leaves it the day before. Warnings are told with their people in the log.
   * Errors: notFound; rule `placementBlocked` {count, name}, `teamNotOpen`, `movedReasonMissing`.
   */
  place: command({
    roles: teamKeepers,
    input: z.object({
      teamId: z.string(),
      fromOn: PlainDate,
      stayIds,
      /** Why those leave who are in another team. */
      movedReason: LeavingReason.nullable().default(null),
      note: TidyLineOrNull(300),
    }),
    output: z.object({ placed: z.int(), moved: z.int(), warned: z.int() }),
  }),
  /** Errors: notFound; rule `notMember` {name}, `leavesBeforeJoined` {name, on}, `sheetsBehind` {name, on}. */
  leave: command({
    roles: teamKeepers,
    input: z.object({ teamId: z.string(), stayIds, lastOn: PlainDate, reason: LeavingReason, note: TidyLineOrNull(300) }),
    output: z.object({ left: z.int() }),
  }),
  /** Puts the days of a membership right. Errors: notFound; stale; rule `spellOverlaps` {team, on}, `spellOutsideStay`, `sheetsBehind` {name, on}. */
  correctMember: command({
    roles: teamKeepers,
    input: CorrectedSpell,
    output: z.object({ id: z.string() }),
  }),
  /** Takes away a membership that was written by mistake. Errors: notFound; stale; rule `sheetsBehind` {name, on}. */
  withdrawMember: command({ roles: teamKeepers, input: VersionedRow.extend({ why: Line }), output: z.object({ id: z.string() }) }),

  /** Who is in no team, and why; who waits for one. */
  waiting: query({ roles: ofAllTeams, logged: true, input: z.object({}), output: z.array(WaitingPerson) }),
  /** Writes down that they wait for a team, or for any. Errors: notFound; rule `waitsAlready` {name}, `waitInFuture`. */
  wait: command({
    roles: teamKeepers,
    input: z.object({ stayIds, teamId: z.string().nullable(), askedOn: PlainDate, note: TidyLineOrNull(300) }),
    output: z.object({ waiting: z.int() }),
  }),
  /** Errors: notFound; stale. */
  endWait: command({ roles: teamKeepers, input: VersionedRow, output: z.object({ id: z.string() }) }),

  /** The teams of a person over all stays, the newest first; for whoever forms teams also who they are kept apart from. */
  ofPerson: query({
    roles: teamStaff,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.object({
      residentCode: z.string(),
      fullName: z.string(),
      fitness: Fitness.nullable(),
      spells: z.array(TeamSpell),
      wait: Wait.nullable(),
      apart: z.array(Apart),
      mayKeep: z.boolean(),
    }),
  }),
  /** The photo of somebody's stay, for whoever leads their team. */
  photo: query({
    roles: fitnessReaders,
    logged: true,
    input: z.object({ stayId: z.string() }),
    output: z.object({ kind: z.enum(['image/jpeg', 'image/png']).nullable(), image: z.base64().nullable() }),
  }),
  /** Errors: notFound; rule `apartAlready`, `apartFromSelf`. */
  keepApart: command({
    roles: teamKeepers,
    input: z.object({ residentId: z.string(), otherId: z.string(), note: TidyLineOrNull(300) }),
    output: z.object({ id: z.string() }),
  }),
  /** They may be together again from the day after. Errors: notFound; stale. */
  endApart: command({ roles: teamKeepers, input: VersionedRow.extend({ why: Line }), output: z.object({ id: z.string() }) }),

  /** The teams, the people of one, or who is in none, to be printed or as a spreadsheet. Errors: notFound, also of what the caller does not see. */
  file: query({
    roles: teamStaff,
    logged: true,
    input: z.object({
      list: z.discriminatedUnion('of', [
        z.object({ of: z.literal('teams') }),
        z.object({ of: z.literal('members'), teamId: z.string() }),
        z.object({ of: z.literal('waiting') }),
      ]),
      as: z.enum(['pdf', 'xlsx']),
    }),
    output: z.object({ file: z.base64(), fileName: z.string() }),
  }),
}
