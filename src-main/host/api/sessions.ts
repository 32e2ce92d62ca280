import { randomBytes } from 'node:crypto'
import type { Role } from '#contract/roles'
import type { Caller } from './handlers'

type SessionAccount = Omit<Caller, 'seat' | 'token'>

interface Session {
  caller: SessionAccount
  lastSeenAt: number
  /** The console's own session never idles. */
  readonly lasting: boolean
}

/** Who is signed in, in memory only: a restart signs everybody out. */
export interface Sessions {
  /** @returns the token that the door keeps */
  open(caller: SessionAccount, lasting?: boolean): string
  /** `active`: a person did something; a page refetching on its own does not count. */
  find(token: string | null, idleMinutes: number, active: boolean): SessionAccount | 'idle' | 'none'
  close(token: string): void
  /** After a change of roles, password or state. */
  closeAllOf(accountId: string, exceptToken?: string | null): void
  count(): number
}

export function openSessions(now: () => number): Sessions {
  const sessions = new Map<string, Session>()
  return {
    open(caller, lasting = false) {
      const token = randomBytes(32).toString('base64url')
      sessions.set(token, { caller, lastSeenAt: now(), lasting })
      return token
    },
    find(token, idleMinutes, active) {
      const session = token === null ? undefined : sessions.get(token)
      if (token === null || session === undefined) return 'none'
      if (!session.lasting && now() - session.lastSeenAt > idleMinutes * 60_000) {
        sessions.delete(token)
        return 'idle'
      }
      if (active) session.lastSeenAt = now()
      return session.caller
    },
    close: (token) => void sessions.delete(token),
    closeAllOf(accountId, exceptToken = null) {
      for (const [token, { caller }] of sessions) if (caller.accountId === accountId && token !== exceptToken) sessions.delete(token)
    },
    count: () => sessions.size,
  }
}

export const mayCall = (allowed: readonly Role[], held: readonly Role[]): boolean => held.some((role) => allowed.includes(role))
