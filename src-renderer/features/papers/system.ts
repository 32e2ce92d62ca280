import type { SystemTab } from '../system'
import { PapersTab } from './settings/papers-settings-tab'

export const papersTab: SystemTab = { name: 'papers', title: 'system:tabs.papers', subtitle: 'system:subtitle.papers', Content: PapersTab }
