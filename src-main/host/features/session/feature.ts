import type { Feature } from '../feature'
import { session as handlers } from './handlers'

export const session: Feature<'session'> = { handlers }
