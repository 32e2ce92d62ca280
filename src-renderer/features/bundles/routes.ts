import type { FeatureRoute } from '../../ui/feature-route'

export const bundleRoutes: FeatureRoute[] = [{ path: '/bundles', page: () => import('./bundles-page') }]
