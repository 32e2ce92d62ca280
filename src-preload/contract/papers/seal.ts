import * as z from 'zod'
import { query } from '../operation'
import { recordKeepers } from '../roles'
import { PlainDate } from '../values/calendar'

/** What the code on a confirmation says of it. There is nothing more personal in it. */
export const SealFacts = z.object({
  facilityCode: z.string(),
  /** '05/GXN-CSCN' */
  number: z.string(),
  on: PlainDate,
  /** 'N.V.T.', without marks */
  initials: z.string(),
  birthYear: z.int(),
})
export type SealFacts = z.infer<typeof SealFacts>

export const seal = {
  /**
   * The page a facility hands out: one file, opened without a network, with the facility's public key in it. Whoever has a confirmation
   * before them reads its code into the page and sees whether the facility signed it, and whether name and ID number are those it was signed for.
   */
  page: query({
    roles: [...recordKeepers, 'admin'],
    input: z.object({}),
    output: z.object({ html: z.string(), fileName: z.string(), fingerprint: z.string() }),
  }),
  /** The code on a paper of this register and what it says; null for one that was issued without. */
  ofPaper: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({ code: z.string(), facts: SealFacts }).nullable(),
  }),
  /** What a code says, and whether its paper is in this register and still valid. */
  check: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ code: z.string().trim().max(600) }),
    output: z.object({
      outcome: z.enum(['valid', 'void', 'unknownPaper', 'otherFacility', 'forged', 'notACode']),
      facts: SealFacts.nullable(),
      paperId: z.string().nullable(),
    }),
  }),
}
