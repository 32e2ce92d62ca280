import { addDays, daysBetween, type PlainDate } from '../../../../src-preload/contract/calendar'
import type { Sex } from '../../../../src-preload/contract/identity'
import type { Regime, StayEventKind, StayKind, StayState } from '../../../../src-preload/contract/stay-words'

/** A stay as a package tells of it: under its code, without a name, a number or anything of health. */
export interface CodedRow {
  readonly code: string
  readonly kind: StayKind
  readonly regime: Regime
  readonly transferredIn: boolean
  readonly sex: Sex
  readonly birthYear: number
  readonly provinceCode: string | null
  readonly hasStableResidence: boolean
  readonly admittedOn: PlainDate
  readonly startsOn: PlainDate
  readonly termMonths: number
  readonly rehabCount: number
  readonly expectedEndOn: PlainDate
  readonly endedOn: PlainDate | null
  readonly endState: StayState
  /** What happened up to the period's last day, so that every figure can be counted again. */
  readonly events: readonly Happening[]
}

interface Happening {
  readonly kind: StayEventKind
  readonly happenedOn: PlainDate
}

/** What is read of a stay; communes as five-digit codes. */
export interface StayToCode extends Omit<CodedRow, 'provinceCode' | 'endedOn' | 'endState'> {
  readonly permanentCommune: string | null
  readonly currentCommune: string | null
  readonly policeCommune: string | null
}

const stateAfter: Readonly<Record<StayEventKind, StayState>> = {
  ADMITTED: 'ACTIVE',
  ESCAPED: 'ESCAPED',
  RETURNED: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  EXEMPTED: 'EXEMPTED',
  TRANSFERRED_OUT: 'TRANSFERRED',
  DIED: 'DECEASED',
  QUIT: 'QUIT',
  OTHER_EXIT: 'OTHER_EXIT',
}

/**
 * A stay as it stood at the end of a day: what happened later does not show, so that a month's rows stay what they were.
 * @param provinceOf code of a commune's province
 */
export function codedRow(stay: StayToCode, to: PlainDate, provinceOf: (communeCode: string) => string | null): CodedRow {
  const events = stay.events.filter(({ happenedOn }) => happenedOn <= to).map(({ kind, happenedOn }) => ({ kind, happenedOn }))
  const last = events.at(-1)
  const endState = last ? stateAfter[last.kind] : 'ACTIVE'
  const commune = stay.permanentCommune ?? stay.currentCommune ?? stay.policeCommune
  return {
    code: stay.code,
    kind: stay.kind,
    regime: stay.regime,
    transferredIn: stay.transferredIn,
    sex: stay.sex,
    birthYear: stay.birthYear,
    provinceCode: commune === null ? null : provinceOf(commune),
    hasStableResidence: stay.hasStableResidence,
    admittedOn: stay.admittedOn,
    startsOn: stay.startsOn,
    termMonths: stay.termMonths,
    rehabCount: stay.rehabCount,
    expectedEndOn: addDays(stay.expectedEndOn, -daysAddedAfter(stay.events, to)),
    endedOn: last && endState !== 'ACTIVE' && endState !== 'ESCAPED' ? last.happenedOn : null,
    endState,
    events,
  }
}

/** Days of escape that only a return after `to` has added to the term. */
function daysAddedAfter(events: readonly Happening[], to: PlainDate): number {
  return events.reduce((days, { kind, happenedOn }, at) => {
    const before = events[at - 1]
    return kind === 'RETURNED' && happenedOn > to && before?.kind === 'ESCAPED' ? days + daysBetween(before.happenedOn, happenedOn) : days
  }, 0)
}
