import type { FeatureScreens } from '../feature'
import { ClockBanner } from './clock-banner'

export const clock: FeatureScreens = { Background: ClockBanner }
