import type { Calls } from '../every-call'

export const calls: Calls<'places'> = {
  questions({ ask }) {
    ask('places.search', { text: 'ha long' })
    ask('places.byCodes', { codes: ['06652'] })
    ask('places.provinces', {})
    ask('places.lists', {})
  },
  unlogged: {
    'places.search': 'communes of the country',
    'places.byCodes': 'communes of the country',
    'places.provinces': 'provinces of the country',
    'places.lists': 'days from which lists of communes hold',
  },
}
