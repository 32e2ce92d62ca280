import type { Feature } from '#host/features/feature'
import { fitness as handlers } from './handlers'

export const fitness: Feature<'fitness'> = { handlers, tables: ['workFitness'], reads: ['residents', 'stays'] }
