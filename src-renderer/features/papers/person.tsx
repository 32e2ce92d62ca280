import { recordKeepers } from '#contract/roles'
import { withdrawnState } from '#contract/stays/words'
import type { PersonContribution } from '../person'
import { usePapersOfStay } from './papers-of-stay'
import { PapersTab } from './stay/papers-tab'

/** The papers on a person's page. */
export const papersOfPerson: PersonContribution = {
  Ahead: ({ stayId }) => {
    usePapersOfStay(stayId)
    return null
  },
  tabs: [
    {
      name: 'papers',
      title: 'papers:tab',
      roles: recordKeepers,
      Content: ({ stayId, stay }) => <PapersTab stayId={stayId} closed={stay?.stay.state === withdrawnState} />,
    },
  ],
}
