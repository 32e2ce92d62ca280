import { IconDeviceFloppy, IconHistory } from '@tabler/icons-react'
import { safety as operations } from '#contract/safety'
import { systemAddress } from '../facility/addresses'
import type { FeatureScreens } from '../feature'
import { LastBackup } from './last-backup'

export const safety: FeatureScreens = {
  beginnings: [
    {
      address: systemAddress,
      search: { tab: 'safety' },
      title: 'safety:palette.backup',
      icon: IconDeviceFloppy,
      roles: operations.backup.roles,
    },
    { address: systemAddress, search: { tab: 'log' }, title: 'safety:palette.log', icon: IconHistory, roles: operations.log.roles },
  ],
  Foot: LastBackup,
}
