import type { Facility } from '#contract/facility'
import type { HandedItem } from '#contract/stays/events'
import { heldKinds, type StayKind } from '#contract/stays/words'
import { ageOn, type PlainDate } from '#contract/values/calendar'
import type { IssuedRef } from '#host/features/papers/handlers'
import type { Places } from '#host/law/places'
import { kindThen } from '../../event-rules'
import type { PersonFacts, PrintedResident, PrintedStay } from './facts'

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

export const permanentAddressOf = (places: Units, resident: PrintedResident) =>
  addressOf(places, resident.permanentAddress, resident.permanentCommune)
export const currentAddressOf = (places: Units, resident: PrintedResident) =>
  addressOf(places, resident.currentAddress, resident.currentCommune)

/** 'Công an phường Hồng Gai' from the commune's code, unless the papers name them otherwise; null while the residence is not known. */
export function communePoliceOf(places: Units, stay: PrintedStay): string | null {
  const place = stay.policeCommune === null ? undefined : places.byCode(stay.policeCommune)
  if (stay.policeName) return stay.policeName
  return place ? `Công an ${uncapitalised(place.name)}` : null
}

/**
 * The commune police that made the file: whoever proposed the measure, or decided on custody or the test; where neither is known, that of a stable
 * residence, where a file is made as a rule. null: of somebody without one it may be any.
 * @see Law 120/2025 Art. 46(2)(i)
 */
export function filePoliceOf(places: Units, stay: PrintedStay): string | null {
  if (stay.proposedBy) return stay.proposedBy
  if (heldKinds.some((kind) => kind === stay.kind)) return stay.decision.issuer.replace(/^Trưởng (?=Công an)/, '')
  return stay.hasStableResidence ? communePoliceOf(places, stay) : null
}

/** 'Ủy ban nhân dân phường Hồng Gai', of the same commune as the police; null while the residence is not known. */
export function committeeOf(places: Units, stay: PrintedStay): string | null {
  const place = stay.policeCommune === null ? undefined : places.byCode(stay.policeCommune)
  if (place) return `Ủy ban nhân dân ${uncapitalised(place.name)}`
  const [, commune] = /^Công an ((?:xã|phường|đặc khu) .+)$/iu.exec(stay.policeName ?? '') ?? []
  return commune ? `Ủy ban nhân dân ${commune}` : null
}

/** What somebody was when the paper's event happened. */
export const kindAtEvent = ({ event, events, stay }: Pick<PersonFacts, 'event' | 'events' | 'stay'>): StayKind =>
  event === null
    ? stay.kind
    : kindThen(
        events.map(({ id, detail }) => ({ id, toKind: detail.terms?.kind ?? null })),
        event,
        stay.kind,
      )

/** 'Dép nhựa: 02 đôi còn mới' */
export const itemLine = ({ name, count, note }: HandedItem): string => `${name}: ${String(count).padStart(2, '0')}${note ? ` ${note}` : ''}`

/** The relative who stands for the family, or the first of the contacts. */
export const representativeOf = ({ contacts }: PrintedResident) =>
  contacts.find(({ representative }) => representative) ?? contacts[0] ?? null

/** A parent, guardian or lawful representative, as decisions and confirmations name them. */
export function guardianOf(resident: PrintedResident) {
  const relative = representativeOf(resident)
  return { name: relative?.fullName ?? null, address: relative?.address ?? null, phone: relative?.phone ?? null }
}

/** The identity that nearly every form begins with. */
export const identityOf = ({ fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy }: PrintedResident) => ({
  fullName,
  sex,
  otherName,
  birth,
  idNumber,
  idIssuedOn,
  idIssuedBy,
})

/** Everything that some form asks for of a person. */
export const personOnPaper = (places: Units, resident: PrintedResident) => ({
  ...identityOf(resident),
  birthplace: resident.birthplace,
  homeTown: resident.homeTown,
  registeredAddress: permanentAddressOf(places, resident) ?? currentAddressOf(places, resident),
  currentAddress: currentAddressOf(places, resident) ?? permanentAddressOf(places, resident),
  ethnicity: resident.ethnicity,
  religion: resident.religion,
  education: resident.education,
  occupation: resident.occupation,
  workplace: null,
})

/** 'Công an tỉnh Quảng Ninh' */
export function provincialPoliceOf({ provinces }: Pick<Places, 'provinces'>, { provinceCode }: Pick<Facility, 'provinceCode'>): string {
  const province = provinces.find(({ code }) => code === provinceCode)
  return province ? `Công an ${uncapitalised(province.name)}` : 'Công an cấp tỉnh'
}

/** A paper of the register as another cites it: '05/GXN-CSCN' and its day. */
export const citedPaper = (paper: IssuedRef | undefined) =>
  paper && paper.number !== null ? { number: `${String(paper.number).padStart(2, '0')}/${paper.symbol}`, on: paper.issuedOn } : null

/** Age as far as the year of birth tells it; a birthday still to come counts against it. */
export const ageOfYear = (birthYear: number | null, on: PlainDate): number | null =>
  birthYear === null ? null : ageOn({ year: birthYear, month: null, day: null }, on)
