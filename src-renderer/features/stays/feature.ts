import { IconGavel, IconPlus } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import { stays as operations } from '#contract/stays/operations'
import { isOpen } from '#contract/stays/words'
import { formatDate } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import type { FeatureScreens } from '../feature'
import { residentAddress } from '../residents/addresses'
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
  finders: [
    {
      title: 'stays:palette.decisions',
      icon: IconGavel,
      roles: operations.byDecision.roles,
      find: async ({ text }) => {
        const found = /^\d+\s*\//.test(text) ? await callQuery('stays.byDecision', { text }) : []
        return found.map(({ residentId, residentCode, fullName, state, decision }) => ({
          address: residentAddress(residentId),
          name: fullName,
          facts: [decision.number, formatDate(decision.on), residentCode],
          isPast: !isOpen(state),
        }))
      },
    },
  ],
  beginnings: [{ address: admitAddress, title: 'stays:admit.title', icon: IconPlus, roles: recordKeepers }],
}
