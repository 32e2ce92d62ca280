import { afterAll, beforeAll, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

/** What Ctrl+K asks the host for. */
let r: TestRegister
let first: { readonly id: string; readonly version: number }

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-30T03:00:00Z'), accounts: theAccounts })
  const admit = async (fullName: string, number: string, facilityNumber: string | null) => {
    const issuer = 'Tòa án nhân dân khu vực 2'
    const facilityDecision = facilityNumber === null ? null : { number: facilityNumber, on: '2026-08-05', issuer: 'Giám đốc Công an tỉnh' }
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({ decision: { number, on: '2026-08-03', issuer }, facilityDecision }),
    })
    return stay
  }
  first = await admit('Hoàng Văn Gốc', '118/QĐ-TA', null)
  await admit('Hoàng Văn Rễ', '1180/QĐ-TA', '118/QĐ-CA')
  await admit('Vi Thị Lá', '7/QĐ-TA', null)
})
afterAll(() => r.close())

const byDecision = async (text: string) =>
  (await r.call('stays.byDecision', { text })).map(({ fullName, decision }) => [fullName, decision.number])

test('a decision is found by the beginning of its number, without marks and capitals, and also the one that names the facility', async () => {
  expect(await byDecision('118/qd-ta')).toEqual([['Hoàng Văn Gốc', '118/QĐ-TA']])
  expect(await byDecision(' 118 / QĐ')).toEqual([
    ['Hoàng Văn Rễ', '118/QĐ-CA'],
    ['Hoàng Văn Gốc', '118/QĐ-TA'],
  ])
  expect(await byDecision('07')).toEqual([])
  expect(await byDecision('QĐ-TA')).toEqual([])
})

test('those in care come before those who have left, among people and among decisions', async () => {
  await r.call('stays.recordEvent', {
    stayId: first.id,
    version: first.version,
    kind: 'OTHER_EXIT',
    happenedAt: '2026-11-01T02:00:00.000Z',
    paper: { number: '9/QĐ-CS', on: '2026-11-01', issuer: 'Cơ sở' },
    note: null,
  })
  const people = await r.call('residents.search', { text: 'hoang van' })
  expect(people.map(({ fullName, state }) => [fullName, state])).toEqual([
    ['Hoàng Văn Rễ', 'ACTIVE'],
    ['Hoàng Văn Gốc', 'OTHER_EXIT'],
  ])
  expect(await r.call('residents.search', { text: 'hoang van', limit: 1 })).toHaveLength(1)
  expect((await byDecision('118')).map(([name]) => name)).toEqual(['Hoàng Văn Rễ', 'Hoàng Văn Rễ', 'Hoàng Văn Gốc'])
  expect(await byDecision('9/QĐ'), 'the paper of an event').toEqual([['Hoàng Văn Gốc', '9/QĐ-CS']])
})

test('a paper is found by its number with its symbol, and only by that one', async () => {
  const [found] = await r.call('residents.search', { text: 'Hoàng Văn Rễ' })
  const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: found?.stayId ?? '' })
  const ids = async (text: string) => (await r.call('papers.list', { text })).rows.map(({ id }) => id)
  expect(await ids(`0${paper.number}/tb`)).toEqual([paper.id])
  expect(await ids(`${paper.number}/TB-CSCN`)).toEqual([paper.id])
  expect(await ids(`${paper.number}/`)).toEqual([paper.id])
  expect(await ids(`${paper.number}/QĐ`)).toEqual([])
  expect(await ids('77/TB')).toEqual([])
})

test('medical staff find people, and no decisions', async () => {
  const token = await r.signIn('medical')
  expect(await r.call('residents.search', { text: 'hoang' }, { token })).toHaveLength(2)
  expect(await refusal(r.call('stays.byDecision', { text: '118' }, { token }))).toMatchObject({ kind: 'forbidden' })
})
