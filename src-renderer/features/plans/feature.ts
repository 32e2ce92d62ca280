import type { FeatureScreens } from '../feature'

export const plans: FeatureScreens = {
  routes: [{ path: '/plans/$stayId/$part', page: () => import('./plan-part-page') }],
}
