import type { FormsOf } from '#host/features/feature'
import { destroyMinutesForm } from './destroy-minutes/form'
import { letterForm } from './letter/form'

/** The papers about nobody in care. */
export const freeForms: FormsOf<'papers'> = {
  letter: letterForm,
  'destroy-minutes': destroyMinutesForm,
}
