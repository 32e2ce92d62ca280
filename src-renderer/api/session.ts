import { createContext, useContext } from 'react'
import type { Role } from '#contract/roles'
import type { Me } from '#contract/session'

/** Whoever is signed in; the app gives it to every page. */
export const SessionContext = createContext<Me | null>(null)

/** Who is at the seat, their roles, the facility and its day. @example const { today } = useMe() */
export function useMe(): Me {
  const me = useContext(SessionContext)
  if (me === null) throw new Error('useMe outside a session')
  return me
}

/** Whoever is signed in; null before anybody is. */
export const useMaybeMe = (): Me | null => useContext(SessionContext)

/** Whether one of the roles is held: for showing a way, never for deciding (the host decides). @example useHasRole('head', 'records') */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useMe().roles.some((role) => roles.includes(role))
}
