import type { PlainDate } from '#contract/values/calendar'
import type { CalendarDay } from '#contract/workdays'
import type { Reader, Writer } from '#host/database/tables'
import type { CalendarDayTable } from '#host/database/tables/workdays'

type Row = Omit<CalendarDayTable, 'version'> & { version: number }
const toDay = (row: Row): CalendarDay => ({ ...row, confirmed: row.confirmed === 1 })
const toRow = ({ day, kind, name, confirmed }: Omit<CalendarDay, 'version'>) => ({ day, kind, name, confirmed: confirmed ? 1 : 0 }) as const

export const listedDays = async (db: Reader, from: PlainDate, to: PlainDate): Promise<CalendarDay[]> =>
  (await db.selectFrom('calendarDay').selectAll().where('day', '>=', from).where('day', '<=', to).orderBy('day').execute()).map(toDay)

export async function findDay(db: Reader, day: PlainDate): Promise<CalendarDay | undefined> {
  const row = await db.selectFrom('calendarDay').selectAll().where('day', '=', day).executeTakeFirst()
  return row && toDay(row)
}

export const insertDay = async (db: Writer, day: Omit<CalendarDay, 'version'>): Promise<CalendarDay> =>
  toDay(await db.insertInto('calendarDay').values(toRow(day)).returningAll().executeTakeFirstOrThrow())

export const updateDay = async (db: Writer, day: Omit<CalendarDay, 'version'>): Promise<CalendarDay> =>
  toDay(
    await db
      .updateTable('calendarDay')
      .set((eb) => ({ ...toRow(day), version: eb('version', '+', 1) }))
      .where('day', '=', day.day)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export const deleteDay = (db: Writer, day: PlainDate) => db.deleteFrom('calendarDay').where('day', '=', day).execute()
