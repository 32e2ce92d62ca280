import { lessonDuties } from '#contract/lessons/operations'
import { addDays, formatDate } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { readUnwritten } from './handlers'
import { daysToWrite } from './rules'

/** Lessons whose day is over and which the session book does not tell: one duty for each class and day. */
export const unwrittenLessons: DutySource = {
  kinds: ['lessonUnwritten'],
  reads: ['lessons', 'classes', 'stays'],
  find: async ({ db }, { on, of }) => {
    if (of !== null && of.kind !== lessonDuties.lessonUnwritten.about) return []
    const open = await readUnwritten(db, on, of?.id ?? null)
    const byDay = new Map(open.map((lesson) => [`${lesson.classId} ${lesson.day}`, lesson]))
    return [...byDay.values()].map(
      ({ classId, className, classCode, day }): FoundDuty => ({
        kind: 'lessonUnwritten',
        article: 'TT42 Đ32 khoản 1',
        about: { kind: 'class', id: classId },
        person: null,
        named: { name: className, code: classCode, on: formatDate(day) },
        hangsOn: day,
        cause: 'lessonHeld',
        happensAt: endOfFacilityDay(day),
        dueAt: endOfFacilityDay(addDays(day, daysToWrite)),
        movedFrom: null,
        atOnce: false,
        does: { do: 'page' },
      }),
    )
  },
}
