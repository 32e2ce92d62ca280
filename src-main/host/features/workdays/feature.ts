import type { Feature } from '../feature'
import { workdays as handlers } from './handlers'

export const workdays: Feature<'workdays'> = { handlers }
