import type { Feature } from '#host/features/feature'
import { staff as handlers } from './handlers'

export const staff: Feature<'staff'> = {
  handlers,
  tables: ['account'],
  reads: [],
}
