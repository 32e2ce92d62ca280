import type { Feature } from '#host/features/feature'
import { schools as handlers } from './handlers'

export const schools: Feature<'schools'> = { handlers, tables: ['school', 'schoolContract'], reads: [] }
