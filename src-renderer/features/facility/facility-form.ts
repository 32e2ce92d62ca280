import type * as z from 'zod'
import { Facility } from '#contract/facility'
import { fold, upperName } from '#contract/values/names'

/** The facility as it is typed: each line of the letterhead has a field of its own. */
export const FacilityForm = Facility.omit({ parentLines: true }).extend({
  upperLine: Facility.shape.parentLines.element,
  parentLine: Facility.shape.address,
})
export type FacilityForm = z.output<typeof FacilityForm>

const orNull = (text: string | null): string | null => text?.trim() || null

export function facilityOf({ upperLine, parentLine, signer, ...form }: FacilityForm): Facility {
  const second = orNull(parentLine)
  return {
    ...form,
    parentLines: second ? [upperLine, second] : [upperLine],
    address: orNull(form.address),
    phone: orNull(form.phone),
    signer: { ...signer, authority: orNull(signer.authority), rank: orNull(signer.rank), name: orNull(signer.name) },
  }
}

export function typedFacility({ parentLines: [upperLine = '', parentLine], ...facility }: Facility): FacilityForm {
  return { ...facility, upperLine, parentLine: parentLine ?? null }
}

/** What the letterhead of a province's facility usually says; each proposal can be typed over. */
export interface Proposal {
  readonly name: string
  readonly upperLine: string
  readonly place: string
  readonly code: string
}

/** @param province as the units are listed: 'Tỉnh Quảng Ninh', 'Thành phố Hà Nội' */
export function proposalFor(province: string): Proposal {
  const place = province.replace(/^(Tỉnh|Thành phố)\s+/u, '')
  const words = fold(place).toUpperCase().split(/\s+/)
  const short = words.length === 1 ? words[0] : words.map((word) => word[0]).join('')
  return {
    name: `Cơ sở cai nghiện ma túy ${province.charAt(0).toLocaleLowerCase('vi')}${province.slice(1)}`,
    upperLine: upperName(`Công an ${province}`),
    place,
    code: `CSCN-${short}`,
  }
}
