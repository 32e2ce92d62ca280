import * as z from 'zod'
import { readAs } from '#contract/errors'
import type { Loose } from '../../../ui/form-state'

/** Nothing has been typed: empty, blank, or made of such. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.values(value).every(isNothing))

/** Reads typed values by the schema of the contract; a problem stands at its own field, under `path`. */
export function readTyped<S extends z.ZodType>(
  schema: S,
  typed: unknown,
  context: z.RefinementCtx,
  pathFor = (path: string) => path,
): z.output<S> {
  const read = readAs(schema, typed)
  if (read.ok) return read.data
  for (const { path, key, params } of read.issues) {
    context.addIssue({ code: 'custom', path: path === '' ? [] : pathFor(path).split('.'), params: { key, ...params } })
  }
  return z.NEVER
}

/**
 * A part of a form that may be missing as a whole: nothing typed is nothing, half of it is a problem at the empty fields.
 * @example const OptionalDecision = orNothing(Decision)
 */
export const orNothing = <S extends z.ZodObject>(schema: S) =>
  z
    .custom<Loose<z.input<S>> | null>()
    .transform((typed, context): z.output<S> | null => (isNothing(typed) ? null : readTyped(schema, typed, context)))
