import type { PlainDate } from '#contract/values/calendar'
import type { CalendarDayKind } from '#contract/workdays'
import type { Connection } from '#host/database/connection'
import { type IsWorkingDay, isWeekend } from './deadlines'

export interface ListedDay {
  readonly day: PlainDate
  readonly kind: CalendarDayKind
}

/** Saturday and Sunday are off, the other days worked, unless the list says otherwise. */
export function workingDays(listed: readonly ListedDay[]): IsWorkingDay {
  const kinds = new Map(listed.map(({ day, kind }) => [day, kind]))
  return (day) => {
    const kind = kinds.get(day)
    return kind === undefined ? !isWeekend(day) : kind === 'EXTRA_WORKDAY'
  }
}

export const loadWorkingDays = (raw: Connection['raw']): IsWorkingDay =>
  workingDays(raw.prepare('select day, kind from calendar_day').all() as ListedDay[])
