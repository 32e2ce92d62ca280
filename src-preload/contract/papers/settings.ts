import * as z from 'zod'
import { Signer } from '../facility'
import { command, query } from '../operation'
import { everyone, Role } from '../roles'
import { PlainDate } from '../values/calendar'
import { PaperSeries } from './form-spec'
import { PaperForm } from './forms'

/** Somebody besides the head who signs, for a time. */
export const DeputySigner = z
  .object({
    id: z.uuid(),
    ...Signer.shape,
    validFrom: PlainDate,
    /** Last day; null: until further notice. */
    validUntil: PlainDate.nullable(),
    /** Which forms; null: all. */
    forms: z.array(PaperForm).min(1).nullable(),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, {
    path: ['validUntil'],
    params: { key: 'untilBeforeFrom' },
  })
export type DeputySigner = z.infer<typeof DeputySigner>

/** How this facility numbers, signs and hands out its papers. The head stands in the facility's own settings, and so does the symbol of notices. */
export const PaperSettings = z.object({
  /** Behind the number, without the slash, where it is not the usual one. */
  symbols: z.partialRecord(PaperSeries.exclude(['TB']), z.string().trim().min(1).max(40)),
  signers: z.array(DeputySigner).max(50),
  /** Who issues and voids a form, where not everybody does who may see it. */
  issuers: z.partialRecord(PaperForm, z.array(Role).min(1)),
  /** Confirmations carry a signed code. */
  seal: z.boolean(),
  /** In "Nơi nhận" each copy marks whom it is for; otherwise all copies read alike. */
  markRecipient: z.boolean(),
})
export type PaperSettings = z.infer<typeof PaperSettings>

export const settings = {
  get: query({
    roles: everyone,
    input: z.object({}),
    output: z.object({
      settings: PaperSettings,
      /** What stands behind the numbers of each book. */
      symbols: z.record(PaperSeries, z.string()),
      version: z.int(),
    }),
  }),
  /** Errors: stale. Roles that may not see a form cannot be given it: they are left out. */
  change: command({
    roles: ['head', 'admin'],
    input: z.object({ settings: PaperSettings, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
}
