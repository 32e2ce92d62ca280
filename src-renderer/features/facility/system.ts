import type { SystemTab } from '../system'
import { FacilityTab } from './facility-tab'
import { LawTab } from './law/law-tab'

export const facilityTab: SystemTab = {
  name: 'facility',
  title: 'system:tabs.facility',
  subtitle: 'system:subtitle.facility',
  Content: FacilityTab,
}
export const lawTab: SystemTab = { name: 'law', title: 'system:tabs.law', subtitle: 'system:subtitle.law', Content: LawTab }
