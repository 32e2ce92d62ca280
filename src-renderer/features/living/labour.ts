import { living } from '#contract/living'
import type { LabourTab } from '../labour'
import { LivingActions, LivingSubtitle, LivingTab } from './living-tab'

/** Living groups, on the page of labour therapy: timesheets can be written by them. */
export const livingTab: LabourTab = {
  name: 'living',
  title: 'living:title',
  roles: living.get.roles,
  help: 'labour/living',
  Subtitle: LivingSubtitle,
  Actions: LivingActions,
  Content: LivingTab,
}
