import type { Feature } from '../feature'
import { desk as handlers } from './handlers'

export const desk: Feature<'desk'> = { handlers }
