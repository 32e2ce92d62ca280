import { paperForms } from '#contract/papers/forms'
import type { Reader } from '#host/database/tables'
import { facilityKey } from '#host/features/bundles/handlers'
import type { Composed, Issuing } from '../life/freeze'
import { sealCode } from './code'

/** The code of a paper that carries one, once it has its number; null where it carries none or the facility does not want it. */
export async function sealOf(
  db: Reader,
  { form, facts, symbol }: Composed,
  { number, on }: Issuing,
  wanted: boolean,
): Promise<string | null> {
  if (!wanted || !paperForms[form].sealed || number === null || facts.person === null) return null
  const { fullName, birth, idNumber } = facts.person.resident
  const { sign } = await facilityKey(db)
  const shown = `${String(number).padStart(2, '0')}/${symbol}`
  return sealCode({ facilityCode: facts.facility.code, number: shown, on, fullName, birth, idNumber }, sign)
}
