import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

export type Connection = 'connecting' | 'open' | 'lost'

let connection: Connection = 'connecting'
const watchers = new Set<() => void>()

/** Says how the link to the host stands; calls that get no answer report it too. */
export function reportConnection(state: Connection): void {
  if (state === connection) return
  connection = state
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** How the link to the host stands, for the banner and the header. */
export const useConnection = (): Connection => useSyncExternalStore(watch, () => connection)

/** Changes that come within this time are answered by one refetch, milliseconds. */
const gather = 200
/** A feed that was closed for good is opened again after this time, milliseconds. */
const reopenAfter = 2000

/**
 * Follows the change feed: after a change everything on screen is asked again, after a gap too.
 *
 * The feed names the touched features, yet a person's line shows the stay, the desk shows papers and a report shows all
 * of them; asking the few queries on screen again costs less than keeping a list of who shows what.
 * Answers that never change (`staleTime: 'static'`) are left alone.
 * @returns ends the following
 */
export function followChanges(queries: QueryClient): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    pending ??= setTimeout(() => {
      pending = undefined
      void queries.invalidateQueries()
    }, gather)
  }
  const stop = window.desktop ? window.desktop.onChange(refresh) : followStream(refresh)
  if (window.desktop) reportConnection('open')
  return () => {
    clearTimeout(pending)
    stop()
  }
}

function followStream(onChange: () => void): () => void {
  let reopening: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource
  const open = () => {
    stream = new EventSource('/api/changes')
    let before = connection
    stream.onopen = () => {
      before = connection
      reportConnection('open')
      if (before === 'lost') onChange()
    }
    stream.onmessage = onChange
    stream.onerror = () => {
      reportConnection('lost')
      // The browser reconnects by itself, except after an answer that is no stream (the host restarts, the session ended).
      if (stream.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenAfter)
    }
  }
  open()
  return () => {
    clearTimeout(reopening)
    stream.close()
  }
}
