import { IconChartBar } from '@tabler/icons-react'
import { recordReaders } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { reportsAddress } from './addresses'

export const reports: FeatureScreens = {
  routes: [{ path: '/reports', page: () => import('./reports-page'), help: 'reports' }],
  place: { address: reportsAddress, title: 'reports:title', icon: IconChartBar, roles: recordReaders },
}
