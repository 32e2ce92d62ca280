import { IconUsersPlus } from '@tabler/icons-react'
import { teamKeepers } from '#contract/roles'
import type { FeatureScreens } from '../feature'
import { placeAddress, teamAddress } from './addresses'

export const teams: FeatureScreens = {
  routes: [
    { path: '/labour/teams/$id', page: () => import('./team/team-page'), help: 'labour/team' },
    { path: placeAddress, page: () => import('./place/place-page'), help: 'labour/place' },
  ],
  beginnings: [{ address: placeAddress, title: 'teams:palette.place', icon: IconUsersPlus, roles: teamKeepers }],
  duties: {
    pages: {
      teamWithoutOfficer: ({ about }) => ({ to: teamAddress(about.id) }),
      withoutTeam: ({ about }) => ({ to: placeAddress, search: { people: about.id } }),
    },
  },
}
