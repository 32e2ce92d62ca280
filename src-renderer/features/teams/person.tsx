import { fitness } from '#contract/fitness'
import type { PersonContribution } from '../person'
import { LabourOfPerson } from './person/labour-of-person'

/** Labour on a person's page: the teams, who they are kept apart from, what they are fit for. */
export const teamsOfPerson: PersonContribution = {
  tabs: [
    {
      name: 'labour',
      title: 'teams:person.tab',
      roles: fitness.ofResident.roles,
      Content: ({ person, stayId }) => <LabourOfPerson residentId={person.resident.id} stayId={stayId} />,
    },
  ],
}
