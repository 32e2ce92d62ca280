import type { FeatureRoute } from '../../ui/feature-route'

export const residentRoutes: FeatureRoute[] = [
  { path: '/residents', page: () => import('./list/residents-page') },
  { path: '/residents/$id', page: () => import('./person/resident-page') },
  { path: '/residents/$id/correct', page: () => import('./identity/correct-resident-page') },
  { path: '/stays/$id/correct', page: () => import('./stay/correct-stay-page') },
  { path: '/admit', page: () => import('./admission/admit-page') },
  { path: '/admit/$id', page: () => import('./admission/admit-page') },
]
