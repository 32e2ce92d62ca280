import type { Feature } from '../feature'
import { bundles as handlers } from './handlers'

export const bundles: Feature<'bundles'> = { handlers }
