import type { Feature } from '#host/features/feature'
import { counselling as handlers } from './handlers'

export const counselling: Feature<'counselling'> = { handlers, tables: ['counsellingNote'], reads: ['residents', 'stays'] }
