import * as z from 'zod'

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
  name: z.string().trim().min(1).max(300),
})
export type Recipient = z.infer<typeof Recipient>
