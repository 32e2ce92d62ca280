import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OperationName, OutputOf } from '#contract'
import { noteReaders } from '#contract/counselling'
import { Role } from '#contract/roles'
import { aResident, aStay, theAccounts } from '../support/builders'
import { everyQuestion } from '../support/every-call'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// Notes of individual counselling are told to whoever wrote them and to health staff, by no operation to anybody else (Decree 163/2026 Arts 3(5)(b), 86(3)). Walked
// from the contract, so that no new answer is forgotten.

const secret = 'chuyệnriêngcủaanhấy'
let r: TestRegister
let stayId: string
let residentId: string
const tokens = new Map<Role, string>()
const as = (role: Role) => ({ token: tokens.get(role)! })
const note = { kind: 'INDIVIDUAL', heldOn: '2026-11-10', minutes: 45, text: `Kể ${secret}, lo về gia đình` } as const

beforeAll(async () => {
  r = await tempRegister({
    now: () => new Date('2026-11-21T03:00:00Z'),
    accounts: [...theAccounts, { ...theAccounts.find(({ signInName }) => signInName === 'education')!, signInName: 'education2' }],
  })
  for (const role of Role.options) tokens.set(role, await r.signIn(role))
  const admitted = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
  stayId = admitted.stay.id
  residentId = admitted.residentId
  const written = await r.call('counselling.record', { stayId, ...note }, as('education'))
  await r.call('counselling.correct', { id: written.id, version: 0, ...note, text: `${note.text}.`, why: 'Thêm dấu chấm' }, as('education'))
})
afterAll(() => r.close())

/** The operations whose answer to a role tells the note. */
async function tellers(token: string): Promise<OperationName[]> {
  const told = new Set<OperationName>()
  for (const { name, input } of await everyQuestion(r)) {
    const { body } = await r.host.call({ name, body: JSON.stringify({ input }), token, seat: 'test' })
    const text = JSON.stringify(JSON.parse(body))
    // A spreadsheet, a list on paper: what is in the file.
    const files = [...text.matchAll(/"file":"([A-Za-z0-9+/=]+)"/g)].map(([, file = '']) => Buffer.from(file, 'base64').toString('utf8'))
    if ([text, ...files].some((one) => one.includes(secret))) told.add(name)
  }
  return [...told]
}

test.each(Role.options)('%s finds a note by one operation where the work needs it, by none else', async (role) => {
  const reads = role === 'education' || (noteReaders as readonly Role[]).includes(role)
  expect(await tellers(tokens.get(role)!)).toEqual(reads ? ['counselling.ofPerson'] : [])
})

test('another officer of education finds none, and can neither change nor take away what is not theirs', async () => {
  const other = { token: await r.signIn('education2') }
  expect(await r.call('counselling.ofPerson', { residentId }, other)).toEqual([])
  const [own] = await r.call('counselling.ofPerson', { residentId }, as('education'))
  const change = { id: own!.id, version: own!.version, why: 'Xem' }
  for (const token of [other, as('medical')]) {
    expect(await refusal(r.call('counselling.withdraw', change, token))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('counselling.correct', { ...change, ...note }, token))).toEqual({ kind: 'notFound' })
  }
  for (const role of ['records', 'gate', 'team', 'accountant', 'admin'] as const)
    expect(await refusal(r.call('counselling.ofPerson', { residentId }, as(role)))).toMatchObject({ kind: 'forbidden' })
})

test('neither the log nor any file beside the encrypted register has a word of it', async () => {
  const rows: unknown[] = []
  let found = false
  for (let before: number | null = null, page = 0; page === 0 || before !== null; page++) {
    const answer: OutputOf<'safety.log'> = await r.call('safety.log', { limit: 200, before })
    rows.push(...answer.rows)
    found ||= answer.rows.some(({ operation }) => operation === 'counselling.record')
    before = answer.next
  }
  expect(found).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(secret)
  const files = readdirSync(r.folder, { recursive: true, encoding: 'utf8' }).map((name) => join(r.folder, name))
  for (const file of files) if (statSync(file).isFile()) expect(readFileSync(file).includes(Buffer.from(secret)), file).toBe(false)
})

test('a note in the future, or of days outside the stay, is refused', async () => {
  const record = (heldOn: string) => r.call('counselling.record', { stayId, ...note, heldOn }, as('medical'))
  expect(await refusal(record('2026-11-22'))).toMatchObject({ key: 'counselledInFuture' })
  expect(await refusal(record('2026-08-09'))).toMatchObject({ key: 'notHereThen' })
})
