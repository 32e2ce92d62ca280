import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ClassFields, Results } from '#contract/classes/operations'
import type { ClassHour } from '#contract/classes/words'
import type { LeavingReason } from '#contract/teams/words'
import type { PlainDate } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { ClassLearnerTable, ClassTable } from '#host/database/tables/classes'

export type ClassRecord = Omit<ClassTable, 'version'> & { version: number }
export type Enrolment = Omit<ClassLearnerTable, 'version'> & { version: number }

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** Of an enrolment `m` in a stay `s`: the last day, which is that of the stay where nothing earlier is written. */
const lastDay = sql<PlainDate | null>`case when s.ended_on is not null and coalesce(m.to_on, '9999-12-31') > s.ended_on then s.ended_on else m.to_on end`

/** Enrolments `m` with stay `s` and resident `r`; without those of admissions that were taken back. */
const enrolments = (db: Reader) =>
  db
    .selectFrom('classLearner as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .where('s.state', '!=', 'WITHDRAWN')

export const classById = (db: Reader, id: string): Promise<ClassRecord | undefined> =>
  db.selectFrom('class').selectAll().where('id', '=', id).executeTakeFirst()

/** The day on which the learners of a class `c` are counted: today, of one to come its first, of one that is over its last. */
const counted = (on: PlainDate) => sql`min(max(${on}, c.opened_on), coalesce(c.closed_on, '9999-12-31'))`

/** Classes with what they teach, and how many are in each. @param ids null: all */
export const classRows = (
  db: Reader,
  on: PlainDate,
  { closed, ids }: { readonly closed: boolean; readonly ids: readonly string[] | null },
) =>
  db
    .selectFrom('class as c')
    .innerJoin('course as u', 'u.id', 'c.courseId')
    .leftJoin('trade as t', 't.id', 'u.tradeId')
    .leftJoin('school as h', 'h.id', 'c.schoolId')
    .leftJoin('schoolContract as k', 'k.id', 'c.contractId')
    .leftJoin('account as a', 'a.id', 'c.officerId')
    .selectAll('c')
    .select([
      'u.name as courseName',
      'u.level',
      'u.theoryHours',
      'u.practiceHours',
      'u.testHours',
      't.name as tradeName',
      'h.name as schoolName',
    ])
    .select(['k.number as contractNumber', 'k.signedOn as contractSignedOn', 'a.fullName as officerName'])
    .select(
      sql<number>`(
        select count(*) from class_learner m join stay s on s.id = m.stay_id where m.class_id = c.id and s.state <> 'WITHDRAWN'
          and m.from_on <= ${counted(on)} and coalesce(m.to_on, '9999-12-31') >= ${counted(on)} and coalesce(s.ended_on, '9999-12-31') >= ${counted(on)}
      )`.as('learners'),
    )
    .select(
      sql<number>`(
        select count(*) from class_learner m join stay s on s.id = m.stay_id where m.class_id = c.id and s.state <> 'WITHDRAWN' and m.result = 'PASS'
      )`.as('passed'),
    )
    .$if(!closed, (query) => query.where((eb) => eb.or([eb('c.closedOn', 'is', null), eb('c.closedOn', '>=', on)])))
    .$if(ids !== null, (query) => query.where(sql<boolean>`c.id in ${within(ids ?? [])}`))
    .orderBy('c.openedOn', 'desc')
    .orderBy('c.code', 'desc')
    .execute()

/** The times of the week of some classes. */
export const hoursOf = (db: Reader, classIds: readonly string[]) =>
  db
    .selectFrom('classHour')
    .selectAll()
    .where(sql<boolean>`class_id in ${within(classIds)}`)
    .orderBy('weekday')
    .orderBy('fromMinute')
    .execute()

/** What has been taught in some classes, by kind. Hundredths of an hour. */
export const taughtOf = (db: Reader, classIds: readonly string[]) =>
  db
    .selectFrom('lesson')
    .select(['classId', 'kind'])
    .select((eb) => eb.fn.sum<number>('hours').as('hours'))
    .where(sql<boolean>`class_id in ${within(classIds)}`)
    .groupBy(['classId', 'kind'])
    .execute()

/** Whoever is in a class within a time, by name. */
export const learnersOf = (db: Reader, classId: string, from: PlainDate, to: PlainDate) =>
  enrolments(db)
    .selectAll('m')
    .select(lastDay.as('lastOn'))
    .select(['s.residentId', 's.state', 's.code as stayCode', 's.endedOn', 'r.code as residentCode', 'r.fullName'])
    .select(['r.birthYear', 'r.birthMonth', 'r.birthDay'])
    .where('m.classId', '=', classId)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .orderBy('m.fromOn')
    .execute()

/** The classes in which these stays are, and were; the newest first. */
export const classesOfStays = (db: Reader, stayIds: readonly string[]) =>
  enrolments(db)
    .innerJoin('class as c', 'c.id', 'm.classId')
    .innerJoin('course as u', 'u.id', 'c.courseId')
    .leftJoin('school as h', 'h.id', 'c.schoolId')
    .select(['m.id', 'm.version', 'm.stayId', 'm.classId', 'm.fromOn', 'm.leavingReason', 'm.note', lastDay.as('toOn')])
    .select(['m.theoryMark', 'm.practiceMark', 'm.finalMark', 'm.result', 'm.classification', 'r.fullName'])
    .select(['c.code as classCode', 'c.name as className', 'c.openedOn', 'c.endsOn', 'c.closedOn'])
    .select(['u.name as courseName', 'u.level', 'h.name as schoolName'])
    .where(sql<boolean>`m.stay_id in ${within(stayIds)}`)
    .orderBy('m.fromOn', 'desc')
    .execute()

/** How often some people were present in lessons of classes, and absent. */
export const attendanceOf = (db: Reader, asked: { readonly classId: string } | { readonly stayIds: readonly string[] }) =>
  db
    .selectFrom('lessonAttendance as a')
    .innerJoin('lesson as l', 'l.id', 'a.lessonId')
    .select(['l.classId', 'a.stayId'])
    .select([
      sql<number>`sum(a.entry = 'PRESENT')`.as('present'),
      sql<number>`sum(a.entry <> 'PRESENT')`.as('absent'),
      sql<PlainDate>`min(l.held_on)`.as('firstOn'),
      sql<PlainDate>`max(l.held_on)`.as('lastOn'),
    ])
    .$if('classId' in asked, (query) => query.where('l.classId', '=', 'classId' in asked ? asked.classId : ''))
    .$if('stayIds' in asked, (query) => query.where(sql<boolean>`a.stay_id in ${within('stayIds' in asked ? asked.stayIds : [])}`))
    .groupBy(['l.classId', 'a.stayId'])
    .execute()

export const lastLessonOf = async (db: Reader, classId: string): Promise<PlainDate | null> =>
  (await db.selectFrom('lesson').select('heldOn').where('classId', '=', classId).orderBy('heldOn', 'desc').limit(1).executeTakeFirst())
    ?.heldOn ?? null

export const enrolmentById = (db: Reader, id: string): Promise<Enrolment | undefined> =>
  db.selectFrom('classLearner').selectAll().where('id', '=', id).executeTakeFirst()

/** Accounts with the work of education, and the head. */
export const educators = (db: Reader) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'fullName'])
    .where('disabled', '=', 0)
    .where(sql<boolean>`exists (select 1 from json_each(roles) where value = 'education')`)
    .orderBy('fullName')
    .execute()

export const personStays = async (db: Reader, residentId: string): Promise<string[]> =>
  (await db.selectFrom('stay').select('id').where('residentId', '=', residentId).execute()).map(({ id }) => id)

const columnsOf = ({ adapted, ...fields }: ClassFields) => ({ ...fields, adapted: adapted ? (1 as const) : (0 as const) })

export const insertClass = async (db: Writer, code: string, fields: ClassFields): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('class')
    .values({ id, code, ...columnsOf(fields), closedOn: null })
    .execute()
  return id
}

export const updateClass = (db: Writer, id: string, fields: ClassFields) =>
  db
    .updateTable('class')
    .set((eb) => ({ ...columnsOf(fields), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const closeClassOn = (db: Writer, id: string, closedOn: PlainDate | null) =>
  db
    .updateTable('class')
    .set((eb) => ({ closedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export async function keepHours(db: Writer, classId: string, hours: readonly ClassHour[]): Promise<void> {
  await db.deleteFrom('classHour').where('classId', '=', classId).execute()
  if (hours.length > 0)
    await db
      .insertInto('classHour')
      .values(hours.map((hour) => ({ classId, ...hour })))
      .execute()
}

export const insertEnrolment = (
  db: Writer,
  learner: { readonly classId: string; readonly stayId: string; readonly fromOn: PlainDate; readonly note: string | null },
) =>
  db
    .insertInto('classLearner')
    .values({
      id: randomUUID(),
      ...learner,
      toOn: null,
      leavingReason: null,
      theoryMark: null,
      practiceMark: null,
      finalMark: null,
      result: null,
      classification: null,
    })
    .execute()

export const updateEnrolment = (
  db: Writer,
  id: string,
  change: Partial<Results> & {
    readonly fromOn?: PlainDate
    readonly toOn?: PlainDate | null
    readonly leavingReason?: LeavingReason | null
    readonly note?: string | null
  },
) =>
  db
    .updateTable('classLearner')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const deleteEnrolment = (db: Writer, id: string) => db.deleteFrom('classLearner').where('id', '=', id).execute()

/** Classes that are not closed and of which nobody teaches or is in charge, or that end by a day. */
export const openClasses = (db: Reader) =>
  db
    .selectFrom('class as c')
    .select(['c.id', 'c.code', 'c.name', 'c.teacher', 'c.officerId', 'c.openedOn', 'c.endsOn', 'c.closedOn'])
    .where('c.closedOn', 'is', null)
    .execute()

/** Classes that were closed from a day on. */
export const classesClosedFrom = (db: Reader, from: PlainDate) =>
  db
    .selectFrom('class as c')
    .select(['c.id', 'c.code', 'c.name', 'c.teacher', 'c.officerId', 'c.openedOn', 'c.endsOn', 'c.closedOn'])
    .where('c.closedOn', '>=', from)
    .execute()

/** How many who completed a class, or are in it still, have no result; classes without any left out. */
export const withoutResult = (db: Reader, classIds: readonly string[]) =>
  db
    .selectFrom('classLearner as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .select('m.classId')
    .select((eb) => eb.fn.countAll<number>().as('learners'))
    .where(sql<boolean>`m.class_id in ${within(classIds)}`)
    .where('m.result', 'is', null)
    .where((eb) => eb.or([eb('m.leavingReason', '=', 'COMPLETED'), eb.and([eb('m.toOn', 'is', null), eb('s.endedOn', 'is', null)])]))
    .where('s.state', '!=', 'WITHDRAWN')
    .groupBy('m.classId')
    .execute()
