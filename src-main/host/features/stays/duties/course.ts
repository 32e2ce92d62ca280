import type { DutyPerson } from '#contract/desk/operations'
import type { PlainDate } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import { readEnd } from '#host/database/open-end'
import type { StayCourse } from './duty-rules'
import type { DutyEventRow, DutyStayRow } from './store'

/** A stay read by `dutyStays` as the rules of duties need it; null where no event of it stands. */
export function courseOfRow(
  row: DutyStayRow,
  { law, isWorkingDay }: Pick<Office, 'law' | 'isWorkingDay'>,
  on: PlainDate,
): StayCourse | null {
  const events = (JSON.parse(row.events) as DutyEventRow[]).sort(
    (a, b) => order(a.happenedAt, b.happenedAt) || order(a.recordedAt, b.recordedAt),
  )
  const [first, ...rest] = events.map((event) => ({
    id: event.id,
    kind: event.kind,
    happenedAt: event.happenedAt,
    hasPaper: event.hasPaper === 1,
    untilOn: event.untilOn,
    subject: event.subject,
    toKind: event.toKind,
  }))
  if (!first) return null
  return {
    kind: row.kind,
    state: row.state,
    expectedEndOn: readEnd(row.expectedEndOn),
    endedOn: row.endedOn,
    events: [first, ...rest],
    recordedAt: events[0]?.recordedAt ?? '',
    on,
    find: (key, day) => law.find(key, row.regime, day),
    isWorkingDay,
  }
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const personOfRow = ({ residentId, residentCode, fullName, id, code }: DutyStayRow): DutyPerson => ({
  residentId,
  residentCode,
  fullName,
  stayId: id,
  stayCode: code,
})
