import { teamDuties } from '#contract/teams/operations'
import { addDays, startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { endOfFacilityDay } from '#host/law/deadlines'
import { labourNow } from '../labour'
import { placedBy, withoutOfficerSince } from '../rules'
import { officersOf, teamsAtWork } from '../store'

/** Teams of which nobody is in charge, and people in the phase of labour who are in no team. */
export const teamSource: DutySource = {
  kinds: ['teamWithoutOfficer', 'withoutTeam'],
  reads: ['residents', 'stays', 'phases', 'fitness', 'teams', 'staff'],
  find: async ({ db }, { on, of }) => {
    const atWork = await teamsAtWork(db, on)
    // Where no team is kept there is none to be placed in.
    if (atWork.length === 0) return []
    const officers = await officersOf(
      db,
      atWork.map(({ id }) => id),
    )
    const withoutOfficer = atWork.flatMap((team): FoundDuty[] => {
      if (of !== null && (of.kind !== teamDuties.teamWithoutOfficer.about || of.id !== team.id)) return []
      const since = withoutOfficerSince(
        team.openedOn,
        officers.filter(({ teamId }) => teamId === team.id),
        on,
      )
      if (since === null) return []
      return [
        {
          kind: 'teamWithoutOfficer',
          article: 'Đ163 Đ112 khoản 2',
          about: { kind: 'team', id: team.id },
          person: null,
          named: { name: team.name },
          hangsOn: since,
          cause: 'withoutOfficer',
          happensAt: startOfFacilityDay(since),
          dueAt: endOfFacilityDay(since),
          movedFrom: null,
          atOnce: true,
          does: { do: 'page' },
        },
      ]
    })
    if (of !== null && of.kind !== teamDuties.withoutTeam.about) return withoutOfficer
    const people = await labourNow(db, on, of?.id ?? null)
    const withoutTeam = people.flatMap(({ readySince, called }): FoundDuty[] =>
      readySince === null
        ? []
        : [
            {
              kind: 'withoutTeam',
              article: 'suy theo Đ163 Đ112 khoản 2',
              about: { kind: 'stay', id: called.stayId },
              person: called,
              hangsOn: readySince,
              cause: 'withoutTeam',
              happensAt: startOfFacilityDay(readySince),
              dueAt: endOfFacilityDay(placedBy(readySince)),
              movedFrom: null,
              atOnce: false,
              // Nobody is asked about before the days have gone by.
              notBefore: startOfFacilityDay(addDays(placedBy(readySince), 1)),
              does: { do: 'page' },
            },
          ],
    )
    return [...withoutOfficer, ...withoutTeam]
  },
}
