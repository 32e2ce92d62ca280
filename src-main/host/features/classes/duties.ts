import { classDuties } from '#contract/classes/operations'
import { addDays, startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { resultsAhead } from './rules'
import { classesClosedFrom, openClasses, withoutResult } from './store'

/** Classes that were closed longer ago are not asked about any more: their results were kept on paper. */
const watchedDays = 180

/** Classes without a teacher or an officer, and those that are over, or nearly, with learners who have no result. */
export const classSource: DutySource = {
  kinds: ['classWithoutTeacher', 'classResults'],
  reads: ['classes', 'stays'],
  find: async ({ db }, { on, of }) => {
    if (of !== null && of.kind !== classDuties.classResults.about) return []
    const all = [...(await openClasses(db)), ...(await classesClosedFrom(db, addDays(on, -watchedDays)))].filter(
      ({ id }) => of === null || of.id === id,
    )
    const without = new Map(
      (
        await withoutResult(
          db,
          all.map(({ id }) => id),
        )
      ).map(({ classId, learners }) => [classId, learners]),
    )
    return all.flatMap(({ id, code, name, teacher, officerId, openedOn, endsOn, closedOn }): FoundDuty[] => {
      const about = { kind: 'class' as const, id }
      const named = { name, code }
      const over = closedOn ?? endsOn
      const vacant = closedOn === null && (teacher === null || officerId === null)
      const due: FoundDuty[] = []
      if (vacant)
        due.push({
          kind: 'classWithoutTeacher',
          article: 'suy theo Đ163 Đ116',
          about,
          person: null,
          named,
          hangsOn: openedOn,
          cause: teacher === null ? 'classWithoutTeacher' : 'classWithoutOfficer',
          happensAt: startOfFacilityDay(openedOn),
          dueAt: endOfFacilityDay(openedOn),
          movedFrom: null,
          atOnce: false,
          does: { do: 'page' },
        })
      if ((without.get(id) ?? 0) > 0)
        due.push({
          kind: 'classResults',
          article: 'suy theo Đ163 Đ116',
          about,
          person: null,
          named,
          hangsOn: over,
          cause: 'classEnds',
          happensAt: endOfFacilityDay(over),
          dueAt: endOfFacilityDay(addDays(over, resultsAhead)),
          notBefore: startOfFacilityDay(addDays(over, -resultsAhead)),
          shownFrom: startOfFacilityDay(addDays(over, -resultsAhead)),
          movedFrom: null,
          atOnce: false,
          does: { do: 'page' },
        })
      return due
    })
  },
}
