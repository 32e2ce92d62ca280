import type { Feature } from '#host/features/feature'
import { unsignedSheets } from './duties'
import { sheetFileTask } from './file'
import { timesheets as handlers } from './handlers'
import { timesheet } from './prints/timesheet'

export const timesheets: Feature<'timesheets'> = {
  handlers,
  prints: [timesheet],
  tables: ['timesheet', 'timesheetLine', 'timesheetNote', 'timesheetReason'],
  reads: ['teams', 'living', 'trades', 'fitness', 'residents', 'stays', 'phases', 'workdays', 'facility', 'staff'],
  tasks: [sheetFileTask],
  duties: [unsignedSheets],
}
