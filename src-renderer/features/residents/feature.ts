import { IconUser, IconUsers } from '@tabler/icons-react'
import { careStaff } from '#contract/roles'
import { formatBirth } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import type { FeatureScreens } from '../feature'
import { residentAddress, residentsAddress } from './addresses'
import { typedOfResidents } from './typed-places'

export const residents: FeatureScreens = {
  routes: [
    { path: '/residents', page: () => import('./list/residents-page'), help: 'residents/list' },
    { path: '/residents/$id/correct', page: () => import('./identity/correct-resident-page'), help: 'residents/correct' },
  ],
  place: { address: residentsAddress, title: 'residents:list.title', icon: IconUsers, roles: careStaff },
  typedPlaces: typedOfResidents,
  finder: {
    title: 'residents:list.title',
    icon: IconUser,
    roles: careStaff,
    find: async (text) => {
      const found = await callQuery('residents.search', { text, limit: 8 })
      return found.map(({ id, fullName, birth, code }) => ({
        address: residentAddress(id),
        name: fullName,
        facts: [formatBirth(birth), code],
      }))
    },
  },
}
