import type { Feature } from '#host/features/feature'
import { courses as handlers } from './handlers'

export const courses: Feature<'courses'> = { handlers, tables: ['course'], reads: ['trades', 'facility'] }
