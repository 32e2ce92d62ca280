import * as z from 'zod'
import { command, query } from './operation'
import type { Role } from './roles'
import { PlainDate } from './values/calendar'
import { Line } from './values/line'

// Notes of individual counselling are confidential (Decree 163/2026 Arts 3(5)(b), 86(3)): whoever wrote one reads it, and the health staff. They stand in no
// list, search, export or value of the log.

/** Those who counsel; each has their own notes alone, but for those who read every note. */
const counsellors: readonly Role[] = ['head', 'medical', 'education']
/** Those who read every note. */
export const noteReaders: readonly Role[] = ['medical']

export const CounsellingKind = z.enum(['INDIVIDUAL', 'FAMILY'])
export type CounsellingKind = z.infer<typeof CounsellingKind>

const NoteFields = z.object({
  kind: CounsellingKind,
  heldOn: PlainDate,
  minutes: z.int().min(1).max(600).nullable(),
  text: z.string().trim().min(1).max(8000),
})

export const CounsellingNote = NoteFields.extend({
  id: z.string(),
  stayId: z.string(),
  counsellor: z.string(),
  /** The caller's own, which they may put right. */
  own: z.boolean(),
  version: z.int(),
})
export type CounsellingNote = z.infer<typeof CounsellingNote>

export const counselling = {
  /** The notes of a person that the caller may read, the newest first; nothing says whether there are others. Errors: notFound. */
  ofPerson: query({
    roles: counsellors,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.array(CounsellingNote),
  }),
  /** Errors: notFound; rule `stayWithdrawn`, `counselledInFuture`, `notHereThen`. */
  record: command({ roles: counsellors, input: NoteFields.extend({ stayId: z.string() }), output: z.object({ id: z.string() }) }),
  /** Puts one's own note right. Errors: notFound, also of another's; stale; rule `counselledInFuture`, `notHereThen`. */
  correct: command({
    roles: counsellors,
    input: NoteFields.extend({ id: z.string(), version: z.int(), why: Line }),
    output: z.object({ id: z.string() }),
  }),
  /** Takes away one's own note that was written by mistake. Errors: notFound, also of another's; stale. */
  withdraw: command({
    roles: counsellors,
    input: z.object({ id: z.string(), version: z.int(), why: Line }),
    output: z.object({ id: z.string() }),
  }),
}
