import { isVocational } from '#contract/courses'
import type { CandidateFilter } from '#contract/enrolment'
import { gradeOf } from '#contract/schooling'
import type { Reviewed } from '#contract/teams/suitability'
import { ageOn, laterDay, type PlainDate } from '#contract/values/calendar'
import { askedFor } from '#host/api/asked'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import { readEnd } from '#host/database/open-end'
import { classesOfStays, classesOn, classHours, insertEnrolment, learnersOf, readClass } from '#host/features/classes/handlers'
import { hoursOverlap, isHeldOn, minutesOfHours } from '#host/features/classes/rules'
import { readCourses } from '#host/features/courses/handlers'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { peopleOfStays, readStay } from '#host/features/stays/handlers'
import { reviewOf, staysByCode } from '#host/features/teams/handlers'
import { pastedCodes } from '#host/features/teams/rules'
import { phaseOf, youngestOf } from './rules'
import { candidatesOf, courseWaitById, endCourseWait, insertCourseWait, openPhases, waitingPeople, waitsOf } from './store'

export const enrolment: HandlersOf<'enrolment'> = {
  candidates: async ({ db, today, note }, { limit, ...filter }) => {
    note({ subject: filterInLog(filter) })
    const all = await candidatesOf(db, filter, today)
    const fitness = await fitnessOnDay(
      db,
      all.map(({ residentId }) => residentId),
      today,
    )
    const matching = filter.fit ? all.filter(({ residentId }) => fitness(residentId) === 'FIT') : all
    const rows = matching.slice(0, limit)
    const phases = Map.groupBy(
      await openPhases(
        db,
        rows.map(({ stayId }) => stayId),
        today,
      ),
      ({ stayId }) => stayId,
    )
    return {
      rows: rows.map(({ birthYear, birthMonth, birthDay, education, expectedEndOn, inClasses, wantsTraining, ...row }) => ({
        ...row,
        age: ageOn({ year: birthYear, month: birthMonth, day: birthDay }, today),
        phases: (phases.get(row.stayId) ?? []).map(({ phase }) => phase),
        fitness: fitness(row.residentId),
        grade: row.grade ?? gradeOf(education),
        wantsTraining: wantsTraining === null ? null : wantsTraining === 1,
        expectedEndOn: readEnd(expectedEndOn),
        inClasses: JSON.parse(inClasses) as string[],
      })),
      total: matching.length,
    }
  },

  review: async (context, { classId, fromOn, stayIds, codes }) => {
    const { db, note } = context
    const typed = pastedCodes(codes)
    const byCode = await staysByCode(db, typed)
    const { people, code, learners, quota } = await reviewFor(context, classId, fromOn, [...new Set([...stayIds, ...byCode.values()])])
    note({ subject: `${code} ${people.length}` })
    return { people, unknown: typed.filter((one) => !byCode.has(one)), learners, quota }
  },

  enrol: async (context, { classId, fromOn, stayIds, note: said }) => {
    const { db, note } = context
    const asked = [...new Set(stayIds)]
    const { people, code, courseId, isHeld } = await reviewFor(context, classId, fromOn, asked)
    if (!isHeld) throw new RuleError('classNotOpen')
    if (people.length < asked.length) found(undefined)
    const blocked = people.filter(({ problems }) => problems.some(({ blocks }) => blocks))
    if (blocked.length > 0) throw new RuleError('enrolmentBlocked', { count: blocked.length, name: blocked[0]?.fullName ?? '' })
    for (const { stayId } of people) await insertEnrolment(db, { classId, stayId, fromOn, note: said })
    // Whoever waited for this course waits no longer.
    for (const wait of await waitsOf(db, asked))
      if (wait.courseId === courseId) await endCourseWait(db, wait.id, laterDay(fromOn, wait.askedOn))
    const warned = people.filter(({ problems }) => problems.length > 0)
    note({
      subject: [code, ...people.map(({ stayCode }) => stayCode)].join(', '),
      reason: said,
      changes: changesBetween({}, { fromOn, ...(warned.length > 0 ? { warned: warned.map(warningInLog).join('; ') } : {}) }),
    })
    return { enrolled: people.length, warned: warned.length }
  },

  waiting: async ({ db, note }) => {
    const rows = await waitingPeople(db)
    note({ subject: String(rows.length) })
    return rows.map(({ stayId, residentId, residentCode, fullName, state, ...wait }) => ({
      stayId,
      residentId,
      residentCode,
      fullName,
      state,
      wait,
    }))
  },

  wait: async ({ db, today, note }, { stayIds, courseId, askedOn, note: said }) => {
    if (askedOn > today) throw new RuleError('waitInFuture')
    const course = found((await readCourses(db)).find(({ id }) => id === courseId))
    const people = await peopleOfStays(db, stayIds)
    const waiting = (await waitsOf(db, stayIds)).filter((wait) => wait.courseId === courseId)
    const codes: string[] = []
    for (const stayId of new Set(stayIds)) {
      const person = found(people.get(stayId))
      if (waiting.some((wait) => wait.stayId === stayId)) throw new RuleError('waitsForCourse', { name: person.fullName })
      await insertCourseWait(db, { stayId, courseId, askedOn, note: said })
      codes.push(person.code)
    }
    note({ subject: codes.join(', '), reason: said, changes: changesBetween({}, { course: course.name, askedOn }) })
    return { waiting: codes.length }
  },

  endWait: async ({ db, today, note }, { id, version }) => {
    const wait = found(await courseWaitById(db, id))
    if (wait.endedOn !== null) throw new StaleError()
    expectVersion(wait, version)
    note({ subject: found(await readStay(db, wait.stayId)).code, changes: changesBetween({ endedOn: null }, { endedOn: today }) })
    await endCourseWait(db, id, laterDay(today, wait.askedOn))
    return { id }
  },
}

const filterInLog = ({ text, ...filter }: CandidateFilter) =>
  askedFor(
    [
      filter.literacy !== null && `schooling:literacy.${filter.literacy}`,
      filter.gradeUpTo !== null && `filter.grade ${filter.gradeUpTo}`,
      filter.wants && 'filter.wants',
      filter.wishTradeId !== null && 'filter.wishTrade',
      filter.phase !== null && `stays:phase.${filter.phase}`,
      filter.fit && 'filter.fit',
      filter.daysLeft !== null && `filter.daysLeft ${filter.daysLeft}`,
      filter.untrained && 'filter.untrained',
      filter.inNone && 'filter.inNone',
    ],
    text,
  )

/** 'DC-2026-0007: phase, clash', without a word of why. */
const warningInLog = ({ stayCode, problems }: Reviewed) => `${stayCode}: ${problems.map(({ key }) => key).join(', ')}`

/** What speaks against enrolling these in a class from a day on. */
async function reviewFor(context: QueryContext | CommandContext, classId: string, on: PlainDate, stayIds: readonly string[]) {
  const { db, office } = context
  const theClass = found(await readClass(db, classId))
  const course = found((await readCourses(db)).find(({ id }) => id === theClass.courseId))
  const hours = (await classHours(db, [classId])).map(({ classId: _, ...hour }) => hour)
  const learners = (await learnersOf(db, classId, on, on)).filter(({ lastOn }) => lastOn === null || lastOn >= on)
  const learned = await classesOn(db, stayIds, on)
  const others = (stayId: string) => learned.filter((one) => one.stayId === stayId && one.classId !== classId)
  const spells = (await classesOfStays(db, stayIds)).filter((spell) => spell.classId === classId)
  const people = await reviewOf(context, stayIds, {
    on,
    phase: phaseOf(course.level),
    barredTrade: isVocational(course.level) && course.notForMinors ? course.tradeName : null,
    plannedMinutes: null,
    youngest: youngestOf(course.level, (key) => office.law.find(key, 'LAW_2025', on)),
    endsOn: theClass.endsOn,
    free: theClass.quota === null ? null : Math.max(0, theClass.quota - learners.length),
    beside: learners,
    // One time in a class follows the other: whoever comes into it later is in it already for what is asked here.
    alreadyIn: new Set(spells.filter(({ toOn }) => toOn === null || toOn >= on).map(({ stayId }) => stayId)),
    laterTeam: () => null,
    writtenUntil: () => null,
    clash: (stayId) =>
      others(stayId).find((other) => other.hours.some((theirs) => hours.some((own) => hoursOverlap(own, theirs))))?.className ?? null,
    weekMinutes: (stayId, teamMinutes) =>
      teamMinutes === null
        ? null
        : teamMinutes + minutesOfHours(hours) + others(stayId).reduce((sum, other) => sum + minutesOfHours(other.hours), 0),
  })
  const { code, courseId, quota } = theClass
  return { people, code, courseId, quota, learners: learners.length, isHeld: isHeldOn(theClass, on) }
}
