import { timesheets } from '#contract/timesheets/operations'
import type { LabourTab } from '../labour'
import { sheetsTabName } from './addresses'
import { PaidReasons } from './paid-reasons'
import { WeekTab } from './week-tab'

/** The sheets of a week, on the page of labour therapy. */
export const sheetsTab: LabourTab = {
  name: sheetsTabName,
  title: 'timesheets:title',
  roles: timesheets.ofWeek.roles,
  help: 'timesheets',
  Actions: PaidReasons,
  Content: WeekTab,
}
