import type { Resident } from '../../../../../src-preload/contract/residents'
import type { Stay } from '../../../../../src-preload/contract/stays'
import type { Places } from '../../../places'

type Units = Pick<Places, 'byCode'>

export const uncapitalised = (text: string) => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`

/** 'Tổ 5, phường Hồng Gai, tỉnh Quảng Ninh': the kinds of units are common nouns after the first. */
const inRunningText = (parts: readonly (string | null | undefined)[]): string | null =>
  parts
    .filter((part) => part != null)
    .map((part, at) => (at === 0 ? part : uncapitalised(part)))
    .join(', ') || null

/** An address of the record as papers write it; null when nothing of it is known. */
function addressOf(places: Units, text: string | null, code: string | null): string | null {
  const commune = code === null ? undefined : places.byCode(code)
  return inRunningText([text, commune?.name, commune?.provinceName])
}

export const permanentAddressOf = (places: Units, resident: Resident) =>
  addressOf(places, resident.permanentAddress, resident.permanentCommune)
export const currentAddressOf = (places: Units, resident: Resident) => addressOf(places, resident.currentAddress, resident.currentCommune)

/** 'Công an phường Hồng Gai' from the commune's code, unless the papers name them otherwise; null while the residence is not known. */
export function policeOf(places: Units, stay: Stay): string | null {
  const place = stay.policeCommune === null ? undefined : places.byCode(stay.policeCommune)
  if (stay.policeName) return stay.policeName
  return place ? `Công an ${uncapitalised(place.name)}` : null
}
