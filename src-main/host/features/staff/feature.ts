import type { Feature } from '../feature'
import { staff as handlers } from './handlers'

export const staff: Feature<'staff'> = { handlers }
