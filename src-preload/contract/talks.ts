import * as z from 'zod'
import { command, query } from './operation'
import { classKeepers, classStaff } from './roles'
import { Called } from './teams/operations'
import { PlainDate } from './values/calendar'
import { Line, TidyLine, TidyLineOrNull } from './values/line'

// Talks: what is told or talked over with many at once (buổi giáo dục chuyên đề, phổ biến pháp luật, tư vấn nhóm; Decree 163/2026 Arts 86(2), (3), 88(4)). One talk
// stands in the story of everybody who was there.

/** Giáo dục công dân, sức khỏe và cộng đồng, pháp luật, chính trị, đạo đức, truyền thống dân tộc, kỹ năng tìm việc, tư vấn nhóm, chuyên đề khác. */
export const TalkKind = z.enum(['CIVIC', 'HEALTH', 'LAW', 'POLITICS', 'MORALS', 'TRADITION', 'JOB', 'GROUP_COUNSELLING', 'OTHER'])
export type TalkKind = z.infer<typeof TalkKind>

export const TalkFields = z.object({
  kind: TalkKind,
  theme: TidyLine(200),
  heldOn: PlainDate,
  /** Hundredths of an hour. */
  hours: z.int().min(1).max(2400),
  lecturer: TidyLine(160),
  /** Who arranged it, where that is not the facility. */
  organiser: TidyLineOrNull(160),
  place: TidyLineOrNull(120),
  note: TidyLineOrNull(500),
})
export type TalkFields = z.infer<typeof TalkFields>

export const Talk = TalkFields.extend({ id: z.string(), attendees: z.int(), version: z.int() })
export type Talk = z.infer<typeof Talk>

/** Who was there: people, whoever was in a team or a class on that day, everybody under management then. What is chosen adds up. */
export const Attendees = z.object({
  stayIds: z.array(z.string()).max(3000).default([]),
  codes: z.string().max(40_000).default(''),
  teamId: z.string().nullable().default(null),
  classId: z.string().nullable().default(null),
  everybody: z.boolean().default(false),
})
export type Attendees = z.infer<typeof Attendees>

export const talks = {
  /** Talks of a time, the newest first, by kind. */
  list: query({
    roles: classStaff,
    input: z.object({ from: PlainDate, to: PlainDate, kind: TalkKind.nullable().default(null) }),
    output: z.array(Talk),
  }),
  /** A talk with everybody who was there, by name. Errors: notFound. */
  get: query({
    roles: classStaff,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({ talk: Talk, people: z.array(Called), mayKeep: z.boolean() }),
  }),
  /** Who would stand there by such a choice; `unknown`: codes of nobody; `notHere`: names of those who were not in the facility on that day. */
  choose: query({
    roles: classKeepers,
    logged: true,
    input: Attendees.extend({ heldOn: PlainDate }),
    output: z.object({ people: z.array(Called), unknown: z.array(z.string()), notHere: z.array(z.string()) }),
  }),
  /**
   * A new talk (`id` null), or a changed one with all who were there.
   * Errors: notFound; stale; rule `talkInFuture`, `talkWithNobody`, `attendeeNotHere` {name, on}.
   */
  save: command({
    roles: classKeepers,
    input: TalkFields.extend({ id: z.string().nullable(), version: z.int().default(0), stayIds: z.array(z.string()).max(3000) }),
    output: z.object({ id: z.string() }),
  }),
  /** Takes away a talk that was written by mistake. Errors: notFound; stale. */
  withdraw: command({
    roles: classKeepers,
    input: z.object({ id: z.string(), version: z.int(), why: Line }),
    output: z.object({ id: z.string() }),
  }),
  /** The talks at which a person was, over all stays, the newest first. Errors: notFound. */
  ofPerson: query({
    roles: classStaff,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.array(TalkFields.extend({ id: z.string() })),
  }),
}
