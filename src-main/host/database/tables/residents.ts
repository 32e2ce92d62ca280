import type { Generated } from 'kysely'
import type { IdKind, Sex } from '#contract/residents/identity'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface ResidentTable {
  rowId: Generated<number>
  id: string
  code: string
  fullName: string
  givenName: string | null
  sortKey: string
  /** Words without marks, lower case: 'dang thi uoc'. */
  folded: string
  /** Words with their marks, lower case: 'đặng thị ước'. */
  lowered: string
  otherName: string | null
  sex: Sex
  birthYear: number
  birthMonth: number | null
  birthDay: number | null
  birthplace: string | null
  homeTown: string | null
  idKind: IdKind
  idNumber: string | null
  idIssuedOn: PlainDate | null
  idIssuedBy: string | null
  oldIdNumber: string | null
  healthInsurance: string | null
  permanentCommune: string | null
  permanentAddress: string | null
  currentCommune: string | null
  currentAddress: string | null
  nationality: string
  ethnicity: string | null
  religion: string | null
  policyCategory: string | null
  education: string | null
  occupation: string | null
  employment: 'EMPLOYED' | 'UNSTABLE' | 'UNEMPLOYED' | null
  maritalStatus: 'SINGLE' | 'MARRIED' | 'DIVORCED' | 'WIDOWED' | null
  note: string | null
  createdAt: Instant
  version: Generated<number>
}

export interface ContactTable {
  residentId: string
  position: number
  relation: string
  fullName: string
  birthYear: number | null
  occupation: string | null
  phone: string | null
  address: string | null
  representative: YesNo
}

export interface ResidentSearchTable {
  rowid: number
  folded: string
  exact: string
  residentSearch: string
}

export interface NameWordTable {
  word: string
}

export interface ResidentsTables {
  resident: ResidentTable
  contact: ContactTable
  residentSearch: ResidentSearchTable
  nameWord: NameWordTable
}
