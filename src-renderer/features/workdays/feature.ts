import { IconCalendarOff } from '@tabler/icons-react'
import { everyone } from '#contract/roles'
import { systemAddress } from '../facility/addresses'
import type { FeatureScreens } from '../feature'

export const workdays: FeatureScreens = {
  beginnings: [
    { address: systemAddress, search: { tab: 'workdays' }, title: 'workdays:tab.title', icon: IconCalendarOff, roles: everyone },
  ],
}
