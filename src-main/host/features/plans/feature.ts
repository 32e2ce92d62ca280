import type { Feature } from '#host/features/feature'
import { formsOfPlans } from './forms'
import { plans as handlers } from './handlers'

export const plans: Feature<'plans'> = {
  handlers,
  forms: formsOfPlans,
  tables: ['planPart', 'stayPhoto'],
  reads: ['stays'],
}
