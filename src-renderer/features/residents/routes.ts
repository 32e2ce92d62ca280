import type { FeatureRoute } from '../../ui/feature-route'

export const residentRoutes: FeatureRoute[] = [
  { path: '/residents', page: () => import('./list/residents-page') },
  { path: '/residents/$id/correct', page: () => import('./identity/correct-resident-page') },
]
