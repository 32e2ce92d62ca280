import type { Feature } from '#host/features/feature'
import { desk as handlers } from './handlers'

export const desk: Feature<'desk'> = {
  handlers,
  tables: ['dutyNote'],
  reads: ['residents', 'stays', 'phases', 'papers', 'facility', 'workdays'],
}
