import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#contract'
import { type NewResident, residentFieldReaders, WithheldField } from '#contract/residents/operations'
import { recordKeepers, recordReaders } from '#contract/roles'
import { noHandover } from '#contract/stays/events'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
const asked = new Map<string, { full: Seen; bare: Seen }>()
interface Seen {
  readonly person: OutputOf<'residents.get'>
  readonly detail: OutputOf<'stays.get'>
}

const mother = { relation: 'Mẹ', fullName: 'Lò Thị Mẹ', birthYear: 1962, occupation: 'Làm ruộng', phone: '0900 000 002', address: 'Tổ 5' }
const everything: Partial<NewResident> = {
  birthplace: 'Hạ Long',
  homeTown: 'Hạ Long',
  idKind: 'CMND',
  idNumber: '100200300',
  idIssuedOn: '2021-05-04',
  idIssuedBy: 'Cục Cảnh sát',
  oldIdNumber: '100200301',
  healthInsurance: 'GD4222200000',
  permanentAddress: 'Tổ 5, khu 2',
  currentAddress: 'Tổ 6, khu 3',
  ethnicity: 'Tày',
  religion: 'Phật giáo',
  policyCategory: 'Hộ nghèo',
  employment: 'UNEMPLOYED',
  maritalStatus: 'MARRIED',
  contacts: [{ ...mother, representative: true }],
  note: 'Ghi chú',
}
const nothing: Partial<NewResident> = {
  ...Object.fromEntries(Object.keys(everything).map((field) => [field, null])),
  idKind: 'CMND',
  idNumber: '400500300',
  contacts: [],
}

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  const admit = (fullName: string, who: Partial<NewResident>, stay: Parameters<typeof aStay>[0]) =>
    r.call('stays.admit', { residentId: null, resident: aResident({ fullName, ...who }), stay: aStay(stay) })
  const handover = { ...noHandover, giverName: 'Trần Văn Giao', receiverName: 'Lê Văn Nhận', place: 'Cổng cơ sở' }
  const told = {
    handover,
    hasStableResidence: false,
    residenceAfter: 'Tổ 5',
    policeName: 'Công an xã',
    note: 'Ghi chú',
    proposedBy: 'Công an',
  }
  const untold = { hasStableResidence: false, policeName: null }
  const full = await admit('Lò Văn Đủ', everything, told)
  const bare = await admit('Lò Văn Thiếu', nothing, untold)
  for (const role of recordReaders) {
    const as = { token: await r.signIn(role) }
    const look = async ({ residentId, stay }: typeof full): Promise<Seen> => ({
      person: await r.call('residents.get', { id: residentId }, as),
      detail: await r.call('stays.get', { id: stay.id }, as),
    })
    asked.set(role, { full: await look(full), bare: await look(bare) })
  }
})
afterAll(() => r.close())

describe.each(recordReaders)('what is withheld from %s', (role) => {
  const seen = () => asked.get(role) as NonNullable<ReturnType<typeof asked.get>>

  test('of a person is told by the roles alone, as the contract declares them', () => {
    const withheld = WithheldField.options.filter((field) => !(residentFieldReaders[field] as readonly string[]).includes(role))
    expect(seen().full.person.withheld).toEqual(withheld)
    expect(seen().bare.person.withheld).toEqual(withheld)
  })

  test('answers the same whether or not something is there; everything else is as it was written', () => {
    const { full, bare } = seen()
    for (const field of WithheldField.options) {
      const [there, absent] = [full.person.resident[field], bare.person.resident[field]]
      if (!full.person.withheld.includes(field)) expect([field, there]).toEqual([field, aResident(everything)[field]])
      else expect([field, there]).toEqual([field, absent])
    }
    // The last three digits are for all who work with people, and no more of the number.
    if (full.person.withheld.includes('idNumber')) expect(full.person.resident.idNumber).toBe('••••••300')
  })

  test('of a stay is told and empty alike', () => {
    const { full, bare } = seen()
    const keeper = recordKeepers.includes(role)
    expect(full.detail.withheld.length > 0).toBe(!keeper)
    expect(bare.detail.withheld).toEqual(full.detail.withheld)
    if (keeper) return
    const told = ({ stay, decisions, policePlace }: Seen['detail']) => ({
      decisions,
      policePlace,
      handover: stay.handover,
      residenceAfter: stay.residenceAfter,
      policeName: stay.policeName,
      proposedBy: stay.proposedBy,
      note: stay.note,
    })
    expect(told(full.detail)).toEqual(told(bare.detail))
  })
})
