import type { Feature } from '../feature'
import { stays as handlers } from './handlers'

export const stays: Feature<'stays'> = { handlers }
