import type { Sex } from '#contract/residents/identity'
import type { Regime, StayEventKind, StayKind, StayState } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import type { CountedEvent } from '#host/features/reports/rules'

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
  /** null, like the end, while no term runs. */
  readonly termMonths: number | null
  readonly rehabCount: number
  readonly expectedEndOn: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly endState: StayState
  /** What happened up to the period's last day: every figure but `present` and `in_hospital`, which only add up, can be counted again. */
  readonly events: readonly CountedEvent[]
}

/** Happenings of health: a package says nothing of it, neither by name nor by a return that only a hospital explains. */
const ofHealth: readonly StayEventKind[] = ['TO_HOSPITAL', 'HEALTH_CHECKED']

/** The events without those of health. Whoever is in hospital is, to the receiver, at the facility. */
function withoutHealth(events: readonly CountedEvent[]): CountedEvent[] {
  let inHospital = false
  return events.filter(({ kind }) => {
    const backFromHospital = inHospital && kind === 'RETURNED'
    if (kind !== 'HEALTH_CHECKED') inHospital = kind === 'TO_HOSPITAL'
    return !backFromHospital && !ofHealth.includes(kind)
  })
}

/** What is read of a stay, as it stood at the end of the period; communes as five-digit codes. */
export interface StayToCode extends Omit<CodedRow, 'provinceCode'> {
  readonly permanentCommune: string | null
  readonly currentCommune: string | null
  readonly policeCommune: string | null
}

/**
 * A stay as a package tells of it: what happened later does not show, so that a month's rows stay what they were.
 * @param provinceOf code of a commune's province
 */
export function codedRow(stay: StayToCode, to: PlainDate, provinceOf: (communeCode: string) => string | null): CodedRow {
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
    expectedEndOn: stay.expectedEndOn,
    endedOn: stay.endedOn,
    endState: stay.endState === 'IN_HOSPITAL' ? 'ACTIVE' : stay.endState,
    events: withoutHealth(stay.events.filter(({ happenedOn }) => happenedOn <= to)).map(({ kind, happenedOn, toKind, rehabCount }) => ({
      kind,
      happenedOn,
      toKind,
      rehabCount,
    })),
  }
}
