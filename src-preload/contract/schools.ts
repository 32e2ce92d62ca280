import * as z from 'zod'
import { command, query } from './operation'
import { classKeepers, classStaff } from './roles'
import { PlainDate } from './values/calendar'
import { TidyLine, TidyLineOrNull } from './values/line'
import { VersionedRow } from './values/versioned'

// Vocational schools and centres that teach in the facility, and the contracts by which they do (Decree 163/2026 Art. 116).
// What the facility teaches itself has no school.

const ContractFields = z.object({
  /** '46/HĐ-ĐTN' */
  number: TidyLine(60),
  signedOn: PlainDate,
  /** Đồng. */
  value: z.int().min(0).max(1_000_000_000_000).nullable(),
  /** Its last day. */
  untilOn: PlainDate.nullable(),
  note: TidyLineOrNull(300),
})

export const SchoolContract = ContractFields.extend(VersionedRow.shape).extend({ schoolId: z.string() })
export type SchoolContract = z.infer<typeof SchoolContract>

const SchoolFields = z.object({
  name: TidyLine(160),
  address: TidyLineOrNull(300),
  phone: TidyLineOrNull(40),
  active: z.boolean(),
})

export const School = SchoolFields.extend(VersionedRow.shape).extend({
  /** The newest first. */
  contracts: z.array(SchoolContract),
})
export type School = z.infer<typeof School>

/** null: a new one. */
const Kept = { id: z.string().nullable(), version: z.int().default(0) }

export const schools = {
  /** All of them, by name, those out of use as well. */
  list: query({ roles: classStaff, input: z.object({}), output: z.array(School) }),
  /** A new school, or a changed one. Errors: notFound; stale; rule `schoolNameTaken`. */
  save: command({
    roles: classKeepers,
    input: SchoolFields.extend({ ...Kept, active: z.boolean().default(true) }),
    output: z.object({ id: z.string() }),
  }),
  /** A new contract, or a changed one. Errors: notFound; stale; rule `contractNumberTaken`. */
  saveContract: command({
    roles: classKeepers,
    input: ContractFields.extend(Kept)
      .extend({ schoolId: z.string() })
      .refine(({ signedOn, untilOn }) => untilOn === null || untilOn >= signedOn, {
        path: ['untilOn'],
        params: { key: 'untilBeforeFrom' },
      }),
    output: z.object({ id: z.string() }),
  }),
}
