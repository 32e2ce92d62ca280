import { type FormNumber, type FormNumberEntry, numberOn } from '#contract/papers/form-numbers'
import type { PaperRefusal } from '#contract/papers/operations'
import type { PlainDate } from '#contract/values/calendar'

type Numbers = readonly FormNumber[]

/** What stands small at the foot of a paper: 'Mẫu số 51, Nghị định 163/2026/NĐ-CP'; null where no decree sets the form on that day. */
export function captionOn(numbers: Numbers, form: string, on: PlainDate): string | null {
  const valid = numberOn(numbers, form, on)
  return valid ? `Mẫu số ${valid.number}, ${valid.decree}` : null
}

/** Under which number a form stands on a day, followed from decree to decree. */
export function numberSince(numbers: Numbers, first: FormNumber, on: PlainDate): FormNumber {
  const next = numbers.find(({ id }) => id === first.replacedBy)
  return next && next.validFrom <= on ? numberSince(numbers, next, on) : first
}

/**
 * Why a number cannot be kept; null when it can. A decree has a number once, and a form has one number on each day.
 * @param id of the row itself where it is corrected
 * @param replaces row of the form's number before
 */
export function refusedNumber(
  numbers: Numbers,
  entry: Pick<FormNumberEntry, 'decree' | 'number' | 'validFrom'>,
  { id, replaces }: { readonly id: number | null; readonly replaces: readonly number[] },
): PaperRefusal | null {
  const taken = numbers.find((one) => one.id !== id && one.decree === entry.decree && one.number === entry.number)
  if (taken) return { key: 'formNumberTaken', params: { number: taken.number, decree: taken.decree, title: taken.title } }
  const own = numbers.find((one) => one.id === id)
  const earlier = numbers.find((one) => replaces.includes(one.id) && one.validFrom >= entry.validFrom)
  const later = numbers.find((one) => one.id === own?.replacedBy && one.validFrom <= entry.validFrom)
  const crossed = earlier ?? later
  return crossed ? { key: 'formNumberDay', params: { number: crossed.number, on: crossed.validFrom } } : null
}
