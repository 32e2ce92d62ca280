import type { Feature } from '../feature'
import { places as handlers } from './handlers'

export const places: Feature<'places'> = { handlers }
