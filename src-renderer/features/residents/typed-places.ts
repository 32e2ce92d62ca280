import { kinOf } from '#contract/plans/operations'
import type { Contact } from '#contract/residents/operations'
import { lastOfPath, type TypedPlaces } from '../typed-places'
import { correctResidentAddress } from './addresses'

/** Fields of papers that are typed under another name; the second where the first is not there yet. */
const otherNames: Readonly<Record<string, string>> = {
  'person.idNumber': 'idNumber idKind',
  'person.idIssuedOn': 'idIssuedOn idKind',
  'person.idIssuedBy': 'idIssuedBy idKind',
  'person.age': 'birth',
  'person.registeredAddress': 'permanentAddress',
  'person.residence': 'currentAddress',
}
const namesOfContacts: Readonly<Record<string, string>> = { name: 'fullName', age: 'birthYear' }
const parents: Readonly<Record<string, ReturnType<typeof kinOf>>> = { father: 'FATHER', mother: 'MOTHER' }

/** Where papers' facts about the person are typed. */
export const typedOfResidents: TypedPlaces = {
  record: {
    title: 'residents:typedAt.record',
    address: (path, { residentId }) =>
      residentId === null ? null : { to: correctResidentAddress(residentId), search: { field: otherNames[path] ?? lastOfPath(path) } },
  },
  contacts: {
    title: 'residents:typedAt.contacts',
    address: (path, { residentId }) => {
      const [first = ''] = path.split('.')
      const name = namesOfContacts[lastOfPath(path)] ?? lastOfPath(path)
      const field = `${first in parents ? first : 'representative'}.${name}`
      return residentId === null ? null : { to: correctResidentAddress(residentId), search: { field } }
    },
  },
}

/** The field meant by 'father.phone' or 'representative.phone', one name for each try; whoever is not among the contacts yet is added. */
export function askedOfContacts(field: string, contacts: readonly Pick<Contact, 'relation' | 'representative'>[]): string {
  const [whom = '', name] = field.split('.')
  const kin = parents[whom]
  if (!kin && whom !== 'representative') return field
  const meant = contacts.findIndex(({ relation, representative }) => (kin ? kinOf(relation) === kin : representative))
  const at = meant < 0 && !kin && contacts.length > 0 ? 0 : meant
  return at < 0 ? 'addContact' : `contacts.${at}.${name} addContact`
}
