import type { InputOf } from '#contract'
import { clockOf } from '#contract/classes/words'
import { attendanceText } from '#contract/lessons/cells'
import type { AttendanceRow, Lesson, WeekLesson } from '#contract/lessons/operations'
import { classKeepers } from '#contract/roles'
import { addDays, earlierDay, formatDate, lastOfMonth, type Period, type PlainDate, weekOf } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, NotFoundError, RuleError, StaleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Reader } from '#host/database/tables'
import { classHours, learnersOf, readClass, readClasses, readLearners } from '#host/features/classes/handlers'
import { isHeldOn } from '#host/features/classes/rules'
import { readCourses } from '#host/features/courses/handlers'
import { type ClassPart, classFileTask } from './class-file'
import { plannedTimes, standardHours, timesOverlap, watchedLessonDays } from './rules'
import {
  attendanceWritten,
  attendedOf,
  classesWithin,
  deleteAttendance,
  deleteLesson,
  insertLesson,
  labourWithin,
  lessonById,
  lessonsOf,
  lessonsWithin,
  updateLesson,
  writeAttendance,
} from './store'

type Counted = Awaited<ReturnType<typeof lessonsOf>>[number]
const toLesson = ({ learners, ...lesson }: Counted): Lesson => ({
  ...lesson,
  blank: Math.max(0, learners - lesson.present - lesson.absent),
})

export const lessons: HandlersOf<'lessons'> = {
  ofMonth: async ({ db, today, caller, note }, { classId, month }) => {
    const theClass = found(await readClass(db, classId))
    note({ subject: `${theClass.code} ${month}` })
    const period = { from: `${month}-01`, to: lastOfMonth(`${month}-01`) }
    const all = await lessonsOf(db, classId, period)
    const hours = await classHours(db, [classId])
    const planned = plannedTimes(theClass, hours, period.from, earlierDay(period.to, today))
    return {
      classId,
      month,
      lessons: all.map(toLesson),
      rows: await rowsOf(db, classId, period, all),
      missing: planned.filter((time) => !all.some((lesson) => timesOverlap(lesson, time))).length,
      mayWrite: mayCall(classKeepers, caller.roles),
    }
  },

  book: async ({ db }, { classId }) => {
    found(await readClass(db, classId))
    return (await lessonsOf(db, classId, null)).map(toLesson)
  },

  ofWeek: async ({ db }, { week }) => ({ week, lessons: await planOf(db, weekOf(week), null) }),

  unwritten: async ({ db, today }) => readUnwritten(db, today, null),

  save: async ({ db, today, note }, { id, version, classId, allPresent, ...lesson }) => {
    const theClass = found(await readClass(db, classId))
    const before = id === null ? null : found(await lessonById(db, id))
    if (before) {
      expectVersion(before, version)
      if (before.classId !== classId) throw new NotFoundError()
    }
    if (lesson.heldOn > today) throw new RuleError('lessonInFuture')
    if (!isHeldOn(theClass, lesson.heldOn)) throw new RuleError('classNotOpen')
    const others = (await lessonsOf(db, classId, { from: lesson.heldOn, to: lesson.heldOn })).filter((one) => one.id !== id)
    const other = others.find((one) => timesOverlap(one, lesson))
    if (other) throw new RuleError('lessonOverlaps', { on: other.heldOn, clock: `${clockOf(other.fromMinute)}–${clockOf(other.toMinute)}` })
    const learners = await learnersOn(db, classId, lesson.heldOn)
    const written = before ? (await attendedOf(db, before.id)).map(({ stayId }) => stayId) : []
    if (before && before.heldOn !== lesson.heldOn) {
      // What is written of somebody stays true of the day to which the lesson moves.
      const gone = written.find((stayId) => !learners.some((learner) => learner.stayId === stayId))
      if (gone !== undefined) {
        const person = (await learnersOf(db, classId, '0000-01-01', '9999-12-31')).find(({ stayId }) => stayId === gone)
        throw new RuleError('learnerNotThen', { name: person?.fullName ?? '', on: lesson.heldOn })
      }
    }
    note({ subject: `${theClass.code}, ${lesson.heldOn} ${clockOf(lesson.fromMinute)}`, changes: changesBetween(before ?? {}, lesson) })
    const kept = before?.id ?? (await insertLesson(db, { classId, ...lesson }))
    if (before) await updateLesson(db, kept, lesson)
    if (allPresent) {
      const present = learners.filter(({ stayId }) => !written.includes(stayId))
      if (present.length > 0)
        await writeAttendance(
          db,
          present.map(({ stayId }) => ({ lessonId: kept, stayId, entry: 'PRESENT' })),
        )
    }
    return { id: kept }
  },

  addPlanned: async ({ db, today, note }, { classId, from, until }) => {
    if (until > today) throw new RuleError('lessonInFuture')
    const theClass = found(await readClass(db, classId))
    const course = found((await readCourses(db)).find(({ id }) => id === theClass.courseId))
    const kind = course.practiceHours > course.theoryHours ? 'PRACTICE' : 'THEORY'
    const there = await lessonsOf(db, classId, { from, to: until })
    const times = plannedTimes(theClass, await classHours(db, [classId]), from, until).filter(
      (time) => !there.some((lesson) => timesOverlap(lesson, time)),
    )
    for (const time of times)
      await insertLesson(db, {
        classId,
        ...time,
        kind,
        hours: standardHours(kind, time.toMinute - time.fromMinute),
        content: null,
        teacher: theClass.teacher,
        note: null,
      })
    note({ subject: `${theClass.code}, ${from}, ${until}`, changes: changesBetween({}, { added: times.length }) })
    return { added: times.length }
  },

  withdraw: async ({ db, note }, { id, version, why }) => {
    const before = found(await lessonById(db, id))
    expectVersion(before, version)
    const { code } = found(await readClass(db, before.classId))
    note({
      subject: `${code}, ${before.heldOn} ${clockOf(before.fromMinute)}`,
      reason: why,
      changes: changesBetween({ content: before.content, hours: before.hours }, { content: null, hours: null }),
    })
    await deleteLesson(db, id)
    return { id }
  },

  attend: async ({ db, note }, { classId, cells }) => {
    const theClass = found(await readClass(db, classId))
    const latest = [...new Map(cells.map((cell) => [`${cell.lessonId} ${cell.stayId}`, cell])).values()]
    const lessonIds = [...new Set(latest.map(({ lessonId }) => lessonId))]
    const own = new Map((await lessonsOf(db, classId, null)).map((lesson) => [lesson.id, lesson]))
    const standing = new Map((await attendanceWritten(db, lessonIds)).map((one) => [`${one.lessonId} ${one.stayId}`, one.entry]))
    const learners = await learnersOf(db, classId, '0000-01-01', '9999-12-31')
    const edits = latest.filter((cell) => {
      const lesson = found(own.get(cell.lessonId))
      const now = standing.get(`${cell.lessonId} ${cell.stayId}`) ?? null
      if (now === cell.entry) return false
      if (now !== cell.was) throw new StaleError()
      const mine = learners.filter(({ stayId }) => stayId === cell.stayId)
      // What was written of somebody who was not in the class then can be taken away.
      if (cell.entry !== null && !mine.some((learner) => wasIn(learner, lesson.heldOn)))
        throw new RuleError('learnerNotThen', { name: found(mine[0]).fullName, on: lesson.heldOn })
      return true
    })
    const byPerson = Map.groupBy(edits, ({ stayId }) => stayId)
    note({
      subject: theClass.code,
      changes: [...byPerson].map(([stayId, ofOne]) => ({
        field: learners.find((learner) => learner.stayId === stayId)?.residentCode ?? '',
        before: textOf(ofOne, own, 'was'),
        after: textOf(ofOne, own, 'entry'),
      })),
    })
    const written = edits.filter(({ entry }) => entry !== null)
    const emptied = edits.filter(({ entry }) => entry === null)
    if (written.length > 0) await writeAttendance(db, written)
    if (emptied.length > 0) await deleteAttendance(db, emptied)
    return { written: edits.length }
  },

  file: async (context, { classId, part, as }) => {
    const { facility, today, now, caller, office, note } = context
    const [theClass] = await readClasses(context, { closed: true, ids: [classId] })
    const { code, ...one } = found(theClass)
    note({ subject: `${code} ${part.of} ${as}` })
    const { name, level, schoolName, openedOn, endsOn, closedOn } = one
    const file = await office.press.ask(classFileTask, {
      class: { name, level, schoolName, openedOn, endsOn, closedOn },
      part: await partOf(context, { classId, part }),
      as,
      on: today,
      now,
      facility,
      preparedBy: caller.fullName,
    })
    return { file, fileName: `${fileNames[part.of]}_${code}_${today}.${as}` }
  },
}

/** The part of a class that was asked for, with what its log row and its file are called. */
async function partOf(context: QueryContext, { classId, part }: Pick<InputOf<'lessons.file'>, 'classId' | 'part'>): Promise<ClassPart> {
  const { db } = context
  if (part.of === 'book') return { of: 'book', lessons: (await lessonsOf(db, classId, null)).map(toLesson) }
  if (part.of === 'learners') return { of: 'learners', learners: await readLearners(context, classId) }
  const period = { from: `${part.month}-01`, to: lastOfMonth(`${part.month}-01`) }
  const all = await lessonsOf(db, classId, period)
  return { of: 'attendance', month: part.month, lessons: all.map(toLesson), rows: await rowsOf(db, classId, period, all) }
}
const fileNames = { learners: 'danh-sach-lop', book: 'so-len-lop', attendance: 'diem-danh' } as const

interface LearnerTime {
  readonly fromOn: PlainDate
  readonly lastOn: PlainDate | null
}
const wasIn = ({ fromOn, lastOn }: LearnerTime, on: PlainDate) => fromOn <= on && (lastOn === null || lastOn >= on)

const learnersOn = async (db: Reader, classId: string, on: PlainDate) =>
  (await learnersOf(db, classId, on, on)).filter((learner) => wasIn(learner, on))

/** 'x 02/11, Ô 04/11' of the cells that were changed. */
const textOf = (
  edits: readonly {
    readonly lessonId: string
    readonly was: AttendanceRow['cells'][number]['entry']
    readonly entry: AttendanceRow['cells'][number]['entry']
  }[],
  lessonsById: ReadonlyMap<string, Counted>,
  side: 'was' | 'entry',
): string =>
  edits
    .map((edit) => `${attendanceText(edit[side]) || '–'} ${formatDate(lessonsById.get(edit.lessonId)?.heldOn ?? '').slice(0, 5)}`)
    .join(', ')

/** Everybody who was in a class within a time, or has something written in its lessons, by name. */
async function rowsOf(db: Reader, classId: string, period: Period, all: readonly Counted[]): Promise<AttendanceRow[]> {
  const people = Map.groupBy(await learnersOf(db, classId, period.from, period.to), ({ stayId }) => stayId)
  const stayIds = [...people.keys()]
  const entries = new Map(
    (
      await attendanceWritten(
        db,
        all.map(({ id }) => id),
      )
    ).map((one) => [`${one.lessonId} ${one.stayId}`, one.entry]),
  )
  const labour = new Map((await labourWithin(db, stayIds, period)).map(({ stayId, day, minutes }) => [`${stayId} ${day}`, minutes]))
  return [...people].map(([stayId, spells]) => {
    const [first] = spells
    const last = spells.at(-1)
    const { residentId, residentCode, fullName } = found(first)
    return {
      stayId,
      residentId,
      residentCode,
      fullName,
      fromOn: first?.fromOn ?? period.from,
      toOn: last?.lastOn ?? null,
      cells: all.map(({ id, heldOn }) => ({
        entry: entries.get(`${id} ${stayId}`) ?? null,
        closed: !spells.some((spell) => wasIn(spell, heldOn)),
        labour: labour.get(`${stayId} ${heldOn}`) ?? 0,
      })),
    }
  })
}

/** What is planned and what is in the book within a time, by day and hour. @param classId null: of every class */
async function planOf(db: Reader, period: Period, classId: string | null): Promise<WeekLesson[]> {
  const classesThen = await classesWithin(db, period, classId)
  const hours = Map.groupBy(
    await classHours(
      db,
      classesThen.map(({ id }) => id),
    ),
    (hour) => hour.classId,
  )
  const written = Map.groupBy(await lessonsWithin(db, period, classId), (lesson) => lesson.classId)
  const lines = classesThen.flatMap((one): WeekLesson[] => {
    const { id, code, name, place, learners } = one
    const ofClass = { classId: id, classCode: code, className: name, place, learners }
    const inBook = written.get(id) ?? []
    const open = plannedTimes(one, hours.get(id) ?? [], period.from, period.to).filter(
      (time) => !inBook.some((lesson) => timesOverlap(lesson, time)),
    )
    return [
      ...inBook.map((lesson) => ({
        ...ofClass,
        teacher: lesson.teacher ?? one.teacher,
        day: lesson.heldOn,
        fromMinute: lesson.fromMinute,
        toMinute: lesson.toMinute,
        lessonId: lesson.id,
        unwritten: lesson.content === null || toLesson(lesson).blank > 0,
      })),
      ...open.map(({ heldOn, fromMinute, toMinute }) => ({
        ...ofClass,
        teacher: one.teacher,
        day: heldOn,
        fromMinute,
        toMinute,
        lessonId: null,
        unwritten: true,
      })),
    ]
  })
  return lines.toSorted((a, b) =>
    a.day === b.day ? a.fromMinute - b.fromMinute || (a.classCode < b.classCode ? -1 : 1) : a.day < b.day ? -1 : 1,
  )
}

/** Lessons of the last weeks up to a day that are not written up, the oldest first. @param classId null: of every class */
export const readUnwritten = async (db: Reader, on: PlainDate, classId: string | null): Promise<WeekLesson[]> =>
  (await planOf(db, { from: addDays(on, -watchedLessonDays), to: on }, classId)).filter(
    ({ unwritten, learners }) => unwritten && learners > 0,
  )
