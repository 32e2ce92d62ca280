import { IconPlus } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import { stays as operations } from '#contract/stays/operations'
import type { FeatureScreens } from '../feature'
import { admitAddress } from './addresses'
import { NoticeDone } from './notice-done'
import { typedOfStays } from './typed-places'

export const stays: FeatureScreens = {
  routes: [
    { path: '/admit', page: () => import('./admission/admit-page'), help: 'stays/admit' },
    { path: '/admit/$id', page: () => import('./admission/admit-page'), help: 'stays/admit' },
    { path: '/stays/$id/correct', page: () => import('./correct-stay-page'), help: 'stays/correct' },
  ],
  duties: {
    steps: {
      event: {
        roles: operations.recordEvent.roles,
        isPossible: (kinds, { nextEvents }) => nextEvents.some((next) => kinds.includes(next)),
      },
      residence: { roles: operations.registerResidence.roles },
      correct: { roles: operations.correctEvent.roles, isPossible: ([id], { events }) => events.some((event) => event.id === id) },
    },
    restOf: ({ stay }) => (stay.endedOn !== null ? 'stays:next.ended' : stay.state === 'ESCAPED' ? 'stays:next.escaped' : null),
    Done: NoticeDone,
  },
  typedPlaces: typedOfStays,
  beginnings: [{ address: admitAddress, title: 'stays:admit.title', icon: IconPlus, roles: recordKeepers }],
}
