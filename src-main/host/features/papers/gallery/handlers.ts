import { numberOn } from '#contract/papers/form-numbers'
import type { HandlersOf } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { captionOn } from '../form-numbers/rules'
import { readFormNumbers } from '../form-numbers/store'
import { paperPrints, sheetPrints } from '../prints/all'

export const galleryHandlers = {
  list: async ({ db, today }) => {
    const numbers = await readFormNumbers(db)
    return [...paperPrints, ...sheetPrints].map(({ id, title }) => {
      const valid = numberOn(numbers, id, today)
      return { id, form: valid ? `Mẫu số ${valid.number}` : null, decree: valid?.decree ?? null, title }
    })
  },

  sample: async ({ db, office, today }, { id, sample }) => {
    found([...paperPrints, ...sheetPrints].find((print) => print.id === id))
    const { file, pages } = await office.press.ask('sample', {
      print: id,
      sample,
      formNumber: captionOn(await readFormNumbers(db), id, today),
    })
    return { pdf: file, pages }
  },
} satisfies HandlersOf<'papers'>['gallery']
