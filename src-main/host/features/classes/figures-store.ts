import { sql } from 'kysely'
import type { LearningFigures } from '#contract/classes/operations'
import { type CourseLevel, isVocational } from '#contract/courses'
import type { Period } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader } from '#host/database/tables'
import { isElementary } from '#host/features/courses/rules'

/** Classes that were held on some day of a period, with what they taught. */
const classesHeld = (db: Reader, { from, to }: Period) =>
  db
    .selectFrom('class as c')
    .innerJoin('course as u', 'u.id', 'c.courseId')
    .select(['c.id', 'c.schoolId', 'c.openedOn', 'c.closedOn', 'u.level'])
    .where('c.openedOn', '<=', to)
    .where((eb) => eb.or([eb('c.closedOn', 'is', null), eb('c.closedOn', '>=', from)]))
    .execute()

/** Everybody who was in some classes on a day of a period, with how it ended. */
const learnersHeld = (db: Reader, classIds: readonly string[], { from, to }: Period) =>
  db
    .selectFrom('classLearner as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .select(['m.classId', 's.residentId', 'm.toOn', 'm.leavingReason', 'm.result'])
    .where(sql<boolean>`m.class_id in (select value from json_each(${JSON.stringify(classIds)}))`)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))
    .where('s.state', '!=', 'WITHDRAWN')
    .execute()

/** Attendances of the talks of a period, one row for each person at each. */
const attendances = (db: Reader, { from, to }: Period) =>
  db
    .selectFrom('talk as t')
    .innerJoin('talkAttendee as a', 'a.talkId', 't.id')
    .innerJoin('stay as s', 's.id', 'a.stayId')
    .select(['t.id', 't.kind', 's.residentId'])
    .where('t.heldOn', '>=', from)
    .where('t.heldOn', '<=', to)
    .where('s.state', '!=', 'WITHDRAWN')
    .execute()

/** Everybody who was in care on a day of a period. */
async function peopleInCare(db: Reader, { from, to }: Period): Promise<ReadonlySet<string>> {
  const now = await db.selectFrom('stay as s').select('s.residentId').where(openStay).where('s.admittedOn', '<=', to).execute()
  const left = await db
    .selectFrom('stay as s')
    .select('s.residentId')
    .where('s.endedOn', '>=', from)
    .where('s.admittedOn', '<=', to)
    .where('s.state', '!=', 'WITHDRAWN')
    .execute()
  return new Set([...now, ...left].map(({ residentId }) => residentId))
}

const groupOf = (level: CourseLevel) =>
  isElementary(level)
    ? 'elementary'
    : level === 'DUOI_3_THANG'
      ? 'short'
      : level === 'TRUNG_CAP'
        ? 'intermediate'
        : level === 'XOA_MU_CHU'
          ? 'literacy'
          : 'general'

/** What was taught in a period: classes and learners by level, those who have completed one, talks and who was at them. */
export async function learningFigures(db: Reader, period: Period): Promise<LearningFigures> {
  const held = await classesHeld(db, period)
  const levels = new Map(held.map(({ id, level }) => [id, level]))
  const learners = await learnersHeld(
    db,
    held.map(({ id }) => id),
    period,
  )
  const within = (day: string | null) => day !== null && day >= period.from && day <= period.to
  const distinct = (rows: readonly { readonly residentId: string }[]) => new Set(rows.map(({ residentId }) => residentId)).size
  const ofGroup = (group: ReturnType<typeof groupOf>) => {
    const own = learners.filter(({ classId }) => groupOf(levels.get(classId) ?? 'VAN_HOA') === group)
    const completed = own.filter(({ leavingReason, toOn }) => leavingReason === 'COMPLETED' && within(toOn))
    return {
      classes: held.filter(({ level }) => groupOf(level) === group).length,
      learners: distinct(own),
      completed: distinct(completed),
      passed: distinct(completed.filter(({ result }) => result === 'PASS')),
    }
  }
  const vocational = held.filter(({ level }) => isVocational(level))
  const all = await attendances(db, period)
  const ofTalks = (wanted: (kind: (typeof all)[number]['kind']) => boolean) => {
    const own = all.filter(({ kind }) => wanted(kind))
    return { talks: new Set(own.map(({ id }) => id)).size, attendances: own.length, people: distinct(own) }
  }
  return {
    opened: vocational.filter(({ openedOn }) => within(openedOn)).length,
    closed: vocational.filter(({ closedOn }) => within(closedOn)).length,
    schools: new Set(vocational.flatMap(({ schoolId }) => schoolId ?? [])).size,
    elementary: ofGroup('elementary'),
    short: ofGroup('short'),
    intermediate: ofGroup('intermediate'),
    literacy: ofGroup('literacy'),
    general: ofGroup('general'),
    law: ofTalks((kind) => kind === 'LAW'),
    themes: ofTalks((kind) => kind !== 'LAW' && kind !== 'GROUP_COUNSELLING'),
    groupCounselling: ofTalks((kind) => kind === 'GROUP_COUNSELLING'),
    inCare: (await peopleInCare(db, period)).size,
  }
}
