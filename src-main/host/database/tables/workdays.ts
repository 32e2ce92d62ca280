import type { Generated } from 'kysely'
import type { PlainDate } from '#contract/values/calendar'
import type { CalendarDayKind } from '#contract/workdays'
import type { YesNo } from './yes-no'

export interface CalendarDayTable {
  day: PlainDate
  kind: CalendarDayKind
  name: string
  confirmed: YesNo
  version: Generated<number>
}

export interface WorkdaysTables {
  calendarDay: CalendarDayTable
}
