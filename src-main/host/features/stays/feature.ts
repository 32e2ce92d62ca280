import type { Feature } from '#host/features/feature'
import { stays as handlers } from './handlers'

export const stays: Feature<'stays'> = { handlers }
