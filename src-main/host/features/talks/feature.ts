import type { Feature } from '#host/features/feature'
import { talks as handlers } from './handlers'

export const talks: Feature<'talks'> = {
  handlers,
  tables: ['talk', 'talkAttendee'],
  reads: ['teams', 'classes', 'residents', 'stays'],
}
