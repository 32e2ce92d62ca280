import { numberOn } from '#contract/papers/form-numbers'
import type { HandlersOf } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import type { AnyPrint } from '#host/prints/kit/define-print'
import { captionOn } from '../form-numbers/rules'
import { readFormNumbers } from '../form-numbers/store'
import { sampleTask } from '../tasks'

/** @param prints every print of the program */
export const galleryHandlers = (prints: readonly AnyPrint[]): HandlersOf<'papers'>['gallery'] => ({
  list: async ({ db, today }) => {
    const numbers = await readFormNumbers(db)
    return prints.map(({ id, title }) => {
      const valid = numberOn(numbers, id, today)
      return { id, form: valid ? `Mẫu số ${valid.number}` : null, decree: valid?.decree ?? null, title }
    })
  },

  sample: async ({ db, office, today }, { id, sample }) => {
    found(prints.find((print) => print.id === id))
    const { file, pages } = await office.press.ask(sampleTask, {
      print: id,
      sample,
      formNumber: captionOn(await readFormNumbers(db), id, today),
    })
    return { pdf: file, pages }
  },
})
