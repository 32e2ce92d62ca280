import type { SystemTab } from '../system'
import { PaperSettingsTab } from './settings/paper-settings-tab'

export const papersTab: SystemTab = {
  name: 'papers',
  help: 'system/papers',
  title: 'papers:settingsTab.title',
  subtitle: 'papers:settingsTab.subtitle',
  Content: PaperSettingsTab,
}
