import { IconPlus } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { admitAddress } from './addresses'

export const stays: FeatureScreens = {
  routes: [
    { path: '/admit', page: () => import('./admission/admit-page') },
    { path: '/admit/$id', page: () => import('./admission/admit-page') },
    { path: '/stays/$id/correct', page: () => import('./correct-stay-page') },
  ],
  beginnings: [{ address: admitAddress, title: 'stays:admit.title', icon: IconPlus, roles: recordKeepers }],
}
