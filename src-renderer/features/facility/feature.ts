import { IconBuilding, IconScale } from '@tabler/icons-react'
import { everyone } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { systemAddress } from './addresses'

export const facility: FeatureScreens = {
  beginnings: [
    { address: systemAddress, search: { tab: 'facility' }, title: 'facility:palette.facility', icon: IconBuilding, roles: everyone },
    { address: systemAddress, search: { tab: 'law' }, title: 'facility:palette.law', icon: IconScale, roles: everyone },
  ],
  typedPlaces: { settings: { title: 'facility:typedAt', address: (field) => ({ to: systemAddress, search: { field } }) } },
}
