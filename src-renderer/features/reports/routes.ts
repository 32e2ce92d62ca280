import type { FeatureRoute } from '../../ui/feature-route'

export const reportRoutes: FeatureRoute[] = [{ path: '/reports', page: () => import('./reports-page') }]
