import type { FeatureScreens } from '../feature'
import { typedOfPlans } from './typed-places'

export const plans: FeatureScreens = {
  routes: [{ path: '/plans/$stayId/$part', page: () => import('./plan-part-page'), help: 'plans' }],
  typedPlaces: typedOfPlans,
}
