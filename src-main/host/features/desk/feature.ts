import type { Feature } from '#host/features/feature'
import { agenda } from './agenda'
import { deskHandlers } from './handlers'
import { deskList } from './prints/desk-list'

/** The desk knows no duty: it is given those that the features declare. */
export const desk: Feature<'desk'> = {
  handlers: deskHandlers,
  prints: [deskList],
  services: [agenda],
  tables: ['dutyNote'],
  reads: ({ duties }) => ['papers', 'facility', 'workdays', ...duties.flatMap(({ reads }) => reads)],
}
