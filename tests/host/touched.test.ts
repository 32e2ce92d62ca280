import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CommandName, everyOperation, findOperation, type OperationName, type RegisterFeature } from '#contract'
import type { Facility } from '#contract/facility'
import { ownTables } from '#host/api/changes'
import type { TableName } from '#host/database/tables'
import { holdings } from '#host/features/index'
import { batchOver } from '../support/batches'
import { theAccounts, theFacility } from '../support/builders'
import { everyCalls, everyQuestion, giveEveryCommand, isTried, onlyFeature, type Question } from '../support/every-call'
import { type TestRegister, tempRegister } from '../support/register'
import { explained, type RunStatement, watchStatements } from '../support/statements'

// Papers and spreadsheets carry the moment at which they were made: it stands still here.
const now = () => new Date('2026-11-30T03:00:00Z')
let watched: ReturnType<typeof watchStatements>
let r: TestRegister
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: now() })
  watched = watchStatements()
  r = await tempRegister({ now, accounts: theAccounts })
})
afterAll(async () => {
  await r.close()
  watched.end()
  vi.useRealTimers()
})

const featureOf = (name: string) => name.split('.')[0] as RegisterFeature
const everyHolding = Object.entries(holdings) as [RegisterFeature, (typeof holdings)[RegisterFeature]][]
const ownerOf = new Map(everyHolding.flatMap(([feature, { tables }]) => tables.map((table) => [table, feature] as const)))

const isOfOneMoment = (name: string) => everyCalls.some(({ ofOneMoment }) => ofOneMoment !== undefined && Object.hasOwn(ofOneMoment, name))

/** Answers as texts, by question. */
async function answers(questions: readonly Question[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const { name, input } of questions) {
    if (isOfOneMoment(name)) continue
    const { body } = await r.host.call({ name, body: JSON.stringify({ input }), token: r.register.consoleToken(), seat: 'test' })
    known.set(JSON.stringify([name, input]), body)
  }
  return known
}

/** `npm run long` asks after each command; `npm test` after one or two of each feature, which with what each answer is made of tells nearly as much. */
const afterEach = process.env.TESTS === 'long' || onlyFeature !== undefined

/** Commands after which the questions that take long are asked, too. */
const asksAll: ReadonlySet<OperationName> = new Set(everyCalls.flatMap(({ turning = [] }) => turning))

test('every table has one feature that keeps it, or is the pipeline’s own', () => {
  const kept = [...everyHolding.flatMap(([, { tables }]) => tables), ...ownTables]
  expect(kept.length).toBe(new Set(kept).size)
})

describe('after every command', () => {
  /** A command's answers that have changed though nobody was told. */
  const untold: string[] = []
  /** What each command has touched, all its calls together. */
  const touchedBy = new Map<string, Set<string>>()
  const asked = new Set<string>()

  beforeAll(async () => {
    let told = new Set<string>()
    r.host.onChange(({ features }) => {
      for (const feature of features) told.add(feature)
    })
    let before = new Map<string, string>()
    const call: TestRegister['call'] = async (name, input, as) => {
      if (findOperation(name)?.kind !== 'command' || name === 'session.signOut') return r.call(name, input, as)
      const all = asksAll.has(name)
      const wanted = (questions: readonly Question[]) => questions.filter(({ heavy }) => all || !heavy)
      if (all) before = await answers(wanted(await everyQuestion(r)))
      told = new Set()
      const answer = await r.call(name, input, as)
      if (name.startsWith('papers.batch.')) await batchOver(r, (input as { id?: string }).id ?? (answer as { id: string }).id)
      touchedBy.set(name, new Set([...(touchedBy.get(name) ?? []), ...told]))
      if (!all && !afterEach) return answer
      const questions = wanted(await everyQuestion(r))
      for (const { name } of questions) asked.add(name)
      const after = await answers(questions)
      for (const [question, text] of after) {
        const [of] = JSON.parse(question) as [string]
        const earlier = before.get(question)
        if (earlier !== undefined && earlier !== text && !told.has(featureOf(of))) untold.push(`${name}: ${question}`)
      }
      before = after
      return answer
    }
    // Whoever signs in is seen to have in the list of accounts: no command of the story has changed that.
    const signIn: TestRegister['signIn'] = async (name) => {
      const token = await r.signIn(name)
      if (afterEach) before = await answers((await everyQuestion(r)).filter(({ heavy }) => !heavy))
      return token
    }
    await giveEveryCommand({ call, signIn })
    if (onlyFeature === undefined) await turnEverythingOver(call)
  }, 600_000)

  /** What everything stands on: the facility, the law of today, the working days ahead. */
  async function turnEverythingOver(call: TestRegister['call']): Promise<void> {
    const { version } = await call('facility.get', {})
    const other: Partial<Facility> = {
      code: 'CSCN-HP',
      name: 'Cơ sở khác',
      letterName: 'CƠ SỞ KHÁC',
      place: 'Hải Phòng',
      noticeSymbol: 'TB-K',
      reportSymbol: 'BC-K',
      cutOff: 'CALENDAR_MONTH',
      separateNoResidence: true,
      toneOrder: 'office',
      countFirstDay: true,
      idleMinutes: 30,
    }
    await call('facility.change', { facility: { ...theFacility, ...other }, version })
    for (const { key, regime, value } of await call('facility.law', {}))
      if (regime !== 'LAW_2021' && key !== 'term.first') {
        const entry = { key, regime, validFrom: '2026-07-15', value: value + 1, article: 'Luật thử', reason: 'Thử' }
        await r.call('facility.addLaw', entry).catch(() => undefined)
      }
    const first = { key: 'term.first', regime: 'LAW_2025', validFrom: '2026-07-15', value: 18, article: 'Luật thử', reason: 'Thử' } as const
    await call('facility.addLaw', first)
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03'])
      await call('workdays.add', { day, kind: 'HOLIDAY', name: 'Nghỉ', confirmed: true, reason: 'Thử' })
  }

  test('each query of the contract was asked', () => {
    const queries = everyOperation.filter(({ name, operation }) => operation.kind === 'query' && isTried(name))
    expect(queries.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([])
  })

  test('whatever answer has changed, its feature was among the touched', () => {
    expect(untold).toEqual([])
  })

  test.skipIf(onlyFeature !== undefined)('what has nothing to do with a command is not touched by it', () => {
    const touched = (name: CommandName) => [...(touchedBy.get(name) ?? [])]
    expect(touched('papers.book.print')).toEqual([])
    expect(touched('papers.dispatch.labels')).toEqual([])
    expect(touched('safety.backup')).toEqual(['safety'])
    expect(touched('plans.keepHealth')).not.toContain('residents')
    expect(touched('papers.draft.save')).not.toContain('residents')
    expect(touched('desk.settle')).toEqual(['desk'])
    expect(touched('bundles.make')).not.toContain('residents')
  })

  test('a feature’s answers are made of its own tables and of those that it says it reads', async () => {
    const undeclared = new Set<string>()
    const read = new Map<RegisterFeature, Set<RegisterFeature>>()
    for (const { name, input } of await everyQuestion(r)) {
      if (isOfOneMoment(name)) continue
      const feature = featureOf(name)
      const token = r.register.consoleToken()
      for (const statement of await watched.during(() => r.host.call({ name, body: JSON.stringify({ input }), token, seat: 'test' }))) {
        if (!/^\s*(select|with)\b/i.test(statement.text)) continue
        for (const table of tablesReadBy(statement)) {
          const owner = ownerOf.get(table)
          if (owner === undefined || owner === feature) continue
          read.set(feature, (read.get(feature) ?? new Set()).add(owner))
          if (!holdings[feature].reads.includes(owner)) undeclared.add(`${feature} reads ${table} of ${owner}: ${name}`)
        }
      }
    }
    expect([...undeclared]).toEqual([])
    // Held in memory while the register is open, or read in a thread of its own.
    const unseen: Partial<Record<RegisterFeature, readonly RegisterFeature[]>> = {}
    const inMemory: readonly RegisterFeature[] = ['facility', 'workdays']
    const tried = everyHolding.filter(([feature]) => onlyFeature === undefined || feature === onlyFeature)
    const unread = tried.flatMap(([feature, { reads }]) =>
      reads
        .filter((one) => !read.get(feature)?.has(one) && !inMemory.includes(one) && !unseen[feature]?.includes(one))
        .map((one) => `${feature} says it reads ${one}`),
    )
    expect(unread).toEqual([])
  }, 300_000)
})

/** The tables that a statement opens for reading; the account's row that the pipeline looks at before each call is nobody's answer. */
function tablesReadBy(statement: RunStatement): TableName[] {
  if (/must_change_password as given/.test(statement.text)) return []
  const ofPage = new Map(
    statement.on.prepare('select rootpage, tbl_name from sqlite_schema where rootpage > 0').raw().all() as [number, string][],
  )
  const pages = explained<{ opcode: string; p2: number }>(statement, 'explain')
  return [...new Set(pages.flatMap(({ opcode, p2 }) => (opcode === 'OpenRead' ? (ofPage.get(p2) ?? []) : [])))].map(
    (table) => table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as TableName,
  )
}
