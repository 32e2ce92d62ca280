import type { CourseLevel, TrainingWarning } from '#contract/courses'
import type { FindValue } from '#host/features/stays/term-rules'

/** The hours of a programme. */
export interface Programme {
  readonly level: CourseLevel
  readonly theoryHours: number
  readonly practiceHours: number
  readonly testHours: number
}

/** Sơ cấp, whichever of its three. */
export const isElementary = (level: CourseLevel): boolean => level === 'SO_CAP_1' || level === 'SO_CAP_2' || level === 'SO_CAP_3'

/**
 * What of a programme does not fit its level; recorded all the same.
 * @param find the values of the day
 * @see Law 74/2014 Art. 33; Circular 42/2015 Art. 4(2); Circular 43/2015 Art. 9(1)
 */
export function programmeWarnings({ level, theoryHours, practiceHours, testHours }: Programme, find: FindValue): TrainingWarning[] {
  const all = theoryHours + practiceHours + testHours
  if (all === 0) return []
  const warnings: TrainingWarning[] = []
  if (isElementary(level)) {
    const least = find('course.soCap.hours')
    if (least && all < least.value)
      warnings.push({ key: 'hoursTooFew', article: least.article, params: { hours: all, least: least.value } })
    const most = find('course.soCap.theory.max')
    if (most && theoryHours * 100 > all * most.value)
      warnings.push({
        key: 'theoryTooMuch',
        article: most.article,
        params: { share: Math.round((theoryHours * 100) / all), most: most.value },
      })
  }
  if (level === 'DUOI_3_THANG') {
    const least = find('course.short.practice.min')
    if (least && practiceHours * 100 < all * least.value)
      warnings.push({
        key: 'practiceTooLittle',
        article: least.article,
        params: { share: Math.round((practiceHours * 100) / all), least: least.value },
      })
  }
  return warnings
}
