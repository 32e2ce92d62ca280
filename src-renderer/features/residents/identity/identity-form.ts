import type * as z from 'zod'
import type { NewResident } from '#contract/residents/operations'
import type { Field } from '../../../ui/field'
import type { Loose, Path } from '../../../ui/form-state'

export type ResidentPath = 'resident' | `resident.${Path<z.input<typeof NewResident>>}`

/** The part of a form that holds somebody's identity under `resident`. */
export interface IdentityForm {
  readonly field: (path: ResidentPath) => Field
  readonly useValue: <T>(path: ResidentPath) => T
  readonly set: (path: ResidentPath, value: unknown) => void
}

export type TypedResident = Loose<z.input<typeof NewResident>>

/** Hardly anybody has another. */
export const usualNationality = 'Việt Nam'

/** What a new person's page of Mẫu 17, part I, begins with. */
export const blankResident = (): TypedResident => ({
  fullName: '',
  givenName: null,
  otherName: null,
  sex: null,
  birth: null,
  birthplace: null,
  homeTown: null,
  idKind: 'CCCD',
  idNumber: null,
  idIssuedOn: null,
  idIssuedBy: null,
  oldIdNumber: null,
  healthInsurance: null,
  permanentCommune: null,
  permanentAddress: null,
  currentCommune: null,
  currentAddress: null,
  nationality: usualNationality,
  ethnicity: null,
  religion: null,
  policyCategory: null,
  education: null,
  occupation: null,
  employment: null,
  maritalStatus: null,
  contacts: [],
  note: null,
})
