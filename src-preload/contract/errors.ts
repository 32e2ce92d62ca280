import * as z from 'zod'
import type { Change } from './change'

/** What is wrong at one place of an input; `key` is a text of the locale files, never a sentence. */
export const Issue = z.object({
  /** Where, dotted: `resident.birth.year`; empty for the whole. */
  path: z.string(),
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Issue = z.infer<typeof Issue>

/** Everything a call can answer besides its result. Closed: the pages have one place for each kind. */
export const CallError = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid'), issues: z.array(Issue) }),
  z.object({ kind: z.literal('rule'), key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  z.object({ kind: z.literal('notFound') }),
  z.object({ kind: z.literal('stale') }),
  z.object({ kind: z.literal('forbidden') }),
  z.object({ kind: z.literal('signedOut'), reason: z.enum(['idle', 'none']) }),
  z.object({ kind: z.literal('offline') }),
  z.object({ kind: z.literal('incompatible') }),
  z.object({ kind: z.literal('internal'), reference: z.string() }),
])
export type CallError = z.infer<typeof CallError>

/** The reply of both doors, as JSON text. `change`: what a command has changed; the change feed tells it to all seats, this one among them. */
export type Reply<T> = { readonly ok: true; readonly data: T; readonly change?: Change } | { readonly ok: false; readonly error: CallError }

/** What both doors carry to the host, as JSON text. */
export const CallBody = z.object({
  input: z.unknown(),
  commandId: z.uuid().optional(),
  /** Sent by a page on its own (a refetch): does not keep an idle session awake. */
  background: z.boolean().optional(),
})
export type CallBody = z.infer<typeof CallBody>

/** A value as a schema takes it, or what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly issues: Issue[] }

/** Reads a value by a schema; forms, both doors and set-up find the same and call it the same. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): Read<z.output<S>> {
  // Without its input an issue cannot tell what is missing from what is wrong.
  const read = schema.safeParse(value, { reportInput: true })
  if (read.success) return { ok: true, data: read.data }
  return {
    ok: false,
    issues: read.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), key: keyOf(issue), params: limitsOf(issue) })),
  }
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.key === 'string') return issue.params.key
  if (issue.input === undefined || issue.input === null || issue.input === '') return 'missing'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'tooShort'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'tooLong'
  return issue.code
}

const limitsOf = (issue: z.core.$ZodIssue): Record<string, number> => ({
  ...('maximum' in issue && typeof issue.maximum === 'number' ? { max: issue.maximum } : {}),
  ...('minimum' in issue && typeof issue.minimum === 'number' ? { min: issue.minimum } : {}),
})
