import { recordKeepers } from '#contract/roles'
import type { PersonContribution } from '../person'
import { PapersTab } from './stay/papers-tab'

/** The papers on a person's page. */
export const papersOfPerson: PersonContribution = {
  tabs: [{ name: 'papers', title: 'papers:tab', roles: recordKeepers, Content: ({ stayId }) => <PapersTab stayId={stayId} /> }],
}
