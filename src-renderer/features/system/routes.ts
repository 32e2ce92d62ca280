import type { FeatureRoute } from '../../ui/feature-route'

export const systemRoutes: FeatureRoute[] = [{ path: '/system', page: () => import('./system-page') }]
