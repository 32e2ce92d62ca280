import type { Feature } from '#host/features/feature'
import { schooling as handlers } from './handlers'

export const schooling: Feature<'schooling'> = { handlers, tables: ['schooling'], reads: ['residents', 'trades'] }
