import { systemAddress } from '../facility/addresses'
import type { FeatureScreens } from '../feature'

export const staff: FeatureScreens = {
  duties: { pages: { accountProposed: ({ about }) => ({ to: systemAddress, search: { tab: 'accounts', account: about.id } }) } },
}
