import type { PlainDate } from '#contract/values/calendar'
import type { CalendarDay } from '#contract/workdays'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { whyNotListed } from './rules'
import { deleteDay, findDay, insertDay, listedDays, updateDay } from './store'

export const workdays: HandlersOf<'workdays'> = {
  ofYear: ({ db }, { year }) => listedDays(db, `${year}-01-01`, `${year}-12-31`),

  add: async ({ db, note }, { reason, ...day }) => {
    if (await findDay(db, day.day)) throw new RuleError('dayListed')
    refuseOddDay(day)
    note({ subject: day.day, reason, changes: changesBetween({}, day) })
    return insertDay(db, day)
  },

  change: async ({ db, note }, { reason, version, ...day }) => {
    const before = await seen(db, day.day, version)
    refuseOddDay(day)
    note({ subject: day.day, reason, changes: changesBetween(before, day) })
    return updateDay(db, day)
  },

  remove: async ({ db, note }, { day, version, reason }) => {
    const { kind, name, confirmed } = await seen(db, day, version)
    note({ subject: day, reason, changes: changesBetween({ kind, name, confirmed }, { kind: null, name: null, confirmed: null }) })
    await deleteDay(db, day)
    return {}
  },

  confirm: async ({ db, note }, { days, reason }) => {
    const rows: CalendarDay[] = []
    for (const { day, version } of days) rows.push(await seen(db, day, version))
    for (const row of rows) await updateDay(db, { ...row, confirmed: true })
    note({
      subject: rows[0]?.day.slice(0, 4) ?? '',
      reason,
      changes: rows.map(({ day, confirmed }) => ({ field: day, before: String(confirmed), after: 'true' })),
    })
    return { confirmed: rows.length }
  },
}

/** The days of a period that differ from their weekday. */
export const daysListed = listedDays

/** @throws NotFoundError, StaleError */
async function seen(db: Reader, day: PlainDate, version: number): Promise<CalendarDay> {
  const row = found(await findDay(db, day))
  expectVersion(row, version)
  return row
}

/** @throws RuleError `notWeekend`, `alreadyOff` */
function refuseOddDay({ day, kind }: Pick<CalendarDay, 'day' | 'kind'>): void {
  const key = whyNotListed(day, kind)
  if (key) throw new RuleError(key)
}
