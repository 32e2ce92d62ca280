import { IconUserCog } from '@tabler/icons-react'
import { staff as operations } from '#contract/staff'
import { systemAddress } from '../facility/addresses'
import type { FeatureScreens } from '../feature'

export const staff: FeatureScreens = {
  beginnings: [
    {
      address: systemAddress,
      search: { tab: 'accounts' },
      title: 'staff:palette.accounts',
      icon: IconUserCog,
      roles: operations.list.roles,
    },
  ],
  duties: { pages: { accountProposed: ({ about }) => ({ to: systemAddress, search: { tab: 'accounts', account: about.id } }) } },
}
