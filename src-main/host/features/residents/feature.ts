import type { Feature } from '#host/features/feature'
import { residents as handlers } from './handlers'
import { rollCall } from './prints/roll-call'
import { listTask } from './whole-list'

export const residents: Feature<'residents'> = {
  handlers,
  prints: [rollCall],
  tables: ['resident', 'contact', 'residentSearch', 'nameWord'],
  reads: ['stays', 'facility'],
  tasks: [listTask],
}
