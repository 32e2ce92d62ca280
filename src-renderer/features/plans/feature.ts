import type { Feature } from '../feature'

export const plans: Feature = {
  routes: [{ path: '/plans/$stayId/$part', page: () => import('./plan-part-page') }],
}
