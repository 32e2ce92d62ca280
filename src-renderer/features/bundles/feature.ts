import { IconPackageExport } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { bundlesAddress } from './addresses'

export const bundles: FeatureScreens = {
  routes: [{ path: '/bundles', page: () => import('./bundles-page'), help: 'bundles' }],
  place: { address: bundlesAddress, title: 'bundles:title', icon: IconPackageExport, roles: recordKeepers },
  duties: { pages: { monthPackage: ({ about }) => ({ to: bundlesAddress, search: { month: about.id } }) } },
}
