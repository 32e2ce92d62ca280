import type { Feature } from '#host/features/feature'
import { workdays as handlers } from './handlers'

export const workdays: Feature<'workdays'> = {
  handlers,
  tables: ['calendarDay'],
  reads: [],
}
