import { useState } from 'react'

/** Where each list stood when it was last left, so that coming back from a person returns to the same page. */
const lastSeen = new Map<string, readonly string[]>()

/** Pages by keyset: the host names the next page, the pages before are remembered. */
export interface Paging {
  /** To be sent with the query: the `next` of the page before, null for the first. */
  readonly after: string | null
  readonly limit: number
  /** 0 for the first page. */
  readonly page: number
  readonly next: (cursor: string) => void
  readonly previous: () => void
}

/**
 * @param list what is listed and how, filters and order included: another text starts at the first page
 * @example const paging = usePaging(['residents', filter]); const page = useOperation('residents.list', { ...filter, after: paging.after, limit: paging.limit }, { keepPrevious: true })
 */
export function usePaging(list: readonly unknown[], limit = 50): Paging {
  const key = JSON.stringify(list)
  const [cursors, setCursors] = useState<{ key: string; stack: readonly string[] }>({ key, stack: lastSeen.get(key) ?? [] })
  const stack = cursors.key === key ? cursors.stack : []
  const go = (next: readonly string[]) => {
    lastSeen.set(key, next)
    setCursors({ key, stack: next })
  }
  return {
    after: stack.at(-1) ?? null,
    limit,
    page: stack.length,
    next: (cursor) => go([...stack, cursor]),
    previous: () => go(stack.slice(0, -1)),
  }
}
