import type { PersonContribution } from '../person'
import { IdentityLine } from './identity/identity-line'
import { IdentityTab } from './identity/identity-tab'

/** Who the person is, on their page. */
export const residentsOfPerson: PersonContribution = {
  Line: ({ person }) => <IdentityLine person={person} />,
  tabs: [{ name: 'identity', title: 'residents:identityTab', Content: ({ person }) => <IdentityTab answer={person} /> }],
}
