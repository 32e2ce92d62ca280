import * as z from 'zod'
import { command, query } from './operation'
import { everyone } from './roles'
import { CutOff, PlainDate } from './values/calendar'

const ShortLine = z.string().trim().min(1).max(200)
const Optional = z.string().trim().max(200).nullable()

export const Signer = z.object({
  /** 'KT. TRƯỞNG CƠ SỞ', null when the head signs. */
  authority: Optional,
  title: ShortLine,
  rank: Optional,
  name: Optional,
})
export type Signer = z.infer<typeof Signer>

/** Who the facility is, how its papers look, how its months are counted. */
export const Facility = z.object({
  /** Short code used in file names and package manifests: 'CSCN-QN'. */
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/),
  /** In running text: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'. */
  name: ShortLine,
  /** Lines above the facility's on the letterhead: 'CÔNG AN TỈNH QUẢNG NINH', … */
  parentLines: z.array(ShortLine).min(1).max(2),
  /** The facility's own line on the letterhead. */
  letterName: ShortLine,
  /** Place before the date: 'Quảng Ninh'. */
  place: ShortLine.max(30),
  provinceCode: z.string().regex(/^\d{2}$/),
  address: Optional,
  phone: Optional,
  /** Symbols behind the number, without the slash: 'TB-CSCN'. */
  noticeSymbol: ShortLine,
  reportSymbol: ShortLine,
  signer: Signer,
  cutOff: CutOff,
  /** People without a stable residence get a column of their own in reports instead of counting with their kind. */
  separateNoResidence: z.boolean(),
  /** Where sắc stands among the tones when names are sorted. */
  toneOrder: z.enum(['dictionary', 'office']),
  /** Count the first day of a term: the end falls a day earlier (Civil Code 91/2015 Art. 147(2) does not). */
  countFirstDay: z.boolean(),
  idleMinutes: z.int().min(1).max(120),
})
export type Facility = z.infer<typeof Facility>

/** One limit, term or deadline of the law, as the register applies it. */
export const LegalUnit = z.enum(['hours', 'days', 'workingDays', 'months', 'years', 'percent', 'people'])
export type LegalUnit = z.infer<typeof LegalUnit>

export const LegalValue = z.object({
  key: z.string(),
  /** null: under both regimes. */
  regime: z.enum(['LAW_2021', 'LAW_2025']).nullable(),
  validFrom: z.string(),
  value: z.int(),
  unit: LegalUnit,
  article: z.string(),
  version: z.int(),
})
export type LegalValue = z.infer<typeof LegalValue>

/** The value that applies under a regime on a day; null where the law of that time sets none. @param regime null: of those that hold under both */
export function legalValueOn(values: readonly LegalValue[], key: string, regime: LegalValue['regime'], on: PlainDate): LegalValue | null {
  let newest: LegalValue | null = null
  for (const value of values) {
    const applies = value.key === key && (value.regime === null || value.regime === regime) && value.validFrom <= on
    if (applies && (newest === null || value.validFrom > newest.validFrom)) newest = value
  }
  return newest
}

export const LawEntry = z.object({
  ...LegalValue.pick({ key: true, regime: true }).shape,
  validFrom: PlainDate,
  /** In the unit of the key's other rows. */
  value: z.int().min(1).max(600),
  article: ShortLine,
  reason: z.string().trim().min(1).max(300),
})
export type LawEntry = z.infer<typeof LawEntry>

export const facility = {
  get: query({ roles: everyone, input: z.object({}), output: z.object({ facility: Facility, version: z.int() }) }),
  change: command({
    roles: ['head', 'admin'],
    input: z.object({ facility: Facility, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
  law: query({ roles: everyone, input: z.object({}), output: z.array(LegalValue) }),
  /** A value the law has had, or will have, from a day on; what stands in front of it stays. The register counts anew at once. */
  addLaw: command({ roles: ['head'], input: LawEntry, output: LegalValue }),
  /** Another value or article for a row as it stands: a slip of the pen, or a day that has not come. */
  correctLaw: command({ roles: ['head'], input: LawEntry.extend({ version: z.int() }), output: LegalValue }),
}
