import type { SystemTab } from '../system'
import { FacilityTab } from './facility-tab'
import { LawTab } from './law/law-tab'

export const facilityTab: SystemTab = {
  name: 'facility',
  help: 'system/facility',
  title: 'facility:tab.title',
  subtitle: 'facility:tab.subtitle',
  Content: FacilityTab,
}
export const lawTab: SystemTab = {
  name: 'law',
  help: 'system/law',
  title: 'facility:lawTab.title',
  subtitle: 'facility:lawTab.subtitle',
  Content: LawTab,
}
