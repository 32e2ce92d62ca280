import { phases as operations } from '#contract/phases'
import type { FeatureScreens } from '../feature'

export const phases: FeatureScreens = {
  duties: { steps: { phase: { roles: operations.set.roles } } },
}
