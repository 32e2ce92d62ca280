import type { Feature } from '#host/features/feature'
import { safety as handlers } from './handlers'

export const safety: Feature<'safety'> = {
  handlers,
  tables: [],
  reads: [],
}
