import type { Feature } from '../feature'
import { plans as handlers } from './handlers'

export const plans: Feature<'plans'> = { handlers }
