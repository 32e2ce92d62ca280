import * as z from 'zod'
import { Role } from '../roles'
import type { RefusalKey } from '../texts/engine'
import { PlainDate } from '../values/calendar'
import { paperForms } from './forms'

/** Who gets a copy; proposed from the stay by the article, may be changed with a reason. */
export const Recipient = z.object({
  kind: z.enum([
    'COMMUNE_POLICE',
    'PEOPLES_COMMITTEE',
    'COURT',
    'PROVINCIAL_POLICE',
    'PROCURACY',
    'HEALTH_BODY',
    'FAMILY',
    'PARENTS',
    'PERSON',
    'PARTY',
    'OTHER',
  ]),
  name: z.string().trim().min(1).max(400),
})
export type Recipient = z.infer<typeof Recipient>

/** Another paper, as one names it. */
export const PaperRef = z.object({ id: z.string(), number: z.int().nullable(), symbol: z.string(), issuedOn: PlainDate.nullable() })
export type PaperRef = z.infer<typeof PaperRef>

/** Why a paper cannot be made now; `key` is a sentence of the texts, `rules.<key>`. */
export const PaperRefusal = z.object({
  key: z.string() as unknown as z.ZodType<RefusalKey, RefusalKey>,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type PaperRefusal = z.infer<typeof PaperRefusal>

/** Printed at once, kept nowhere. */
export const Printed = z.object({ pdf: z.base64(), pages: z.int() })

/** Every role that may see some paper. What each may see of them is said by the form. */
export const paperReaders: readonly Role[] = Role.options.filter((role) =>
  Object.values(paperForms).some(({ readers }) => readers.includes(role)),
)
