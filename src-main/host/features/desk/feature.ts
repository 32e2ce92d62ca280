import type { Feature } from '#host/features/feature'
import { desk as handlers } from './handlers'
import { deskList } from './prints/desk-list'

export const desk: Feature<'desk'> = {
  handlers,
  prints: [deskList],
  tables: ['dutyNote'],
  reads: ['residents', 'stays', 'phases', 'papers', 'facility', 'workdays'],
}
