import type { FeatureScreens } from '../feature'
import { LastBackup } from './last-backup'

export const safety: FeatureScreens = { Foot: LastBackup }
