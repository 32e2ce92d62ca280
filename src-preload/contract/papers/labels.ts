import * as z from 'zod'

/** The sheets of labels that are sold: columns × rows. */
export const LabelSheet = z.enum(['2x7', '3x8'])
export type LabelSheet = z.infer<typeof LabelSheet>

/** How labels are printed. */
export const LabelOptions = z.object({
  sheet: LabelSheet.default('2x7'),
  /** Labels that are gone from the first sheet. */
  skip: z.int().min(0).max(23).default(0),
  /** Lines to cut along, for plain paper. */
  framed: z.boolean().default(false),
})
export type LabelOptions = z.output<typeof LabelOptions>
