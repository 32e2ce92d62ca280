import type { FeatureScreens } from '../feature'
import { systemAddress } from './addresses'

export const facility: FeatureScreens = {
  typedPlaces: { settings: { title: 'facility:typedAt', address: (field) => ({ to: systemAddress, search: { field } }) } },
}
