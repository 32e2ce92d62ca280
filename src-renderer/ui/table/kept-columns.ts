import { useState } from 'react'
import * as z from 'zod'
import { useMaybeMe } from '../../api/session'

const KeptColumns = z.object({
  /** Columns shown or not against what the list does by itself. */
  shown: z.record(z.string(), z.boolean()),
  /** Pixels. */
  widths: z.record(z.string(), z.number().min(40).max(2000)),
})
export type KeptColumns = z.infer<typeof KeptColumns>

const none: KeptColumns = { shown: {}, widths: {} }

function read(key: string | null): KeptColumns {
  if (key === null) return none
  try {
    return KeptColumns.parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return none
  }
}

/**
 * Which columns of a list are shown, and how wide: kept on this machine for the account that is signed in, under the list's name; without a name
 * it is not kept.
 */
export function useKeptColumns(name: string | undefined) {
  const account = useMaybeMe()?.accountId ?? ''
  const key = name === undefined ? null : `columns:${account}:${name}`
  const [{ of, kept }, setKept] = useState(() => ({ of: key, kept: read(key) }))
  const own = of === key ? kept : read(key)
  const keep = (change: Partial<KeptColumns>) => {
    const next = { shown: change.shown ?? own.shown, widths: change.widths ?? own.widths }
    setKept({ of: key, kept: next })
    if (key !== null) localStorage.setItem(key, JSON.stringify(next))
  }
  const forget = () => {
    setKept({ of: key, kept: none })
    if (key !== null) localStorage.removeItem(key)
  }
  return { kept: own, keep, forget }
}
