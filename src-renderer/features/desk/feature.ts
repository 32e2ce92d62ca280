import { IconChecklist } from '@tabler/icons-react'
import { careStaff } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { deskAddress } from './addresses'
import { DutyCount } from './duty-count'

export const desk: FeatureScreens = {
  routes: [{ path: '/', page: () => import('./desk-page'), help: 'desk' }],
  place: { address: deskAddress, title: 'desk:title', icon: IconChecklist, roles: careStaff, Count: DutyCount },
}
