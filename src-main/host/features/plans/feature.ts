import type { Feature } from '#host/features/feature'
import { plans as handlers } from './handlers'

export const plans: Feature<'plans'> = {
  handlers,
  tables: ['planPart', 'stayPhoto'],
  reads: ['stays'],
}
