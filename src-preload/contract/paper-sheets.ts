import * as z from 'zod'
import { command, query } from './operation'
import { PaperSeries } from './paper-forms'
import { everyone, recordKeepers } from './roles'

const Printed = z.object({ pdf: z.base64(), pages: z.int() })

/** What is printed beside the papers themselves, and the made-up samples of all of them. */
export const paperSheets = {
  /** The register of outgoing papers of a year, void and unused numbers among them, on A4. */
  bookPrint: command({
    roles: recordKeepers,
    input: z.object({ year: z.int().min(1900).max(2200), series: PaperSeries.nullable().default(null) }),
    output: Printed,
  }),
  /** Addresses for envelopes, in the order given. */
  labels: command({
    roles: recordKeepers,
    input: z.object({
      copies: z
        .array(z.object({ id: z.string(), copy: z.int().min(1).max(30) }))
        .min(1)
        .max(2000),
      sheet: z.enum(['2x7', '3x8']).default('2x7'),
      /** Labels that are gone from the first sheet. */
      skip: z.int().min(0).max(23).default(0),
      /** Lines to cut along, for plain paper. */
      framed: z.boolean().default(false),
    }),
    output: Printed,
  }),
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
