import type { Feature } from '#host/features/feature'
import { deskHandlers } from './handlers'
import type { DutySource } from './source'

/** @param sources of the duties of all features, the desk's own neighbours in the list: asked for when the first call comes */
export const deskOver = (sources: () => readonly DutySource[]): Feature<'desk'> => ({
  handlers: deskHandlers(sources),
  tables: ['dutyNote'],
  reads: ['residents', 'stays', 'phases', 'papers', 'bundles', 'facility', 'workdays'],
})
