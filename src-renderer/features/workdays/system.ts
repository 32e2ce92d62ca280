import type { SystemTab } from '../system'
import { WorkdaysTab } from './workdays-tab'

export const workdaysTab: SystemTab = {
  name: 'workdays',
  title: 'system:tabs.workdays',
  subtitle: 'system:subtitle.workdays',
  Content: WorkdaysTab,
}
