import type { Feature } from '../feature'
import { residents as handlers } from './handlers'

export const residents: Feature<'residents'> = { handlers }
