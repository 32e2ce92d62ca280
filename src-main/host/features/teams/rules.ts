import type { Fitness } from '#contract/fitness'
import type { StayState } from '#contract/stays/words'
import type { WaitingPerson, WithoutTeamCause } from '#contract/teams/operations'
import { addDays, laterDay, type PlainDate } from '#contract/values/calendar'

/** Days of a membership, both inclusive; null: still. */
export interface Spell {
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

export const isWithin = ({ fromOn, toOn }: Spell, on: PlainDate): boolean => fromOn <= on && (toOn === null || toOn >= on)

export const spellsOverlap = (a: Spell, b: Spell): boolean =>
  (b.toOn === null || a.fromOn <= b.toOn) && (a.toOn === null || b.fromOn <= a.toOn)

/** Of a pasted text what may be a code: letters, digits and strokes; each once, in capitals. */
export const pastedCodes = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [],
  ),
]

export interface LabourFacts {
  readonly state: StayState
  readonly fitness: Fitness
  readonly fitnessSince: PlainDate | null
  readonly awaySince: PlainDate | null
  /** Day on which the phase of labour was opened. */
  readonly labourFrom: PlainDate
  /** Last day in the team before; null: there was none. */
  readonly leftOn: PlainDate | null
  readonly askedOn: PlainDate | null
  readonly inTeam: boolean
}

/** Why somebody whose phase of labour is open is in no team, or waits for another; null: nothing to be done. */
export function withoutTeam(facts: LabourFacts): Pick<WaitingPerson, 'cause' | 'sinceOn'> | null {
  const { state, fitness, fitnessSince, awaySince, labourFrom, leftOn, askedOn, inTeam } = facts
  const because = (cause: WithoutTeamCause, sinceOn: PlainDate) => ({ cause, sinceOn })
  if (inTeam) return askedOn === null ? null : because('WANTS_OTHER', askedOn)
  if (state !== 'ACTIVE') return because('AWAY', awaySince ?? labourFrom)
  if (fitness === 'UNFIT') return because('UNFIT', fitnessSince ?? labourFrom)
  return leftOn === null || leftOn < labourFrom ? because('NEW', labourFrom) : because('LEFT', leftOn)
}

/** Days after which somebody in the phase of labour who could work should be in a team: the facility's own order, no article names a number. */
export const daysToPlace = 7

/** The last day on which a place in a team is found in time. */
export const placedBy = (sinceOn: PlainDate): PlainDate => addDays(sinceOn, daysToPlace)

/** Since when nobody is in charge of a team; null: somebody is. @param officers those of all days */
export function withoutOfficerSince(openedOn: PlainDate, officers: readonly Spell[], on: PlainDate): PlainDate | null {
  if (officers.some((officer) => isWithin(officer, on))) return null
  const ends = officers.map(({ toOn }) => toOn).filter((toOn) => toOn !== null && toOn < on)
  const last = ends.toSorted().at(-1)
  return last ? laterDay(openedOn, addDays(last, 1)) : openedOn
}
