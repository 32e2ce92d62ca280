import type { FeatureRoute } from '../../ui/feature-route'

export const deskRoutes: FeatureRoute[] = [{ path: '/', page: () => import('./desk-page') }]
