import type { OutputOf } from '#contract'
import type { ClassFields, ClassRow, TaughtHours } from '#contract/classes/operations'
import type { ClassHour } from '#contract/classes/words'
import { classKeepers, type Role } from '#contract/roles'
import { earlierDay, laterDay, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { codeOf, takeNumber } from '#host/database/numbers'
import type { Reader, Writer } from '#host/database/tables'
import { readCourses } from '#host/features/courses/handlers'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { readResident } from '#host/features/residents/handlers'
import { readSchools } from '#host/features/schools/handlers'
import { readStay } from '#host/features/stays/handlers'
import { learningFigures } from './figures-store'
import { classWarnings, hoursOverlap, isHeldOn } from './rules'
import {
  attendanceOf,
  classById,
  classesOfStays,
  classRows,
  closeClassOn,
  deleteEnrolment,
  type Enrolment,
  educators,
  enrolmentById,
  hoursOf,
  insertClass,
  keepHours,
  lastLessonOf,
  learnersOf,
  personStays,
  taughtOf,
  updateClass,
  updateEnrolment,
} from './store'

export const classes: HandlersOf<'classes'> = {
  list: (context, { closed }) => readClasses(context, { closed, ids: null }),

  get: async (context, { id, past }) => {
    const { db, caller, note } = context
    const { code } = found(await classById(db, id))
    note({ subject: code })
    const [row] = await readClasses(context, { closed: true, ids: [id] })
    return {
      class: found(row),
      learners: await readLearners(context, id, past),
      mayKeep: mayKeep(caller.roles),
    }
  },

  officersToChoose: ({ db }) => educators(db),

  save: async ({ db, today, note }, { id, version, hours, ...fields }) => {
    const before = id === null ? null : found(await classById(db, id))
    if (before) expectVersion(before, version)
    await expectKnown(db, fields, before?.officerId ?? null)
    if (fields.endsOn < fields.openedOn) throw new RuleError('classEndsBeforeOpened')
    if (hours.some((one, at) => hours.some((other, place) => place < at && hoursOverlap(one, other))))
      throw new RuleError('classHoursOverlap')
    if (before && fields.openedOn > before.openedOn) {
      const first = (await learnersOf(db, before.id, '0000-01-01', '9999-12-31')).map(({ fromOn }) => fromOn).toSorted()[0]
      if (first !== undefined && first < fields.openedOn) throw new RuleError('classOpenedAfterLearners', { on: first })
    }
    const year = Number(today.slice(0, 4))
    const code = before?.code ?? codeOf('LH', year, await takeNumber(db, 'class', year))
    const hoursBefore = before ? (await hoursOf(db, [before.id])).map(({ classId: _, ...hour }) => hour) : []
    note({
      subject: code,
      changes: changesBetween(before ? { ...before, adapted: before.adapted === 1, hours: hoursText(hoursBefore) } : {}, {
        ...fields,
        hours: hoursText(hours),
      }),
    })
    const kept = before?.id ?? (await insertClass(db, code, fields))
    if (before) await updateClass(db, kept, fields)
    await keepHours(db, kept, hours)
    return { id: kept, code }
  },

  close: async ({ db, today, note }, { id, version, closedOn }) => {
    const before = found(await classById(db, id))
    expectVersion(before, version)
    if (closedOn !== null && closedOn < before.openedOn) throw new RuleError('classClosedBeforeOpened')
    if (closedOn !== null && closedOn > today) throw new RuleError('classClosedInFuture')
    const lastLesson = closedOn === null ? null : await lastLessonOf(db, id)
    if (closedOn !== null && lastLesson !== null && lastLesson > closedOn) throw new RuleError('classHasLessonsBehind', { on: lastLesson })
    note({ subject: before.code, changes: changesBetween({ closedOn: before.closedOn }, { closedOn }) })
    const all = await learnersOf(db, id, '0000-01-01', '9999-12-31')
    // Who had completed it on the day it was closed is in it again when that is taken back, or moved.
    for (const one of all)
      if (before.closedOn !== null && one.toOn === before.closedOn && one.leavingReason === 'COMPLETED')
        await updateEnrolment(db, one.id, { toOn: null, leavingReason: null })
    const completed = closedOn === null ? 0 : await completeOn(db, await learnersOf(db, id, '0000-01-01', '9999-12-31'), closedOn)
    await closeClassOn(db, id, closedOn)
    return { id, completed }
  },

  leave: async ({ db, note }, { classId, stayIds, lastOn, reason, note: said }) => {
    const { code } = found(await classById(db, classId))
    const spells = await classesOfStays(db, stayIds)
    const written = await attendanceOf(db, { stayIds })
    const codes: string[] = []
    for (const stayId of new Set(stayIds)) {
      const stay = found(await readStay(db, stayId))
      const own = spells.filter((spell) => spell.stayId === stayId)
      const current = own.find((spell) => spell.classId === classId && spell.leavingReason === null)
      if (!current) throw new RuleError('notLearner', { name: own[0]?.fullName ?? stay.code })
      const { fullName: name, fromOn } = current
      if (lastOn < fromOn) throw new RuleError('leavesBeforeEnrolled', { name, on: fromOn })
      const attended = written.find((one) => one.classId === classId && one.stayId === stayId)
      if (attended && attended.lastOn > lastOn) throw new RuleError('lessonsBehind', { name, on: attended.lastOn })
      await updateEnrolment(db, current.id, { toOn: lastOn, leavingReason: reason, note: said ?? current.note })
      codes.push(stay.code)
    }
    note({ subject: [code, ...codes].join(', '), reason: said, changes: changesBetween({}, { lastOn, leavingReason: reason }) })
    return { left: codes.length }
  },

  correctLearner: async ({ db, note }, { id, version, why, ...days }) => {
    const before = found(await enrolmentById(db, id))
    expectVersion(before, version)
    const stay = found(await readStay(db, before.stayId))
    const theClass = found(await classById(db, before.classId))
    if (days.fromOn < stay.admittedOn || (stay.endedOn !== null && (days.toOn ?? days.fromOn) > stay.endedOn))
      throw new RuleError('classSpellOutsideStay')
    if (!isHeldOn(theClass, days.fromOn) || (days.toOn !== null && !isHeldOn(theClass, days.toOn))) throw new RuleError('classNotOpen')
    const others = (await classesOfStays(db, [before.stayId])).filter((spell) => spell.id !== id && spell.classId === before.classId)
    const twice = others.find(({ fromOn, toOn }) => fromOn <= (days.toOn ?? '9999-12-31') && (toOn ?? '9999-12-31') >= days.fromOn)
    if (twice) throw new RuleError('enrolledTwice', { on: twice.fromOn })
    await refuseLessonsOutside(db, before, days, stay.code)
    note({ subject: `${theClass.code}, ${stay.code}`, reason: why, changes: changesBetween(before, days) })
    await updateEnrolment(db, id, days)
    return { id }
  },

  withdrawLearner: async ({ db, note }, { id, version, why }) => {
    const before = found(await enrolmentById(db, id))
    expectVersion(before, version)
    const stay = found(await readStay(db, before.stayId))
    const { code } = found(await classById(db, before.classId))
    await refuseLessonsOutside(db, before, null, stay.code)
    note({
      subject: `${code}, ${stay.code}`,
      reason: why,
      changes: changesBetween({ fromOn: before.fromOn, toOn: before.toOn }, { fromOn: null, toOn: null }),
    })
    await deleteEnrolment(db, id)
    return { id }
  },

  saveResults: async ({ db, note }, { classId, rows }) => {
    const { code } = found(await classById(db, classId))
    const changes: { field: string; before: string | null; after: string | null }[] = []
    for (const { id, version, ...results } of rows) {
      const before = found(await enrolmentById(db, id))
      if (before.classId !== classId) throw new StaleError()
      expectVersion(before, version)
      const { code: stayCode } = found(await readStay(db, before.stayId))
      if (results.classification !== null && results.result !== 'PASS') throw new RuleError('classificationWithoutPass', { name: stayCode })
      changes.push(...changesBetween(before, results).map(({ field, ...values }) => ({ field: `${stayCode} ${field}`, ...values })))
      await updateEnrolment(db, id, results)
    }
    note({ subject: code, changes })
    return { saved: rows.length }
  },

  figures: ({ db }, period) => learningFigures(db, period),

  ofPerson: async ({ db, note }, { residentId }) => {
    const resident = found(await readResident(db, residentId))
    note({ subject: resident.code, partOf: 'residents.get' })
    const stayIds = await personStays(db, residentId)
    const attendance = await attendanceOf(db, { stayIds })
    return {
      residentCode: resident.code,
      fullName: resident.fullName,
      spells: (await classesOfStays(db, stayIds)).map(({ fullName: _, openedOn: __, endsOn: ___, version: ____, ...spell }) => {
        const sum = attendance.find((one) => one.classId === spell.classId && one.stayId === spell.stayId)
        return { ...spell, present: sum?.present ?? 0, absent: sum?.absent ?? 0 }
      }),
    }
  },
}

const mayKeep = (roles: readonly Role[]): boolean => mayCall(classKeepers, roles)

/** 'T2 13:30–17:00' in the log: '2 810–1020'. */
const hoursText = (hours: readonly ClassHour[]): string =>
  hours.map(({ weekday, fromMinute, toMinute }) => `${weekday} ${fromMinute}–${toMinute}`).join('; ')

/** @throws RuleError `courseUnknown`, `schoolUnknown`, `contractUnknown`, `notAnEducator` */
async function expectKnown(db: Reader, fields: ClassFields, officerBefore: string | null): Promise<void> {
  const { courseId, schoolId, contractId, officerId } = fields
  if (!(await readCourses(db)).some(({ id }) => id === courseId)) throw new RuleError('courseUnknown')
  const school = schoolId === null ? null : (await readSchools(db)).find(({ id }) => id === schoolId)
  if (school === undefined) throw new RuleError('schoolUnknown')
  if (contractId !== null && !school?.contracts.some(({ id }) => id === contractId)) throw new RuleError('contractUnknown')
  // Who was in charge may have other work now.
  if (officerId !== null && officerId !== officerBefore && !(await educators(db)).some(({ accountId }) => accountId === officerId))
    throw new RuleError('notAnEducator')
}

/**
 * Ends the enrolments that go on: those in care have completed it; whoever has left the facility before was in it to that day.
 * @throws RuleError `classClosedBeforeLearners` {name, on}
 */
async function completeOn(db: Writer, learners: Awaited<ReturnType<typeof learnersOf>>, closedOn: PlainDate): Promise<number> {
  let completed = 0
  for (const { id, toOn, fromOn, endedOn, fullName } of learners) {
    if (fromOn > closedOn || (toOn !== null && toOn > closedOn))
      throw new RuleError('classClosedBeforeLearners', { name: fullName, on: toOn ?? fromOn })
    if (toOn !== null) continue
    const left = endedOn !== null && endedOn < closedOn
    await updateEnrolment(db, id, left ? { toOn: endedOn, leavingReason: 'OTHER' } : { toOn: closedOn, leavingReason: 'COMPLETED' })
    if (!left) completed++
  }
  return completed
}

/**
 * Attendance is written of days that would no longer be in the class. @param days what the enrolment shall be; null: it goes
 * @throws RuleError `lessonsBehind` {name, on}
 */
async function refuseLessonsOutside(
  db: Reader,
  { classId, stayId }: Enrolment,
  days: { readonly fromOn: PlainDate; readonly toOn: PlainDate | null } | null,
  name: string,
): Promise<void> {
  const written = (await attendanceOf(db, { stayIds: [stayId] })).find((one) => one.classId === classId)
  if (!written) return
  const others = (await classesOfStays(db, [stayId])).filter((spell) => spell.classId === classId)
  // Of somebody who was in it twice, what was written may be of the other time.
  if (others.length > 1) return
  if (days === null || written.firstOn < days.fromOn) throw new RuleError('lessonsBehind', { name, on: written.firstOn })
  if (days.toOn !== null && written.lastOn > days.toOn) throw new RuleError('lessonsBehind', { name, on: written.lastOn })
}

/** Everybody who is in a class, or was on its last day, by name. @param past also who left before */
export async function readLearners(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  id: string,
  past = false,
): Promise<OutputOf<'classes.get'>['learners']> {
  const { openedOn, closedOn } = found(await classById(db, id))
  const on = earlierDay(laterDay(today, openedOn), closedOn ?? '9999-12-31')
  const people = (await learnersOf(db, id, past ? '0000-01-01' : on, past ? '9999-12-31' : on)).filter(
    ({ lastOn }) => past || lastOn === null || lastOn >= on,
  )
  const fitness = await fitnessOnDay(
    db,
    people.map(({ residentId }) => residentId),
    today,
  )
  const attendance = new Map((await attendanceOf(db, { classId: id })).map((sum) => [sum.stayId, sum]))
  return people.map((one) => ({
    id: one.id,
    version: one.version,
    stayId: one.stayId,
    residentId: one.residentId,
    residentCode: one.residentCode,
    fullName: one.fullName,
    birth: { year: one.birthYear, month: one.birthMonth, day: one.birthDay },
    fromOn: one.fromOn,
    toOn: one.lastOn,
    leavingReason: one.leavingReason,
    note: one.note,
    theoryMark: one.theoryMark,
    practiceMark: one.practiceMark,
    finalMark: one.finalMark,
    result: one.result,
    classification: one.classification,
    fitness: fitness(one.residentId),
    state: one.state,
    present: attendance.get(one.stayId)?.present ?? 0,
    absent: attendance.get(one.stayId)?.absent ?? 0,
  }))
}

/** Classes as of today, with what is taught and what is not as it should be. */
export async function readClasses(
  { db, today, office }: Pick<QueryContext | CommandContext, 'db' | 'today' | 'office'>,
  asked: { readonly closed: boolean; readonly ids: readonly string[] | null },
): Promise<ClassRow[]> {
  const rows = await classRows(db, today, asked)
  const ids = rows.map(({ id }) => id)
  const hours = Map.groupBy(await hoursOf(db, ids), ({ classId }) => classId)
  const taught = Map.groupBy(await taughtOf(db, ids), ({ classId }) => classId)
  return rows.map(({ theoryHours, practiceHours, testHours, ...row }) => {
    const own = (hours.get(row.id) ?? []).map(({ classId: _, ...hour }) => hour)
    const sums = new Map((taught.get(row.id) ?? []).map((sum) => [sum.kind, sum.hours]))
    const facts = { ...row, theoryHours, practiceHours, testHours, adapted: row.adapted === 1, hours: own }
    return {
      ...row,
      adapted: row.adapted === 1,
      planned: { theory: theoryHours * 100, practice: practiceHours * 100, test: testHours * 100 } satisfies TaughtHours,
      taught: { theory: sums.get('THEORY') ?? 0, practice: sums.get('PRACTICE') ?? 0, test: sums.get('TEST') ?? 0 } satisfies TaughtHours,
      hours: own,
      warnings: classWarnings(facts, (key) => office.law.find(key, 'LAW_2025', row.openedOn)),
    }
  })
}

export interface ClassOfStay {
  readonly stayId: string
  readonly classId: string
  readonly className: string
  /** On every weekday. */
  readonly hours: readonly ClassHour[]
}

/** The classes in which these stays are on a day and which are held then, with their times of the week. */
export async function classesOn(db: Reader, stayIds: readonly string[], on: PlainDate): Promise<ClassOfStay[]> {
  const spells = (await classesOfStays(db, stayIds)).filter(
    (spell) => spell.fromOn <= on && (spell.toOn === null || spell.toOn >= on) && on <= (spell.closedOn ?? spell.endsOn),
  )
  const hours = Map.groupBy(await hoursOf(db, [...new Set(spells.map(({ classId }) => classId))]), ({ classId }) => classId)
  return spells.map(({ stayId, classId, className }) => ({
    stayId,
    classId,
    className,
    hours: (hours.get(classId) ?? []).map(({ classId: _, ...hour }) => hour),
  }))
}

/** A class as its lessons and enrolments need it. */
export const readClass = classById
export { classesOfStays, hoursOf as classHours, insertEnrolment, learnersOf } from './store'
