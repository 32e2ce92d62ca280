import * as z from 'zod'
import { query } from '../operation'
import { everyone } from '../roles'
import { Printed } from './words'

/** Everything the register prints, with made-up people. */
export const gallery = {
  /** Every paper and sheet the register prints. */
  list: query({
    roles: everyone,
    input: z.object({}),
    output: z.array(z.object({ id: z.string(), form: z.string().nullable(), decree: z.string().nullable(), title: z.string() })),
  }),
  /** One of them with made-up people: ordinary, long, or with nothing filled in. */
  sample: query({
    roles: everyone,
    input: z.object({ id: z.string(), sample: z.enum(['normal', 'long', 'missing']) }),
    output: Printed,
  }),
}
