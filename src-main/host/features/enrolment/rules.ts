import { type CourseLevel, isVocational } from '#contract/courses'
import type { Phase } from '#contract/stays/words'
import { isElementary } from '#host/features/courses/rules'
import type { FindValue } from '#host/features/stays/term-rules'

/** The phase in which such a course begins; null: in any. @see Decree 163/2026 Arts 87(3), 115 */
export const phaseOf = (level: CourseLevel): { readonly phase: Phase; readonly article: string } | null =>
  isVocational(level) ? { phase: 'LABOUR', article: 'Đ163 Đ87 khoản 3' } : null

/** From which age on such a course may begin; null: at any. @param find the values of the day @see Circular 43/2015 Art. 8(1) */
export function youngestOf(level: CourseLevel, find: FindValue): { readonly years: number; readonly article: string } | null {
  const value = isElementary(level) ? find('course.soCap.age') : level === 'DUOI_3_THANG' ? find('course.short.age') : null
  return value && { years: value.value, article: value.article }
}
