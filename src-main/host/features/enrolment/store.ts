import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { CandidateFilter } from '#contract/enrolment'
import { outStates } from '#contract/stays/words'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`
const managed = sql<boolean>`s.state not in (${sql.raw(outStates.map((state) => `'${state}'`).join(', '))})`
const vocational = sql.raw(`('SO_CAP_1', 'SO_CAP_2', 'SO_CAP_3', 'DUOI_3_THANG', 'TRUNG_CAP')`)

/** Vocational classes that the resident `r` has completed and not failed, over all stays. */
const completed = sql<number>`(
  select count(*) from stay w join class_learner m on m.stay_id = w.id join class c on c.id = m.class_id join course u on u.id = c.course_id
  where w.resident_id = r.id and m.leaving_reason = 'COMPLETED' and m.result is not 'FAIL' and u.level in ${vocational}
)`

/** The classes in which the stay `s` is on a day or will be, as JSON. */
const inClasses = (on: PlainDate) => sql<string>`(
  select json_group_array(c.name) from class_learner m join class c on c.id = m.class_id
  where m.stay_id = s.id and coalesce(m.to_on, '9999-12-31') >= ${on}
)`

/** Everybody under management who answers a filter, by name; without what health staff has found. */
export const candidatesOf = (db: Reader, filter: CandidateFilter, on: PlainDate) => {
  const { literacy, gradeUpTo, wants, wishTradeId, phase, daysLeft, untrained, inNone, text } = filter
  const asked = (condition: boolean) => condition
  return db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .leftJoin('schooling as g', 'g.residentId', 'r.id')
    .leftJoin('trade as t', 't.id', 'g.wishTradeId')
    .select(['s.id as stayId', 's.residentId', 's.state', 's.expectedEndOn', 'r.code as residentCode', 'r.fullName'])
    .select(['r.birthYear', 'r.birthMonth', 'r.birthDay', 'r.education'])
    .select(['g.literacy', 'g.grade', 'g.wantsTraining', 'g.earlierTrade', 't.name as wishTradeName'])
    .select([completed.as('completed'), inClasses(on).as('inClasses')])
    .where(openStay)
    .where(managed)
    .$if(asked(literacy !== null), (query) => query.where('g.literacy', '=', literacy))
    .$if(asked(gradeUpTo !== null), (query) => query.where('g.grade', '<=', gradeUpTo))
    .$if(asked(wants), (query) => query.where('g.wantsTraining', '=', 1))
    .$if(asked(wishTradeId !== null), (query) => query.where('g.wishTradeId', '=', wishTradeId))
    .$if(asked(daysLeft !== null), (query) => query.where('s.expectedEndOn', '>=', addDays(on, daysLeft ?? 0)))
    .$if(asked(phase !== null), (query) =>
      query.where(
        sql<boolean>`exists (select 1 from phase_record p where p.stay_id = s.id and p.phase = ${phase} and p.opened_on <= ${on} and coalesce(p.closed_on, '9999-12-31') >= ${on})`,
      ),
    )
    .$if(asked(untrained), (query) => query.where(sql<boolean>`${completed} = 0`).where('g.earlierTrade', 'is', null))
    .$if(asked(inNone), (query) => query.where(sql<boolean>`${inClasses(on)} = '[]'`))
    .$if(asked(text.trim() !== ''), (query) => {
      const words = foldedWords(text)
      return query.where((eb) =>
        eb.or([
          eb('r.code', '=', text.trim().toUpperCase()),
          eb.and(words.map((word) => sql<boolean>`(' ' || r.folded) like ${`% ${word}%`}`)),
        ]),
      )
    })
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()
}

/** The phases of some stays that are open on a day. */
export const openPhases = (db: Reader, stayIds: readonly string[], on: PlainDate) =>
  db
    .selectFrom('phaseRecord')
    .select(['stayId', 'phase'])
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('openedOn', '<=', on)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', on)]))
    .execute()

/** Who waits for a course; those whose stay has ended wait no longer. */
export const waitingPeople = (db: Reader) =>
  db
    .selectFrom('courseWait as w')
    .innerJoin('course as u', 'u.id', 'w.courseId')
    .innerJoin('stay as s', 's.id', 'w.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['w.id', 'w.version', 'w.courseId', 'u.name as courseName', 'w.askedOn', 'w.note'])
    .select(['s.id as stayId', 's.residentId', 's.state', 'r.code as residentCode', 'r.fullName'])
    .where('w.endedOn', 'is', null)
    .where(openStay)
    .orderBy('w.askedOn')
    .orderBy('r.sortKey')
    .orderBy('w.id')
    .execute()

export const waitsOf = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('courseWait')
    .select(['id', 'stayId', 'courseId', 'askedOn'])
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('endedOn', 'is', null)
    .execute()

export const courseWaitById = (db: Reader, id: string) => db.selectFrom('courseWait').selectAll().where('id', '=', id).executeTakeFirst()

export const insertCourseWait = (
  db: Writer,
  wait: { readonly stayId: string; readonly courseId: string; readonly askedOn: PlainDate; readonly note: string | null },
) =>
  db
    .insertInto('courseWait')
    .values({ id: randomUUID(), ...wait, endedOn: null })
    .execute()

export const endCourseWait = (db: Writer, id: string, endedOn: PlainDate) =>
  db
    .updateTable('courseWait')
    .set((eb) => ({ endedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
