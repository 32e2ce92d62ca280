import type { Feature } from '../feature'
import { LastBackup } from './last-backup'

export const safety: Feature = { Foot: LastBackup }
