import { IconUser, IconUsers } from '@tabler/icons-react'
import { recordReaders } from '#contract/roles'
import { isOpen } from '#contract/stays/words'
import { formatBirth } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import type { FeatureScreens } from '../feature'
import { residentAddress, residentsAddress } from './addresses'
import { typedOfResidents } from './typed-places'

/** More than these are found by typing on. */
const most = 30

export const residents: FeatureScreens = {
  routes: [
    { path: '/residents', page: () => import('./list/residents-page'), help: 'residents/list' },
    { path: '/residents/$id/correct', page: () => import('./identity/correct-resident-page'), help: 'residents/correct' },
  ],
  place: { address: residentsAddress, title: 'residents:list.title', icon: IconUsers, roles: recordReaders },
  typedPlaces: typedOfResidents,
  finders: [
    {
      title: 'residents:list.title',
      icon: IconUser,
      roles: recordReaders,
      find: async ({ text, texts }) => {
        const found = await callQuery('residents.search', { text, limit: most })
        return found.map(({ id, fullName, birth, code, state }) => ({
          address: residentAddress(id),
          name: fullName,
          facts: [state === null ? '' : texts.at(`stays:state.${state}`), formatBirth(birth), code],
          isPast: state === null || !isOpen(state),
        }))
      },
    },
  ],
}
