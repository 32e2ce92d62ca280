import * as z from 'zod'

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

/** The reply of both doors, as JSON text. */
export type Reply<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: CallError }

/** What both doors carry to the host, as JSON text. */
export const CallBody = z.object({
  input: z.unknown(),
  commandId: z.uuid().optional(),
  /** Sent by a page on its own (a refetch): does not keep an idle session awake. */
  background: z.boolean().optional(),
})
