import type { Feature } from '#host/features/feature'
import { session as handlers } from './handlers'

export const session: Feature<'session'> = {
  handlers,
  tables: [],
  reads: ['staff', 'facility'],
}
