import * as z from 'zod'
import { command, query } from '../operation'
import { everyone, recordKeepers } from '../roles'
import { BookFilter } from './book'

const Printed = z.object({ pdf: z.base64(), pages: z.int() })

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

/** What is printed beside the papers themselves, and the made-up samples of all of them. */
export const paperSheets = {
  /** The register of outgoing papers of a year on A4, void and unused numbers among them; what is chosen from it says that it is a part. */
  bookPrint: command({ roles: recordKeepers, input: BookFilter, output: Printed }),
  /** Addresses for envelopes, in the order given. */
  labels: command({
    roles: recordKeepers,
    input: LabelOptions.extend({
      copies: z
        .array(z.object({ id: z.string(), copy: z.int().min(1).max(30) }))
        .min(1)
        .max(2000),
    }),
    output: Printed,
  }),
  /** Those of everything a batch has made, in the order of its file. Errors: rule `batchEmpty`. */
  batchLabels: command({ roles: recordKeepers, input: LabelOptions.extend({ id: z.string() }), output: Printed }),
  /** Every paper and sheet the register prints. */
  gallery: query({
    roles: everyone,
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), form: z.string().nullable(), decree: z.string().nullable(), title: z.string() })),
  }),
  /** One of them with made-up people: ordinary, long, or with nothing filled in. */
  gallerySample: query({
    roles: everyone,
    input: z.object({ id: z.string(), sample: z.enum(['normal', 'long', 'missing']) }),
    output: Printed,
  }),
}
