import type { SystemTab } from '../system'
import { LogTab } from './log-tab'
import { SafetyTab } from './safety-tab'

export const logTab: SystemTab = {
  name: 'log',
  help: 'system/log',
  title: 'safety:logTab.title',
  subtitle: 'safety:logTab.subtitle',
  roles: ['head', 'admin'],
  Content: LogTab,
}
export const safetyTab: SystemTab = {
  name: 'safety',
  help: 'system/safety',
  title: 'safety:tab.title',
  subtitle: 'safety:tab.subtitle',
  Content: SafetyTab,
}
