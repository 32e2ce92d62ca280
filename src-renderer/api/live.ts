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

/** The features named by a message of the feed; null when it cannot be read: then anything may have changed. */
function featuresOf(message: string): readonly string[] | null {
  try {
    const { features } = JSON.parse(message)
    return Array.isArray(features) ? features : null
  } catch {
    return null
  }
}

/**
 * Follows the change feed: what is on screen of the touched features is asked again, after a gap everything.
 * Answers that never change (`lasting`) are left alone.
 * @returns ends the following
 */
export function followChanges(queries: QueryClient): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined
  let touched: Set<string> | null = new Set()
  const refresh = () => {
    const features = touched
    pending = undefined
    touched = new Set()
    void queries.invalidateQueries(features ? { predicate: ({ queryKey: [feature] }) => features.has(String(feature)) } : {})
  }
  const onChange = (message: string | null) => {
    const features = message === null ? null : featuresOf(message)
    if (features === null) touched = null
    else for (const feature of features) touched?.add(feature)
    pending ??= setTimeout(refresh, gather)
  }
  const stop = window.desktop ? window.desktop.onChange(onChange) : followStream(onChange)
  if (window.desktop) reportConnection('open')
  return () => {
    clearTimeout(pending)
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
