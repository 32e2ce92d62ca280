import type { StayState } from '#contract/stays/words'
import type { Reviewed } from '#contract/teams/suitability'
import { ageOn, type PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { readEnd } from '#host/database/open-end'
import { fitnessOnDay } from '#host/features/fitness/handlers'
import { isWithin } from './rules'
import { pairsApart, peopleToReview, phasesOfStays, spellsOfStays } from './store'
import { type Placing, unsuitable } from './suitability-rules'

/** What people are to be placed in: a team, a class. */
export interface PlacingAsked extends Omit<Placing, 'today' | 'weekLimit' | 'sumLimit'> {
  /** Residents who are in it on that day. */
  readonly beside: readonly { readonly residentId: string; readonly fullName: string }[]
  /** Stays that are in it on that day. */
  readonly alreadyIn: ReadonlySet<string>
  /** Somebody's membership that begins behind that day. */
  readonly laterTeam: (stayId: string) => string | null
  readonly writtenUntil: (stayId: string) => PlainDate | null
  /** What takes place at the same time. */
  readonly clash: (stayId: string) => string | null
  /**
   * Minutes a week in a team and in classes together, with what they are to be placed in; null: no class beside the work.
   * @param teamMinutes those of the team in which they are on that day
   */
  readonly weekMinutes: (stayId: string, teamMinutes: number | null) => number | null
}

/**
 * What speaks for and against placing these people, in the order of names: in a team of labour therapy, in a class, wherever people are placed together.
 * @param stayIds those that are nobody's are left out
 */
export async function reviewOf(
  { db, today, office }: Pick<QueryContext, 'db' | 'today' | 'office'>,
  stayIds: readonly string[],
  asked: PlacingAsked,
): Promise<Reviewed[]> {
  const { on, beside } = asked
  const people = await peopleToReview(db, stayIds)
  const residentIds = people.map(({ residentId }) => residentId)
  const fitness = await fitnessOnDay(db, residentIds, on)
  const phases = Map.groupBy(await phasesOfStays(db, stayIds), ({ stayId }) => stayId)
  const spells = Map.groupBy(await spellsOfStays(db, stayIds), ({ stayId }) => stayId)
  const pairs = await pairsApart(db, residentIds, on)
  const near = new Map([...beside, ...people].map(({ residentId, fullName }) => [residentId, fullName]))
  const apartFrom = (residentId: string) =>
    pairs.flatMap((pair) => {
      const other = pair.residentId === residentId ? pair.otherId : pair.otherId === residentId ? pair.residentId : null
      const name = other === null ? undefined : near.get(other)
      return name === undefined ? [] : [name]
    })
  let place = 0
  return people.map((person) => {
    const { stayId, residentId, state, kind, regime, admittedOn, endedOn } = person
    const age = ageOn({ year: person.birthYear, month: person.birthMonth, day: person.birthDay }, on)
    const open = (phases.get(stayId) ?? [])
      .filter(({ openedOn, closedOn }) => isWithin({ fromOn: openedOn, toOn: closedOn }, on))
      .map(({ phase }) => phase)
    const spell = (spells.get(stayId) ?? []).find((one) => isWithin(one, on))
    const word = fitness(residentId)
    const weekLimit = (years: number | null) => {
      const whose = years === null || years < 15 ? 'under15' : years < 18 ? 'under18' : 'adult'
      const limit = office.law.find(`labour.${whose}.week`, regime, on)
      return limit && { minutes: limit.value * 60, article: limit.article }
    }
    const candidate = {
      state: state as StayState,
      kind,
      admittedOn,
      endedOn,
      age,
      fitness: word,
      phases: open,
      alreadyIn: asked.alreadyIn.has(stayId),
      laterTeam: asked.laterTeam(stayId),
      writtenUntil: asked.writtenUntil(stayId),
      keptApart: apartFrom(residentId),
      clash: asked.clash(stayId),
      weekMinutes: asked.weekMinutes(stayId, spell?.plannedMinutes ?? null),
      expectedEndOn: readEnd(person.expectedEndOn),
    }
    const { phase, barredTrade, plannedMinutes, youngest, endsOn, free } = asked
    const sum = office.law.find('learning.labour.week', regime, on)
    const sumLimit = sum && { minutes: sum.value * 60, article: sum.article }
    const placing = { on, today, phase, barredTrade, plannedMinutes, weekLimit, sumLimit, youngest, endsOn, free }
    const problems = unsuitable(candidate, placing, place)
    if (!problems.some(({ blocks }) => blocks)) place++
    return {
      stayId,
      stayCode: person.stayCode,
      residentId,
      residentCode: person.residentCode,
      fullName: person.fullName,
      age,
      fitness: word,
      state,
      phases: open,
      team: spell ? { id: spell.teamId, name: spell.teamName } : null,
      problems,
    }
  })
}
