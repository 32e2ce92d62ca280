import type { Feature } from '../feature'
import { reports as handlers } from './handlers'

export const reports: Feature<'reports'> = { handlers }
