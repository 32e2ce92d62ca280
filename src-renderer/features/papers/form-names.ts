import { type FormNumber, numberOn } from '#contract/papers/form-numbers'
import { ownerOf, type PaperForm } from '#contract/papers/forms'
import type { Params } from '#contract/texts/engine'
import type { PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useAllTexts } from '../../i18n/texts'

/** Words of a form: 'name', 'short', 'noun', 'field.from'; 'many' of one that falls due for many. They stand in the texts of the feature that makes it. */
export function useFormWords(): (form: PaperForm, key: string, params?: Params) => string {
  const texts = useAllTexts()
  return (form, key, params) => texts.at(`${ownerOf(form)}:forms.${form}.${key}`, params)
}

interface FormNames {
  /** 'Thông báo chuẩn bị hoàn thành (Mẫu 51)' */
  readonly full: (form: PaperForm, on?: PlainDate | null) => string
  /** 'Thông báo (Mẫu 51)', for lists. */
  readonly short: (form: PaperForm, on?: PlainDate | null) => string
  /** Other words for it, with the number: 'Lập thông báo (Mẫu 51)'. */
  readonly of: (words: string, form: PaperForm, on?: PlainDate | null) => string
}

const none: readonly FormNumber[] = []

/**
 * What forms are called, with the number they have today or on a paper's day; without one where no decree sets the form then.
 * @example const names = useFormNames(); names.full(paper.form, paper.issuedOn)
 */
export function useFormNames(): FormNames {
  const texts = useAllTexts()
  const words = useFormWords()
  const { today } = useMe()
  const numbers = useOperation('papers.formNumbers.list', {}).data ?? none
  const of = (name: string, form: PaperForm, on?: PlainDate | null) => {
    const valid = numberOn(numbers, form, on ?? today)
    return valid ? texts.of('papers')('numbered', { words: name, number: valid.number }) : name
  }
  return {
    of,
    full: (form, on) => of(words(form, 'name'), form, on),
    short: (form, on) => of(words(form, 'short'), form, on),
  }
}

/** Has the numbers known before a page names a form, so that no title grows its number while it is read. */
export function FormNumbersAhead() {
  useOperation('papers.formNumbers.list', {})
  return null
}
