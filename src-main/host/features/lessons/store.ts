import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AttendanceChange, LessonFields } from '#contract/lessons/operations'
import type { Period } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { LessonTable } from '#host/database/tables/lessons'

export type LessonRecord = Omit<LessonTable, 'version'> & { version: number }

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** Of a lesson `l` in its class: how many were in the class on its day. */
const inClass = sql<number>`(
  select count(*) from class_learner m join stay s on s.id = m.stay_id
  where m.class_id = l.class_id and s.state <> 'WITHDRAWN' and m.from_on <= l.held_on and coalesce(m.to_on, '9999-12-31') >= l.held_on
    and coalesce(s.ended_on, '9999-12-31') >= l.held_on
)`
const written = (condition: string) =>
  sql<number>`(select count(*) from lesson_attendance a where a.lesson_id = l.id and a.entry ${sql.raw(condition)})`

const lessonsCounted = (db: Reader) =>
  db
    .selectFrom('lesson as l')
    .selectAll('l')
    .select([written(`= 'PRESENT'`).as('present'), written(`<> 'PRESENT'`).as('absent'), inClass.as('learners')])
    .orderBy('l.heldOn')
    .orderBy('l.fromMinute')

/** The lessons of a class in the order of time. @param period null: all */
export const lessonsOf = (db: Reader, classId: string, period: Period | null) =>
  lessonsCounted(db)
    .where('l.classId', '=', classId)
    .$if(period !== null, (query) => query.where('l.heldOn', '>=', period?.from ?? '').where('l.heldOn', '<=', period?.to ?? ''))
    .execute()

/** The lessons of all classes within a time. @param classId null: of every class */
export const lessonsWithin = (db: Reader, { from, to }: Period, classId: string | null) =>
  lessonsCounted(db)
    .where('l.heldOn', '>=', from)
    .where('l.heldOn', '<=', to)
    .$if(classId !== null, (query) => query.where('l.classId', '=', classId ?? ''))
    .execute()

export const lessonById = (db: Reader, id: string): Promise<LessonRecord | undefined> =>
  db.selectFrom('lesson').selectAll().where('id', '=', id).executeTakeFirst()

/** What is written of some lessons. */
export const attendanceWritten = (db: Reader, lessonIds: readonly string[]) =>
  db
    .selectFrom('lessonAttendance')
    .selectAll()
    .where(sql<boolean>`lesson_id in ${within(lessonIds)}`)
    .execute()

/** Minutes of labour written of some people on the days of a time. */
export const labourWithin = (db: Reader, stayIds: readonly string[], { from, to }: Period) =>
  db
    .selectFrom('timesheetLine')
    .select(['stayId', 'day'])
    .select((eb) => eb.fn.sum<number>('minutes').as('minutes'))
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('minutes', 'is not', null)
    .groupBy(['stayId', 'day'])
    .execute()

/** Classes that are held on some day of a time, with what a plan shows of them. @param classId null: every class */
export const classesWithin = (db: Reader, { from, to }: Period, classId: string | null) =>
  db
    .selectFrom('class as c')
    .select(['c.id', 'c.code', 'c.name', 'c.place', 'c.teacher', 'c.openedOn', 'c.endsOn', 'c.closedOn'])
    .select(
      sql<number>`(
        select count(*) from class_learner m join stay s on s.id = m.stay_id where m.class_id = c.id and s.state <> 'WITHDRAWN'
          and m.from_on <= ${to} and coalesce(m.to_on, '9999-12-31') >= ${from} and coalesce(s.ended_on, '9999-12-31') >= ${from}
      )`.as('learners'),
    )
    .where('c.openedOn', '<=', to)
    .where((eb) => eb.or([eb('c.closedOn', 'is', null), eb('c.closedOn', '>=', from)]))
    .$if(classId !== null, (query) => query.where('c.id', '=', classId ?? ''))
    .execute()

export const insertLesson = async (db: Writer, lesson: LessonFields & { readonly classId: string }): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('lesson')
    .values({ id, ...lesson })
    .execute()
  return id
}

export const updateLesson = (db: Writer, id: string, lesson: LessonFields) =>
  db
    .updateTable('lesson')
    .set((eb) => ({ ...lesson, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export async function deleteLesson(db: Writer, id: string): Promise<void> {
  await db.deleteFrom('lessonAttendance').where('lessonId', '=', id).execute()
  await db.deleteFrom('lesson').where('id', '=', id).execute()
}

/** Entries in the place of those that stand. */
export const writeAttendance = (db: Writer, cells: readonly Pick<AttendanceChange, 'lessonId' | 'stayId' | 'entry'>[]) =>
  sql`
    insert into lesson_attendance (lesson_id, stay_id, entry)
    select value ->> 'lessonId', value ->> 'stayId', value ->> 'entry' from json_each(${JSON.stringify(cells)}) where true
    on conflict (lesson_id, stay_id) do update set entry = excluded.entry`.execute(db)

export const deleteAttendance = (db: Writer, cells: readonly Pick<AttendanceChange, 'lessonId' | 'stayId'>[]) =>
  sql`
    delete from lesson_attendance
    where (lesson_id, stay_id) in (select value ->> 'lessonId', value ->> 'stayId' from json_each(${JSON.stringify(cells)}))`.execute(db)

/** Of whom something is written in a lesson. */
export const attendedOf = (db: Reader, lessonId: string) =>
  db.selectFrom('lessonAttendance').select('stayId').where('lessonId', '=', lessonId).execute()
