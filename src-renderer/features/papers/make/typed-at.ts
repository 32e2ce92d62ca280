import type { MissingField } from '#contract/papers/operations'
import { kinOf } from '#contract/plans/operations'
import type { Contact } from '#contract/residents/operations'
import { systemAddress } from '../../facility/addresses'
import { planPartAddress } from '../../plans/addresses'
import { correctResidentAddress, residentAddress } from '../../residents/addresses'
import { correctEventStep, correctStayAddress } from '../../stays/addresses'

/** Whose data a paper has; null for a paper about nobody. */
export interface Person {
  readonly stayId: string
  readonly residentId: string
  /** The event that the paper belongs to. */
  readonly eventId: string | null
  readonly contacts: readonly Pick<Contact, 'relation' | 'representative'>[]
}

/** A page, and what its address asks for: a field, a dialog; null where the page has no one place for it. */
export interface TypedAt {
  readonly to: string
  readonly search: Readonly<Record<string, string>> | null
}

/** Fields of a paper that are typed under another name than the form's; the second where the first is not there yet. */
const otherNames: Readonly<Record<string, string>> = {
  'person.idNumber': 'idNumber idKind',
  'person.idIssuedOn': 'idIssuedOn idKind',
  'person.idIssuedBy': 'idIssuedBy idKind',
  'person.age': 'birth',
  'person.registeredAddress': 'permanentAddress',
  'person.residence': 'currentAddress',
  addressee: 'policeCommune',
  startedOn: 'admittedAt',
  admittedOn: 'admittedAt',
  completesOn: 'statedEndOn',
  endsOn: 'statedEndOn',
  at: 'handover.place',
  condition: 'handover.condition',
}
const lastOf = (path: string) => path.split('.').at(-1) ?? path
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Whom of the contacts a paper means; whoever is not among them yet is added. */
function ofContacts(path: string, contacts: Person['contacts']): string {
  const kin = { father: 'FATHER', mother: 'MOTHER' }[path.split('.')[0] ?? '']
  const meant = kin
    ? contacts.findIndex(({ relation }) => kinOf(relation) === kin)
    : contacts.findIndex(({ representative }) => representative)
  const at = meant < 0 && !kin ? 0 : meant
  const name = { name: 'fullName', age: 'birthYear' }[lastOf(path)] ?? lastOf(path)
  return at < 0 ? 'addContact' : `contacts.${at}.${name} addContact`
}

/** 'giver.title' → 'handover.giverTitle', 'court.number' → 'decision.number'. */
function ofStay(path: string): string | null {
  const [first = '', second = ''] = path.split('.')
  if (first === 'giver' || first === 'receiver') return `handover.${first}${capital(second)}`
  if (first === 'finished') return 'handover.finishedAt'
  if (first === 'begun') return 'admittedAt'
  if (['decision', 'court', 'contract'].includes(first)) return `decision.${second}`
  return otherNames[path] ?? null
}

/** The part of the sheet or the plan that a field stands in. */
function ofPlan(path: string): [part: string, field: string | null] {
  const body: Readonly<Record<string, string>> = { height: 'heightCm', weight: 'weightKg', marks: 'marks' }
  if (path.startsWith('appearance.') || body[path]) return ['appearance', body[path] ?? lastOf(path)]
  return path.startsWith('person.') ? ['person', lastOf(path)] : ['reintegration', null]
}

const asked = (field: string | null) => (field === null ? null : { field })

/** Where a field that is still empty is typed; null: on the paper's own page. */
export function typedAt({ path, at }: MissingField, person: Person | null): TypedAt | null {
  if (at === 'facility') return { to: systemAddress, search: asked(path) }
  if (person === null || at === 'paper') return null
  const { stayId, residentId, eventId, contacts } = person
  if (at === 'event') {
    const search = eventId === null ? null : { stay: stayId, do: correctEventStep(eventId) }
    return { to: residentAddress(residentId), search }
  }
  if (at === 'stay') return { to: correctStayAddress(stayId), search: asked(ofStay(path)) }
  if (at === 'plan') {
    const [part, field] = ofPlan(path)
    return { to: planPartAddress(stayId, part), search: asked(field) }
  }
  const field = at === 'contacts' ? ofContacts(path, contacts) : (otherNames[path] ?? lastOf(path))
  return { to: correctResidentAddress(residentId), search: { field } }
}
