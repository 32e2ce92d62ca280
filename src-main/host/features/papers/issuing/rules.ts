import type { PaperRefusal } from '#contract/papers/operations'
import { addDays, type PlainDate } from '#contract/values/calendar'

/** So many days back a paper may bear without anybody having to say why. */
const unaskedDays = 7

export interface DayFacts {
  /** Day the paper is to bear. */
  readonly on: PlainDate
  readonly today: PlainDate
  readonly reason: string | null
  /** The latest day in the same book and year, and the number that bears it; null in an empty book, and for what has no number. */
  readonly last: { readonly number: number; readonly day: PlainDate } | null
}

/**
 * Why a paper cannot bear a day; null when it can. Numbers of a book follow its days: an earlier day needs a number that was reserved then.
 * @see Decree 30/2020/NĐ-CP Arts 14, 15: numbered and dated in the order of issue
 */
export function refusedDay({ on, today, reason, last }: DayFacts): PaperRefusal | null {
  if (on > today) return { key: 'issuedInFuture', params: {} }
  if (last && on < last.day) return { key: 'issuedBeforeLast', params: { number: last.number, on: last.day } }
  if (on < addDays(today, -unaskedDays) && !reason) return { key: 'issuedOnReasonNeeded', params: { days: unaskedDays } }
  return null
}

/** A number set aside, with the days of the papers numbered before and after it. */
export interface OpenNumber {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** A reserved number's day lies between those of its neighbours. */
export const outOfOrder = (on: PlainDate, { from, to }: OpenNumber): boolean => (from !== null && on < from) || (to !== null && on > to)

/** Why a paper under a number that was set aside cannot bear a day; the reservation has said why it is late. */
export function refusedReserved(on: PlainDate, today: PlainDate, open: OpenNumber | undefined): PaperRefusal | null {
  if (!open) return { key: 'numberNotReserved', params: {} }
  if (on > today) return { key: 'issuedInFuture', params: {} }
  if (outOfOrder(on, open)) return { key: 'reservedOutOfOrder', params: { from: open.from ?? '…', to: open.to ?? '…' } }
  return null
}

const never: readonly PaperRefusal['key'][] = ['notForKind', 'notAfterProcedure', 'stayWithdrawn']

/** Refusals that no time and no typing will change: the form is for other kinds of residents, or nobody was here. */
export const isNeverHere = ({ key }: PaperRefusal): boolean => never.includes(key)
