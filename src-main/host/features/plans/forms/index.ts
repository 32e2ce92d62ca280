import type { FormsOf } from '#host/features/feature'
import { mau17Form } from './mau-17/form'
import { mau18Form } from './mau-18/form'
import { mau19Form } from './mau-19/form'

/** The papers made from a stay's plans. */
export const formsOfPlans: FormsOf<'plans'> = {
  'mau-17': mau17Form,
  'mau-18': mau18Form,
  'mau-19': mau19Form,
}
