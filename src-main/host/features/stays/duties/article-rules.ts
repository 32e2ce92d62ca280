import type { PlainDate } from '#contract/values/calendar'
import { newLawFrom } from '../term-rules'

const always: PlainDate = '1900-01-01'

/**
 * Articles of the duties for which the law sets no number of days or hours, each with the day from which it holds. Before the first of these days
 * nothing of the kind was asked for. Those with a number are values of the law (database/seeds/legal-values.ts).
 */
const articles = {
  leaveReturn: [
    [always, 'Đ116 Đ70'],
    [newLawFrom, 'Đ163 Đ121 khoản 4'],
  ],
  procedureReturn: [
    [always, 'XLVPHC Đ115'],
    [newLawFrom, 'Đ163 Đ111 khoản 2'],
  ],
  suspensionReturn: [
    [always, 'XLVPHC Đ112'],
    [newLawFrom, 'L120 Đ39 khoản 3'],
  ],
  pursuit: [[newLawFrom, 'Đ163 Đ109 khoản 2']],
  monitoring: [[newLawFrom, 'Đ163 Đ16 khoản 3, Đ17']],
  residence: [[newLawFrom, 'L120 Đ42 khoản 3']],
  'minutes.compulsory': [[newLawFrom, 'Đ163 Đ108 khoản 1']],
  'minutes.voluntary': [[newLawFrom, 'Đ163 Đ96 khoản 1']],
  'minutes.custody': [[newLawFrom, 'Đ163 Đ99 khoản 3']],
  'afterRehab.compulsory': [[newLawFrom, 'Đ163 Đ123 khoản 2 điểm b']],
  'afterRehab.voluntary': [[newLawFrom, 'Đ163 Đ97 khoản 2 điểm b']],
  'afterRehab.private': [[newLawFrom, 'Đ163 Đ94 khoản 3 điểm b']],
  'paper.ESCAPED': [[newLawFrom, 'Đ163 Đ109 khoản 2']],
  'paper.LEAVE_STARTED': [
    [always, 'Đ116 Đ70'],
    [newLawFrom, 'Đ163 Đ121 khoản 2'],
  ],
  'paper.OUT_FOR_PROCEDURE': [
    [always, 'XLVPHC Đ115'],
    [newLawFrom, 'Đ163 Đ111 khoản 1'],
  ],
  'paper.SUSPENDED': [
    [always, 'XLVPHC Đ112'],
    [newLawFrom, 'L120 Đ39 khoản 4'],
  ],
  'paper.EXEMPTED': [
    [always, 'XLVPHC Đ112'],
    [newLawFrom, 'L120 Đ39 khoản 4'],
  ],
  'paper.TERM_REDUCED': [[always, 'Đ116 Đ58 khoản 1']],
  'paper.TRANSFERRED_OUT': [[newLawFrom, 'L120 Đ38 khoản 2, 3, 4']],
  'paper.DECISION_RECEIVED.AFTER_REHAB': [[newLawFrom, 'Đ163 Đ134 khoản 1']],
  'paper.DECISION_RECEIVED.MONITORING': [[newLawFrom, 'Đ163 Đ16 khoản 2, khoản 3']],
  'paper.COMPLETED': [[newLawFrom, 'Đ163 Đ97 khoản 2, Đ123 khoản 2']],
  'paper.SHELTERED': [[newLawFrom, 'Đ163 Đ123 khoản 2']],
} as const satisfies Readonly<Record<string, readonly (readonly [from: PlainDate, article: string])[]>>
export type DutyArticle = keyof typeof articles

/** The article that asks for something on a day; null where no law did. */
export function articleOn(of: DutyArticle, on: PlainDate): string | null {
  const since: readonly (readonly [from: PlainDate, article: string])[] = articles[of]
  return since.findLast(([from]) => from <= on)?.[1] ?? null
}
