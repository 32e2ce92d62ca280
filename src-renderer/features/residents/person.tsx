import type { PersonContribution } from '../person'
import { IdentitySummary } from './identity/identity-summary'
import { IdentityTab } from './identity/identity-tab'

/** Who the person is, on their page. */
export const residentsOfPerson: PersonContribution = {
  Line: ({ person }) => <IdentitySummary person={person} />,
  tabs: [{ name: 'identity', title: 'residents:identityTab', Content: ({ person }) => <IdentityTab answer={person} /> }],
}
