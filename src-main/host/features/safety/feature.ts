import type { Feature } from '../feature'
import { safety as handlers } from './handlers'

export const safety: Feature<'safety'> = { handlers }
