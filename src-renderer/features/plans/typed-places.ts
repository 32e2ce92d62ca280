import { PlanPart } from '#contract/plans/operations'
import { lastOfPath, type PlaceOfTyping, type TypedPlaces } from '../typed-places'
import { planPartAddress } from './addresses'

const body: Readonly<Record<string, string>> = { height: 'heightCm', weight: 'weightKg' }

/** The field of a part that a paper means; null where a form asks for the part as a whole. */
const fieldOf = (part: PlanPart, path: string): string | null => {
  if (part === 'appearance') return body[path] ?? lastOfPath(path)
  return part === 'person' ? lastOfPath(path) : null
}

const placeOf = (part: PlanPart): PlaceOfTyping => ({
  title: `plans:part.${part}`,
  address: (path, { stayId }) => {
    const field = fieldOf(part, path)
    return stayId === null ? null : { to: planPartAddress(stayId, part), search: field === null ? null : { field } }
  },
})

/** Where papers' facts of the sheet and the plans are typed: the part by its name. */
export const typedOfPlans: TypedPlaces = Object.fromEntries(PlanPart.options.map((part) => [part, placeOf(part)]))
