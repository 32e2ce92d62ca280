import type { PersonContribution } from '../person'
import { LedgerTab } from './ledger-tab'

/** The money from labour on a person's page. */
export const earningsOfPerson: PersonContribution = {
  tabs: [{ name: 'money', title: 'earnings:ledger.tab', roles: ['head', 'records', 'accountant'], Content: LedgerTab }],
}
