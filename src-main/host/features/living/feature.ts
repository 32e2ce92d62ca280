import type { Feature } from '#host/features/feature'
import { living as handlers } from './handlers'

export const living: Feature<'living'> = {
  handlers,
  tables: ['livingGroup', 'livingMember'],
  reads: ['residents', 'stays'],
}
