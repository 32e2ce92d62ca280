import type { Feature } from '#host/features/feature'
import { facility as handlers } from './handlers'

export const facility: Feature<'facility'> = {
  handlers,
  tables: ['setting', 'legalValue'],
  reads: [],
}
