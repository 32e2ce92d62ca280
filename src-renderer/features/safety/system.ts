import type { SystemTab } from '../system'
import { LogTab } from './log-tab'
import { SafetyTab } from './safety-tab'

export const logTab: SystemTab = {
  name: 'log',
  title: 'system:tabs.log',
  subtitle: 'system:subtitle.log',
  roles: ['head', 'admin'],
  Content: LogTab,
}
export const safetyTab: SystemTab = { name: 'safety', title: 'system:tabs.safety', subtitle: 'system:subtitle.safety', Content: SafetyTab }
