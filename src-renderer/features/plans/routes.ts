import type { FeatureRoute } from '../../ui/feature-route'

export const planRoutes: FeatureRoute[] = [{ path: '/plans/$stayId/$part', page: () => import('./plan-part-page') }]
