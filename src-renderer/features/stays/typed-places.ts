import { residentAddress } from '../residents/addresses'
import type { TypedPlaces } from '../typed-places'
import { correctEventStep, correctStayAddress } from './addresses'

/** Fields of papers that are typed under another name. */
const otherNames: Readonly<Record<string, string>> = {
  addressee: 'policeCommune',
  startedOn: 'admittedAt',
  admittedOn: 'admittedAt',
  completesOn: 'statedEndOn',
  endsOn: 'statedEndOn',
  at: 'handover.place',
  condition: 'handover.condition',
}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** 'giver.title' → 'handover.giverTitle', 'court.number' → 'decision.number'. */
function fieldOfStay(path: string): string | null {
  const [first = '', second = ''] = path.split('.')
  if (first === 'giver' || first === 'receiver') return `handover.${first}${capital(second)}`
  if (first === 'finished') return 'handover.finishedAt'
  if (first === 'begun') return 'admittedAt'
  if (['decision', 'court', 'contract'].includes(first)) return `decision.${second}`
  return otherNames[path] ?? null
}

/** Where papers' facts about the stay and its events are typed. */
export const typedOfStays: TypedPlaces = {
  stay: {
    title: 'stays:typedAt.stay',
    address: (path, { stayId }) => {
      const field = fieldOfStay(path)
      return stayId === null ? null : { to: correctStayAddress(stayId), search: field === null ? null : { field } }
    },
  },
  event: {
    title: 'stays:typedAt.event',
    address: (_, { residentId, stayId, eventId }) => {
      if (residentId === null || stayId === null) return null
      return { to: residentAddress(residentId), search: eventId === null ? null : { stay: stayId, do: correctEventStep(eventId) } }
    },
  },
}
