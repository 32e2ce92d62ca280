import type { SystemTab } from '../system'
import { FacilityTab } from './facility-tab'
import { LawTab } from './law/law-tab'

export const facilityTab: SystemTab = {
  name: 'facility',
  title: 'facility:tab.title',
  subtitle: 'facility:tab.subtitle',
  Content: FacilityTab,
}
export const lawTab: SystemTab = { name: 'law', title: 'facility:lawTab.title', subtitle: 'facility:lawTab.subtitle', Content: LawTab }
