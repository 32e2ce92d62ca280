import { withdrawnState } from '#contract/stays/words'
import type { PersonContribution } from '../person'
import { PersonPhoto } from './photo/person-photo'
import { PlansTab } from './plans-tab'

/** The plans on a person's page: the photo that is kept with them, and how far they have come. */
export const plansOfPerson: PersonContribution = {
  Picture: ({ stayId, person }) => <PersonPhoto stayId={stayId} name={person.resident.fullName} />,
  tabs: [
    {
      name: 'plans',
      title: 'plans:tab',
      Content: ({ stayId, stay }) => <PlansTab stayId={stayId} closed={stay?.stay.state === withdrawnState} />,
    },
  ],
}
