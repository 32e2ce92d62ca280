import { FormDecree, formDecrees } from '#contract/papers/decrees'
import type { FormNumber } from '#contract/papers/form-numbers'
import type { OldForm } from '#contract/papers/old'
import type { PlainDate } from '#contract/values/calendar'
import { numberSince } from '../form-numbers/rules'

/** Every form that can be written down, by decree and number, and under which number it stands on a day. */
export const oldFormsOn = (numbers: readonly FormNumber[], on: PlainDate): OldForm[] =>
  numbers.flatMap((one) => {
    const decree = FormDecree.options.find((known) => formDecrees[known].name === one.decree)
    if (!decree) return []
    // Decree 116 was repealed as a whole (Decree 163/2026 Art. 150(3)(b)): what nothing has replaced is no form any more.
    const now = decree === 'D116' && one.replacedBy === null ? null : numberSince(numbers, one, on)
    return [{ decree, form: one.number, title: one.title, now: now?.number ?? null, nowForm: now?.form ?? null }]
  })

/** @param form its number as people write it: '26B', 'Mẫu 46' */
export const oldFormOf = (forms: readonly OldForm[], decree: FormDecree, form: string): OldForm | undefined => {
  const number = form
    .toLowerCase()
    .replace(/^mẫu( số)? /u, '')
    .trim()
  return forms.find((one) => one.decree === decree && one.form.toLowerCase() === number)
}
