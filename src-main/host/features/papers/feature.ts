import type { Feature } from '#host/features/feature'
import { papers as handlers } from './handlers'

export const papers: Feature<'papers'> = { handlers }
