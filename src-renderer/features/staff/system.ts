import type { SystemTab } from '../system'
import { AccountsTab } from './accounts-tab'

export const accountsTab: SystemTab = {
  name: 'accounts',
  help: 'system/accounts',
  title: 'staff:tab.title',
  subtitle: 'staff:tab.subtitle',
  roles: ['head', 'admin'],
  Content: AccountsTab,
}
