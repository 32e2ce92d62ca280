import * as z from 'zod'
import { paperForms } from '#contract/papers/forms'
import { BirthDate } from '#contract/values/calendar'
import { facilityKey } from '#host/database/facility-key'
import type { Reader } from '#host/database/tables'
import type { PaperData } from '../forms/kit/form'
import type { Composed } from '../issuing/compose'
import type { Issuing } from '../issuing/make'
import { sealCode } from './code'

/** What the print of a sealed form says of its person, among more. */
const SealedData = z.object({ person: z.object({ fullName: z.string(), birth: BirthDate, idNumber: z.string().nullable() }) })

/** The code of a paper that carries one, once it has its number; null where it carries none. @param data as it will be printed, without the code */
export async function sealOf(
  db: Reader,
  { form, facts, symbol }: Composed,
  data: PaperData,
  { number, on }: Pick<Issuing, 'number' | 'on'>,
): Promise<string | null> {
  if (!paperForms[form].sealed || number === null) return null
  const { fullName, birth, idNumber } = SealedData.parse(data).person
  const { sign } = await facilityKey(db)
  const shown = `${String(number).padStart(2, '0')}/${symbol}`
  return sealCode({ facilityCode: facts.facility.code, number: shown, on, fullName, birth, idNumber }, sign)
}
