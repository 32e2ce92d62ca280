import { IconChartBar } from '@tabler/icons-react'
import { careStaff } from '#contract/roles'
import type { Feature } from '../feature'
import { reportsAddress } from './addresses'

export const reports: Feature = {
  routes: [{ path: '/reports', page: () => import('./reports-page') }],
  place: { address: reportsAddress, title: 'reports:title', icon: IconChartBar, roles: careStaff },
}
