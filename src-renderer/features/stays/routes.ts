import type { FeatureRoute } from '../../ui/feature-route'

export const stayRoutes: FeatureRoute[] = [
  { path: '/admit', page: () => import('./admission/admit-page') },
  { path: '/admit/$id', page: () => import('./admission/admit-page') },
  { path: '/stays/$id/correct', page: () => import('./correct-stay-page') },
]
