import { fold } from '../../../../src-preload/contract/names'
import type { LookAlike } from '../../../../src-preload/contract/residents'

interface Known {
  readonly folded: string
  readonly fullName: string
  readonly birthYear: number
  readonly idNumber: string | null
  readonly oldIdNumber: string | null
}
interface Wanted {
  readonly fullName: string
  readonly birthYear: number | null
  readonly idNumber: string | null
  readonly oldIdNumber: string | null
}

/** Why somebody in the register may be the person that is being typed in. */
export function likeness(known: Known, wanted: Wanted): LookAlike['reasons'] {
  const reasons: LookAlike['reasons'] = []
  const numbers = [wanted.idNumber, wanted.oldIdNumber].filter((number) => number !== null)
  if (known.idNumber !== null && numbers.includes(known.idNumber)) reasons.push('idNumber')
  if (known.oldIdNumber !== null && numbers.includes(known.oldIdNumber)) reasons.push('oldIdNumber')
  const sameName = fold(known.fullName) === fold(wanted.fullName)
  if (sameName && known.birthYear === wanted.birthYear) reasons.push('nameAndYear')
  else if (sameName) reasons.push('similarName')
  return reasons
}
