import { fold } from '#contract/values/names'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { readTrades } from '#host/features/trades/handlers'
import { programmeWarnings } from './rules'
import { allCourses, keepCourse } from './store'

const byName = new Intl.Collator('vi', { numeric: true })

export const courses: HandlersOf<'courses'> = {
  list: async ({ db, office, today }) =>
    (await allCourses(db))
      .map(({ notForMinors: _, ...course }) => ({
        ...course,
        warnings: programmeWarnings(course, (key) => office.law.find(key, 'LAW_2025', today)),
      }))
      .toSorted((a, b) => byName.compare(a.name, b.name)),

  save: async ({ db, note }, { id, version, ...course }) => {
    const all = await allCourses(db)
    const before = id === null ? null : found(all.find((one) => one.id === id))
    if (before) expectVersion(before, version)
    if (course.tradeId !== null && !(await readTrades(db)).some((trade) => trade.id === course.tradeId)) throw new RuleError('tradeUnknown')
    if (all.some((other) => other.id !== id && other.level === course.level && fold(other.name) === fold(course.name)))
      throw new RuleError('courseNameTaken')
    note({ subject: course.name, changes: changesBetween(before ?? {}, course) })
    return { id: await keepCourse(db, id, course) }
  },
}

export const readCourses = allCourses
