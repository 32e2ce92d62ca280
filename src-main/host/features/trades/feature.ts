import type { Feature } from '#host/features/feature'
import { trades as handlers } from './handlers'

export const trades: Feature<'trades'> = { handlers, tables: ['trade', 'workPlace'], reads: [] }
