import { classesOfPerson } from '../../features/classes/person'
import { deskOfPerson } from '../../features/desk/person'
import { earningsOfPerson } from '../../features/earnings/person'
import { livingOfPerson } from '../../features/living/person'
import { papersOfPerson } from '../../features/papers/person'
import type { PersonContribution } from '../../features/person'
import { phasesOfPerson } from '../../features/phases/person'
import { plansOfPerson } from '../../features/plans/person'
import { residentsOfPerson } from '../../features/residents/person'
import { staysOfPerson } from '../../features/stays/person'
import { teamsOfPerson } from '../../features/teams/person'
import { partsDeclared } from '../declarations'

/**
 * What the page of a person is composed of: one line for each feature that adds to it. Their order is that of buttons, lines, facts, panels
 * and tabs; whose next step comes first has the strong button.
 */
const contributions = {
  desk: deskOfPerson,
  stays: staysOfPerson,
  residents: residentsOfPerson,
  phases: phasesOfPerson,
  plans: plansOfPerson,
  living: livingOfPerson,
  teams: teamsOfPerson,
  earnings: earningsOfPerson,
  classes: classesOfPerson,
  papers: papersOfPerson,
} satisfies Readonly<Record<string, PersonContribution>>

/** What the features add to the page of one sort, in their order. @example offered('tabs').flatMap(({ part }) => part) */
export const offered = partsDeclared<PersonContribution>(contributions)
