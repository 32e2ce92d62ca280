import * as z from 'zod'
import { command, query } from './operation'
import { type Role, teamKeepers, teamStaff } from './roles'
import { PlainDate } from './values/calendar'
import { Line, TidyLine, TidyLineOrNull } from './values/line'

// Living groups (tổ, buồng ở): who lives where, from when to when; what timesheets are written by where people of several teams live together.

/** Those who read who lives where; officers of teams and whoever pays learn of a room only that it is there. */
const livingReaders: readonly Role[] = [...teamKeepers, 'medical']

const GroupFields = {
  name: TidyLine(80),
  /** The part of the grounds (khu). */
  zone: TidyLineOrNull(80),
  /** Beds. */
  capacity: z.int().min(1).max(1000).nullable(),
  /** Somebody can be placed there. */
  active: z.boolean(),
}

/** A living group, as of today. */
export const LivingGroup = z.object({ id: z.string(), ...GroupFields, members: z.int(), version: z.int() })
export type LivingGroup = z.infer<typeof LivingGroup>

/** A time that somebody lives in a group. */
const LivingSpell = z.object({
  id: z.string(),
  version: z.int(),
  stayId: z.string(),
  groupId: z.string(),
  groupName: z.string(),
  zone: z.string().nullable(),
  fromOn: PlainDate,
  /** The last day; of whoever has left the facility the day of that, where nothing earlier is written. */
  toOn: PlainDate.nullable(),
  note: z.string().nullable(),
})
export type LivingSpell = z.infer<typeof LivingSpell>

const LivingMember = z.object({
  /** Of the membership. */
  id: z.string(),
  version: z.int(),
  stayId: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  fromOn: PlainDate,
  note: z.string().nullable(),
})
export type LivingMember = z.infer<typeof LivingMember>

/** Somebody to be placed, and where they live on that day. */
const ToPlace = z.object({
  stayId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  group: z.object({ id: z.string(), name: z.string() }).nullable(),
})

const stayIds = z.array(z.string()).min(1).max(300)
const VersionedSpell = z.object({ id: z.string(), version: z.int() })

export const living = {
  /** All groups by zone and name, those out of use as well; `withoutGroup`: people in care who live in none. */
  list: query({
    roles: teamStaff,
    input: z.object({}),
    output: z.object({ groups: z.array(LivingGroup), withoutGroup: z.int() }),
  }),
  /** Who lives in a group today, by name. Errors: notFound. */
  get: query({
    roles: livingReaders,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({ group: LivingGroup, members: z.array(LivingMember) }),
  }),
  /** A new group (`id` null), or a changed one. Errors: notFound; stale; rule `livingNameTaken`, `livingHasMembers` {count}. */
  save: command({
    roles: teamKeepers,
    input: z.object({ id: z.string().nullable(), version: z.int().default(0), ...GroupFields, active: GroupFields.active.default(true) }),
    output: z.object({ id: z.string() }),
  }),
  /** Whom pasted codes of residents or stays mean, and where they live on a day. */
  toPlace: query({
    roles: teamKeepers,
    logged: true,
    input: z.object({ on: PlainDate, codes: z.string().max(8000).default(''), stayIds: stayIds.min(0).default([]) }),
    output: z.object({ people: z.array(ToPlace), unknown: z.array(z.string()) }),
  }),
  /**
   * Places all of them or nobody; whoever lives elsewhere leaves there the day before. More than there are beds for are placed all the same.
   * Errors: notFound; rule `livingNotInUse`, `livesHere` {name}, `livesLater` {name, on}, `notInCareThen` {name}.
   */
  place: command({
    roles: teamKeepers,
    input: z.object({ groupId: z.string(), stayIds, fromOn: PlainDate, note: TidyLineOrNull(300) }),
    output: z.object({
      placed: z.int(),
      moved: z.int(),
      /** So many more than beds. */
      over: z.int(),
    }),
  }),
  /** Errors: notFound; stale; rule `livedNotYet` {on}. */
  leave: command({ roles: teamKeepers, input: VersionedSpell.extend({ lastOn: PlainDate }), output: z.object({ id: z.string() }) }),
  /** Takes away a time that was written by mistake. Errors: notFound; stale. */
  withdraw: command({ roles: teamKeepers, input: VersionedSpell.extend({ why: Line }), output: z.object({ id: z.string() }) }),
  /** Where somebody lives and has lived, over all stays, the newest first. Errors: notFound. */
  ofPerson: query({
    roles: livingReaders,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.array(LivingSpell),
  }),
}
