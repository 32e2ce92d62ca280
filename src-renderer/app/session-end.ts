import { createContext, use, useSyncExternalStore } from 'react'

/** How the session ended, as the host told any call: idle, or unknown to it. null while it lasts. */
export type End = 'idle' | 'none' | null

/** The one thing about the session that can happen under any call. */
export interface SessionEnd {
  readonly report: (reason: End) => void
  readonly current: () => End
  readonly watch: (watcher: () => void) => () => void
}

export function createSessionEnd(): SessionEnd {
  let end: End = null
  const watchers = new Set<() => void>()
  return {
    report: (reason) => {
      if (reason === end) return
      end = reason
      for (const watcher of watchers) watcher()
    },
    current: () => end,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

export const SessionEndContext = createContext<SessionEnd>(createSessionEnd())

/** How the session ended, and how to say so. */
export function useSessionEnd(): [End, SessionEnd['report']] {
  const end = use(SessionEndContext)
  return [useSyncExternalStore(end.watch, end.current), end.report]
}
