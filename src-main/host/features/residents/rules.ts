import type { OutputOf } from '#contract'
import { maskId, type Oddity, odditiesOf } from '#contract/residents/identity'
import { type LookAlike, type NewResident, type Resident, residentFieldReaders, WithheldField } from '#contract/residents/operations'
import type { Role } from '#contract/roles'
import { isManaged, isOpen, type StayState } from '#contract/stays/words'
import { type BirthDate, earliestBirth, type PlainDate } from '#contract/values/calendar'
import { fold } from '#contract/values/names'

/** Fields of the record that somebody with these roles does not see. It follows from the roles alone and tells nothing of what is written. */
export const unseenBy = (roles: readonly Role[]): WithheldField[] =>
  WithheldField.options.filter((field) => !residentFieldReaders[field].some((reader) => roles.includes(reader)))

/** What of a person an account's work needs. */
export function seenBy(roles: readonly Role[], resident: Resident): Resident {
  const seen: Resident = { ...resident }
  for (const field of unseenBy(roles)) {
    if (field === 'idNumber') seen.idNumber = resident.idNumber && maskId(resident.idNumber)
    else if (field === 'contacts') seen.contacts = []
    else seen[field] = null
  }
  return seen
}

interface RegisteredPerson {
  readonly folded: string
  readonly fullName: string
  readonly birthYear: number
  readonly idNumber: string | null
  readonly oldIdNumber: string | null
}
interface SoughtPerson {
  readonly fullName: string
  readonly birthYear: number | null
  readonly idNumber: string | null
  readonly oldIdNumber: string | null
}

/** Why somebody in the register may be the person that is being typed in. */
export function likeness(known: RegisteredPerson, wanted: SoughtPerson): LookAlike['reasons'] {
  const reasons: LookAlike['reasons'] = []
  const numbers = [wanted.idNumber, wanted.oldIdNumber].filter((number) => number !== null)
  if (known.idNumber !== null && numbers.includes(known.idNumber)) reasons.push('idNumber')
  if (known.oldIdNumber !== null && numbers.includes(known.oldIdNumber)) reasons.push('oldIdNumber')
  const sameName = fold(known.fullName) === fold(wanted.fullName)
  if (sameName && known.birthYear === wanted.birthYear) reasons.push('nameAndYear')
  else if (sameName) reasons.push('similarName')
  return reasons
}

const isSame = (a: string, b: string): boolean => a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '')

/** Why a name and a number were stopped before they are saved, each by its own sentence. */
const askedAgain = { idLength: 'oddIdNumber', nameSigns: 'oddName' } as const satisfies Record<Oddity, string>

/**
 * What has to be looked at again before it is saved.
 * @param seen names and numbers that were looked at: they stand so on the paper
 * @returns count: signs of the number that was typed; null when nothing is left
 */
export function oddAbout(resident: NewResident, seen: readonly string[]) {
  const typed = { idLength: resident.idNumber ?? '', nameSigns: resident.fullName }
  const [odd] = odditiesOf(resident).filter((one) => !seen.some((text) => isSame(text, typed[one])))
  return odd === undefined ? null : ({ key: askedAgain[odd], params: { count: resident.idNumber?.length ?? 0 } } as const)
}

/**
 * Nobody is born tomorrow, or after they came. Of a birth without day or month the earliest that it may mean counts.
 * @returns null when the birth can be
 */
export function impossibleBirth(birth: BirthDate, today: PlainDate, admittedOn: PlainDate | null) {
  const born = earliestBirth(birth)
  if (born > today) return { key: 'bornInFuture' } as const
  return admittedOn !== null && born > admittedOn ? ({ key: 'bornAfterAdmission', params: { on: admittedOn } } as const) : null
}

type WhereaboutsCounts = OutputOf<'residents.whereabouts'>

/** Sums of who is where: present + away = managed, managed + out = open. */
export function headsOf(counts: WhereaboutsCounts['counts']): Pick<WhereaboutsCounts, 'present' | 'away' | 'managed' | 'out' | 'open'> {
  const sum = (counted: (state: StayState) => boolean) =>
    counts.reduce((heads, { state, count }) => (counted(state) ? heads + count : heads), 0)
  return {
    present: sum((state) => state === 'ACTIVE'),
    away: sum((state) => isManaged(state) && state !== 'ACTIVE'),
    managed: sum(isManaged),
    out: sum((state) => isOpen(state) && !isManaged(state)),
    open: sum(isOpen),
  }
}
