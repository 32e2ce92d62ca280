import { classes as operations } from '#contract/classes/operations'
import type { PersonContribution } from '../person'
import { LearningOfPerson } from './person/learning-of-person'

/** Learning on a person's page: schooling, classes, talks, and for counsellors their notes. */
export const classesOfPerson: PersonContribution = {
  tabs: [
    {
      name: 'learning',
      title: 'classes:person.tab',
      roles: operations.ofPerson.roles,
      Content: ({ person, stayId }) => <LearningOfPerson residentId={person.resident.id} stayId={stayId} />,
    },
  ],
}
