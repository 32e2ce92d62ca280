import type { FeatureScreens } from '../feature'
import { moneyAddress, moneySearch } from './addresses'

export const earnings: FeatureScreens = {
  routes: [{ path: '/labour/settlements/$id', page: () => import('./settlements/settlement-page'), help: 'labour/settlement' }],
  duties: {
    pages: {
      settlementDue: ({ about }) => ({ to: moneyAddress, search: moneySearch('settlements', { settle: about.id }) }),
      payoutDue: ({ about }) => ({ to: moneyAddress, search: moneySearch('payouts', { show: 'due', pay: about.id }) }),
    },
  },
}
