import type { Feature } from '../feature'
import { facility as handlers } from './handlers'

export const facility: Feature<'facility'> = { handlers }
