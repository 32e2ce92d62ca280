import type { Facility } from '#contract/facility'
import type { NewResident } from '#contract/residents/operations'
import { Role } from '#contract/roles'
import type { NewAccount } from '#contract/staff'
import { noHandover } from '#contract/stays/events'
import type { NewStay } from '#contract/stays/operations'

/** Made-up people and papers. Override what a test is about; the rest is ordinary. */

export const password = 'Thu-nghiem-2026'

export const theFacility: Facility = {
  code: 'CSCN-QN',
  name: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  parentLines: ['CÔNG AN TỈNH QUẢNG NINH'],
  letterName: 'CƠ SỞ CAI NGHIỆN MA TÚY',
  place: 'Quảng Ninh',
  provinceCode: '22',
  address: null,
  phone: null,
  noticeSymbol: 'TB-CSCN',
  reportSymbol: 'BC-CSCN',
  signer: { authority: null, title: 'TRƯỞNG CƠ SỞ', rank: 'Trung tá', name: 'Hoàng Văn Thử' },
  cutOff: 'DAY_15_TO_14',
  separateNoResidence: false,
  toneOrder: 'dictionary',
  countFirstDay: false,
  idleMinutes: 15,
}

/** The head first, then one account for each other role, named like the role. */
export const theAccounts: readonly NewAccount[] = ['head', ...Role.options.filter((role) => role !== 'head')].map((role) => ({
  signInName: role,
  fullName: `Cán bộ ${role}`,
  roles: [role as Role],
  password,
}))

export const aResident = (change: Partial<NewResident> = {}): NewResident => ({
  fullName: 'Nguyễn Văn Thử',
  givenName: null,
  otherName: null,
  sex: 'MALE',
  birth: { year: 1990, month: 5, day: 17 },
  birthplace: 'Quảng Ninh',
  homeTown: 'Phường Hồng Gai, tỉnh Quảng Ninh',
  idKind: 'NONE',
  idNumber: null,
  idIssuedOn: null,
  idIssuedBy: null,
  oldIdNumber: null,
  healthInsurance: null,
  permanentCommune: null,
  permanentAddress: 'Tổ 5, khu 2',
  currentCommune: null,
  currentAddress: null,
  nationality: 'Việt Nam',
  ethnicity: 'Kinh',
  religion: 'Không',
  policyCategory: null,
  education: '9/12',
  occupation: 'Lao động tự do',
  employment: null,
  maritalStatus: null,
  contacts: [],
  note: null,
  ...change,
})

export const aStay = (change: Partial<NewStay> = {}): NewStay => ({
  kind: 'COMPULSORY_ADULT',
  transferredIn: false,
  decision: { number: '118/QĐ-TA', on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
  facilityDecision: null,
  admittedAt: '2026-08-10T02:00:00.000Z',
  startsOn: '2026-08-10',
  termMonths: 24,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount: 1,
  proposedBy: null,
  handover: noHandover,
  hasStableResidence: true,
  policeCommune: null,
  policeName: 'Công an phường Hồng Gai',
  residenceAfter: null,
  note: null,
  ...change,
})
