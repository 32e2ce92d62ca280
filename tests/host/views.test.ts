import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, findOperation, type OperationName, type SentOf } from '#contract'
import type { Reply } from '#contract/errors'
import { aStay, theAccounts } from '../support/builders'
import { everyCalls, everyQuestion, giveEveryCommand, isTried, type Question } from '../support/every-call'
import { type TestRegister, tempRegister } from '../support/register'

const minute = 60_000
let clock = Date.UTC(2026, 10, 30, 3)
let r: TestRegister
/** One session, as a page has. */
let token: string
let questions: readonly Question[]
/** Names and codes of the only resident there is. */
let marks: readonly string[]

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  await giveEveryCommand(r)
  token = r.register.consoleToken()
  questions = await everyQuestion(r)
  const [one] = (await r.call('residents.list', { status: 'all' })).rows
  if (!one?.stayCode) throw new Error('nobody is in the register')
  marks = [one.fullName, one.fullName.toUpperCase(), one.code, one.stayCode]
}, 300_000)
afterAll(() => r.close())

/** Asks as a page does. @returns the answer's text, and what the log says of it: whom or what it was about, row by row */
async function asked({ name, input }: Pick<Question, 'name' | 'input'>): Promise<{ reply: Reply<never>; text: string; rows: string[] }> {
  const { body } = await r.host.call({ name, body: JSON.stringify({ input }), token, seat: 'test' })
  const now = new Date(clock).toISOString()
  const { rows } = await r.call('safety.log', { limit: 10 })
  // The page of the log that is read here has its own row only after it has been read.
  const own = rows.filter(({ at, operation }) => at === now && operation === name)
  return { reply: JSON.parse(body), text: body, rows: own.map(({ subject }) => subject) }
}

const namesOf = (logged: boolean) =>
  everyOperation
    .filter(({ name, operation }) => operation.kind === 'query' && Boolean(operation.logged) === logged && isTried(name))
    .map(({ name }) => name)
/** The first question of a name that the register has an answer to. */
async function answered(name: OperationName) {
  for (const question of questions.filter((one) => one.name === name)) {
    clock += 6 * minute
    const answer = await asked(question)
    if (answer.reply.ok) return { question, ...answer }
  }
  throw new Error(`${name} was never answered`)
}

describe('through the pipeline', () => {
  test.each(namesOf(true))('a look by %s is in the log, once in five minutes', async (name) => {
    const { question, rows } = await answered(name)
    expect(rows).toHaveLength(1)
    const { stayId, id } = question.input as { stayId?: string | null; id?: string }
    if (stayId || id) expect(rows[0]).not.toBe('')
    clock += 4 * minute
    expect((await asked(question)).rows).toEqual([])
    clock += 6 * minute
    expect((await asked(question)).rows).toEqual(rows)
  })

  test('whatever leaves no row has its reason in the calls of its feature', () => {
    const reasons = everyCalls.flatMap(({ unlogged = {} }) => Object.keys(unlogged) as OperationName[])
    expect(reasons.filter(isTried).toSorted()).toEqual(namesOf(false).toSorted())
  })

  test('what leaves no row names nobody', async () => {
    const telling: string[] = []
    for (const question of questions) {
      if (findOperation(question.name)?.logged) continue
      const { text, rows } = await asked(question)
      if (rows.length > 0 || marks.some((mark) => text.includes(mark))) telling.push(question.name)
    }
    expect(telling).toEqual([])
  })

  test('a term that is counted for nobody in the register leaves no row; one under the decision of a stay in it tells which', async () => {
    clock += 6 * minute
    const { kind, admittedAt, startsOn, termMonths, custodyDays, statedEndOn, rehabCount, decision } = aStay()
    const typed = { kind, admittedAt, startsOn, termMonths, custodyDays, statedEndOn, rehabCount, birth: null, decidedOn: decision.on }
    const rowsFor = async (decisionNumber: string) =>
      (await asked({ name: 'stays.previewTerm', input: { ...typed, decisionNumber } satisfies SentOf<'stays.previewTerm'> })).rows
    expect(await rowsFor('999/QĐ-TA')).toEqual([])
    expect(await rowsFor(decision.number)).toEqual([marks[3]])
  })

  test('the calls of a person’s page that are parts of the stay leave its row alone', async () => {
    clock += 6 * minute
    const stayId = questions.flatMap(({ name, input }) => (name === 'stays.get' ? [(input as { id: string }).id] : []))[0] ?? ''
    await asked({ name: 'stays.get', input: { id: stayId } })
    const parts = [
      asked({ name: 'papers.ofSubject', input: { kind: 'stay', id: stayId } }),
      asked({ name: 'papers.forms', input: { subject: { kind: 'stay', id: stayId } } }),
      asked({ name: 'papers.old.ofStay', input: { stayId } }),
      asked({ name: 'plans.overview', input: { stayId } }),
      asked({ name: 'desk.due', input: { about: { kind: 'stay', id: stayId }, withinDays: 400 } }),
      ...questions.filter(({ name, input }) => name === 'stays.previewTerm' && (input as { stayId?: string }).stayId === stayId).map(asked),
    ]
    expect((await Promise.all(parts)).flatMap(({ rows }) => rows)).toEqual([])
  })
})

describe('words that somebody has typed to find people', () => {
  test('stand in the log for the head; the system administrator sees that there were some, and does not find the row by them', async () => {
    const admin = { token: await r.signIn('admin') }
    clock += 6 * minute
    await r.call('residents.list', { text: 'nguyen «van' })
    const newest = async (as: { token?: string }, text = '') =>
      (await r.call('safety.log', { text, limit: 20 }, as)).rows.find(({ operation }) => operation === 'residents.list')?.subject
    expect(await newest({})).toBe('residents:status.inCare «nguyen  van»')
    expect(await newest(admin)).toBe('residents:status.inCare «…»')
    expect(await newest({}, 'nguyen')).toBe('residents:status.inCare «nguyen  van»')
    expect(await newest(admin, 'nguyen')).toBeUndefined()
  })
})
