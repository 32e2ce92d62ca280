import type { FeatureRoute } from '../../ui/feature-route'

export const paperRoutes: FeatureRoute[] = [
  { path: '/papers', page: () => import('./list/papers-page') },
  { path: '/papers/$id', page: () => import('./paper/paper-page') },
  { path: '/papers/notice/$stayId', page: () => import('./notice/notice-page') },
  { path: '/papers/notices/$days', page: () => import('./batch/notices-page') },
]
