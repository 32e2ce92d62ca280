import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { Change } from '#contract/change'
import { hearFeed, onChanged } from './changes'

export type LinkState = 'connecting' | 'open' | 'lost'

let connection: LinkState = 'connecting'
const watchers = new Set<() => void>()

/** Says how the link to the host stands; calls that get no answer report it too. */
export function reportConnection(state: LinkState): void {
  if (state === connection) return
  connection = state
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** How the link to the host stands, for the banner and the header. */
export const useConnection = (): LinkState => useSyncExternalStore(watch, () => connection)

/** A feed that was closed for good is opened again after this time, milliseconds. */
const reopenAfter = 2000

/** A message of the feed; null when it cannot be read: then anything may have changed. */
function changeOf(message: string): Change | null {
  try {
    return Change.parse(JSON.parse(message))
  } catch {
    return null
  }
}

/**
 * Follows the register: what is on screen of the touched features is asked again, after a gap everything, whether the change came with the
 * reply to an own command or over the feed. Answers that never change (`lasting`) are left alone.
 * @returns ends the following
 */
export function followChanges(queries: QueryClient): () => void {
  const unheard = onChanged(
    (touched) => void queries.invalidateQueries(touched ? { predicate: ({ queryKey: [feature] }) => touched.has(String(feature)) } : {}),
  )
  const onMessage = (message: string | null) => hearFeed(message === null ? null : changeOf(message))
  const stop = window.desktop ? window.desktop.onChange(onMessage) : followStream(onMessage)
  if (window.desktop) reportConnection('open')
  return () => {
    unheard()
    stop()
  }
}

/** @param onChange hears each message, and null after a gap */
function followStream(onChange: (message: string | null) => void): () => void {
  let reopening: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource
  let broken = false
  const open = () => {
    stream = new EventSource('/api/changes')
    stream.onopen = () => {
      reportConnection('open')
      if (broken) onChange(null)
      broken = false
    }
    stream.onmessage = ({ data }) => onChange(data)
    stream.onerror = () => {
      broken = true
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
