import type { Feature } from '../feature'
import { papers as handlers } from './handlers'

export const papers: Feature<'papers'> = { handlers }
