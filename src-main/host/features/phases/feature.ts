import type { Feature } from '../feature'
import { phases as handlers } from './handlers'

export const phases: Feature<'phases'> = { handlers }
