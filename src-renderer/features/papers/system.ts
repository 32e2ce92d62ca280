import type { SystemTab } from '../system'
import { PaperSettingsTab } from './settings/paper-settings-tab'

export const papersTab: SystemTab = {
  name: 'papers',
  title: 'system:tabs.papers',
  subtitle: 'system:subtitle.papers',
  Content: PaperSettingsTab,
}
