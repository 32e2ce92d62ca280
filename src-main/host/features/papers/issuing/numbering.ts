import type { InputOf } from '#contract'
import { paperForms } from '#contract/papers/forms'
import type { PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { refuse } from './access'
import { refusedDay, refusedReserved } from './rules'
import { bookEnd, openNumber } from './store'

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

/** The number that a paper takes. */
export interface PaperNumber {
  /** null for what is not numbered. */
  readonly number: number | null
  /** The state of the book that it was taken from: whether it is still free is seen by comparing. */
  readonly book: unknown
}

/**
 * The next number of a form's book, or one that was set aside.
 * @throws RuleError where the paper cannot bear its day, and `clockDoubtful` while nobody knows what day it is
 */
export async function numberFor(
  { db, today, office }: Pick<QueryContext, 'db' | 'today' | 'office'>,
  { form, reserved, issuedOnReason }: Pick<InputOf<'papers.issue'>, 'form' | 'reserved' | 'issuedOnReason'>,
  on: PlainDate,
): Promise<PaperNumber> {
  if (office.clock.state().verdict !== 'SOUND') refuse({ key: 'clockDoubtful', params: {} })
  const { series } = paperForms[form]
  const end = series === null ? null : await bookEnd(db, series, yearOf(on))
  if (series !== null && reserved !== null) {
    const open = await openNumber(db, series, yearOf(on), reserved)
    refuse(refusedReserved(on, today, open))
    return { number: reserved, book: open }
  }
  refuse(refusedDay({ on, today, reason: issuedOnReason, last: end?.last ?? null }))
  return { number: end && end.number + 1, book: end }
}

export const sameNumber = (one: PaperNumber, other: PaperNumber): boolean => JSON.stringify(one) === JSON.stringify(other)
