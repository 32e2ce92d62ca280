import type { ComponentType } from 'react'

/**
 * A page of a feature. Features list theirs in `routes.tsx`; `app/router.tsx` names each list once.
 * @example export const residentRoutes: FeatureRoute[] = [{ path: '/residents/$id', page: () => import('./resident-page') }]
 */
export interface FeatureRoute {
  /** '/residents/$id'; `useParams({ strict: false })` reads the id. */
  readonly path: string
  /** The page, loaded when it is first opened: a module with the page as its default export. */
  readonly page: () => Promise<{ readonly default: ComponentType }>
}
