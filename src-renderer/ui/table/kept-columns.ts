import { useState } from 'react'
import * as z from 'zod'

const KeptColumns = z.object({
  /** Columns shown or not against what the list does by itself. */
  shown: z.record(z.string(), z.boolean()),
  /** Pixels. */
  widths: z.record(z.string(), z.number().min(40).max(2000)),
})
export type KeptColumns = z.infer<typeof KeptColumns>

const none: KeptColumns = { shown: {}, widths: {} }
const storageKey = (name: string) => `columns:${name}`

function read(name: string | undefined): KeptColumns {
  if (name === undefined) return none
  try {
    return KeptColumns.parse(JSON.parse(localStorage.getItem(storageKey(name)) ?? 'null'))
  } catch {
    return none
  }
}

/** Which columns of a list are shown, and how wide: kept on this machine under the list's name; without a name it is not kept. */
export function useKeptColumns(name: string | undefined) {
  const [kept, setKept] = useState(() => read(name))
  const keep = (change: Partial<KeptColumns>) => {
    const next = { shown: change.shown ?? kept.shown, widths: change.widths ?? kept.widths }
    setKept(next)
    if (name !== undefined) localStorage.setItem(storageKey(name), JSON.stringify(next))
  }
  const forget = () => {
    setKept(none)
    if (name !== undefined) localStorage.removeItem(storageKey(name))
  }
  return { kept, keep, forget }
}
