import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LabourLine } from '#contract/reports'
import { readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aTeam, signedWeeks } from '../support/labour-hours'
import { refusal, type TestRegister, tempRegister } from '../support/register'

const october = { month: '2026-10' }

let r: TestRegister
let stays: string[]

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  stays = []
  for (const [at, name] of ['Vi Văn An', 'Vi Văn Bình', 'Vi Văn Cường'].entries()) {
    const decision = { number: `T${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
    const resident = aResident({ fullName: name, birth: { year: 1990, month: 5, day: 17 } })
    stays.push((await r.call('stays.admit', { residentId: null, resident, stay: aStay({ decision }) })).stay.id)
  }
  const [one = '', two = ''] = stays
  const { teamId, tradeId } = await aTeam(r, { name: 'Tổ đan lưới 1', members: [one, two], since: '2026-09-01' })
  // Mondays 21 and 28 September, 5 and 12 October lie in the month from 15 September to 14 October; 19 October does not.
  await signedWeeks(r, teamId, { from: '2026-09-21', to: '2026-10-19' }, { [one]: 450 })
  const accountant = { token: await r.signIn('accountant') }
  const paper = { paperNumber: null, paperOn: null, id: null, version: 0 }
  const income = { ...paper, receivedOn: '2026-10-05', tradeId, jobId: null, what: 'Gia công lưới', amount: 10_000_001 }
  await r.call('earnings.books.saveIncome', income, accountant)
  await r.call('earnings.books.saveIncome', { ...income, receivedOn: '2026-10-15' }, accountant)
  await r.call(
    'earnings.books.saveCost',
    { ...paper, spentOn: '2026-10-06', kind: 'MATERIALS', what: 'Sợi cước', amount: 4_000_000 },
    accountant,
  )
})
afterAll(() => r.close())

const lines = async () => new Map((await r.call('reports.labour', { period: october })).map(({ code, value }) => [code, value]))
const behind = async (line: 'labour_in_teams' | 'labour_worked') =>
  (await r.call('reports.labourPeople', { period: october, line })).map(({ fullName, minutes }) => [fullName, minutes])

test('the month’s report tells labour: teams, people, hours and money of the days of the month alone', async () => {
  const known = await lines()
  const told = (...codes: LabourLine[]) => codes.map((code) => known.get(code))
  expect(told('labour_teams', 'labour_in_care', 'labour_in_teams', 'labour_share', 'labour_worked')).toEqual([1, 3, 2, 666, 1])
  expect(told('labour_hours', 'labour_income', 'labour_costs', 'labour_surplus')).toEqual([4 * 450, 10_000_001, 4_000_000, 6_000_001])
})

test('the figures that stand for people open as many, with their hours', async () => {
  expect(await behind('labour_in_teams')).toEqual([
    ['Vi Văn An', 1800],
    ['Vi Văn Bình', 0],
  ])
  expect(await behind('labour_worked')).toEqual([['Vi Văn An', 1800]])
  const accountant = { token: await r.signIn('accountant') }
  const asked = r.call('reports.labourPeople', { period: october, line: 'labour_worked' }, accountant)
  expect(await refusal(asked)).toMatchObject({ kind: 'forbidden' })
})

test('stands on paper and in the spreadsheet, too', async () => {
  const { file: pdf } = await r.call('reports.file', { period: october, as: 'pdf' })
  const words = (await readPdf(Buffer.from(pdf, 'base64'))).flatMap(({ lines: printed }) => printed).join(' ')
  for (const part of ['Tỷ lệ học viên ở tổ lao động', '66,6 %', '10.000.001']) expect(words).toContain(part)
  const { file: xlsx } = await r.call('reports.file', { period: october, as: 'xlsx' })
  const sheet = strFromU8(unzipSync(Buffer.from(xlsx, 'base64'))['xl/worksheets/sheet1.xml']!)
  expect(sheet).toContain('<v>10000001</v>')
})
