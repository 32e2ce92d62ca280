import type { SystemTab } from '../system'
import { WorkdaysTab } from './workdays-tab'

export const workdaysTab: SystemTab = {
  name: 'workdays',
  help: 'system/workdays',
  title: 'workdays:tab.title',
  subtitle: 'workdays:tab.subtitle',
  Content: WorkdaysTab,
}
