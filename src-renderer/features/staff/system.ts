import type { SystemTab } from '../system'
import { AccountsTab } from './accounts-tab'

export const accountsTab: SystemTab = {
  name: 'accounts',
  title: 'system:tabs.accounts',
  subtitle: 'system:subtitle.accounts',
  roles: ['head', 'admin'],
  Content: AccountsTab,
}
