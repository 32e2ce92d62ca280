import type { Feature } from '#host/features/feature'
import { proposalSource } from './duties/source'
import { staff as handlers } from './handlers'

export const staff: Feature<'staff'> = {
  handlers,
  tables: ['account'],
  reads: [],
  duties: [proposalSource],
}
