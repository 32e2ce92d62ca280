import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation } from '#contract'
import { batchOver } from '../support/batches'
import { theAccounts } from '../support/builders'
import { everyCalls, everyQuestion, giveEveryCommand, isTried, onlyFeature } from '../support/every-call'
import { type TestRegister, tempRegister } from '../support/register'
import { explained, type RunStatement, watchStatements } from '../support/statements'

/** Tables that stay small however many people come: a look at all their rows costs nothing. */
const small = everyCalls.flatMap(({ smallTables = [] }) => smallTables)

/** What is walked through in a table that grows, by whom, and why that is right. */
const walks: readonly { readonly by: readonly string[]; readonly through: readonly string[]; readonly why: string }[] = [
  ...everyCalls.flatMap(({ walks = [] }) => walks),
  { by: ['*'], through: ['log_entry'], why: 'the newest row, which the next is chained to' },
]

interface Walk {
  readonly table: string
  readonly through: string
  readonly text: string
  readonly by: string
}
/** Tables and indexes that were walked through from one end, as the statements that the program ran are compiled. */
const walked: Walk[] = []
const asked = new Set<string>()
let watched: ReturnType<typeof watchStatements>
let r: TestRegister

/** What a statement begins to read at one end, instead of at a place that it looks up. */
function endsReadBy(statement: RunStatement): Pick<Walk, 'table' | 'through'>[] {
  const roots = new Map(
    (
      statement.on.prepare('select rootpage, tbl_name, name from sqlite_schema where rootpage > 0').raw().all() as [
        number,
        string,
        string,
      ][]
    ).map(([page, table, through]) => [page, { table, through }] as const),
  )
  const steps = explained<{ opcode: string; p1: number; p2: number }>(statement, 'explain')
  const opened = new Map(steps.flatMap(({ opcode, p1, p2 }) => (/^Open(Read|Write)$/.test(opcode) ? [[p1, roots.get(p2)] as const] : [])))
  const ends = steps.flatMap(({ opcode, p1 }) => (opcode === 'Rewind' || opcode === 'Last' ? (opened.get(p1) ?? []) : []))
  return [...new Set(ends)].filter(({ table }) => !table.startsWith('sqlite_'))
}
const isData = ({ text }: RunStatement) => /^\s*(select|with|insert|update|delete)\b/i.test(text)

async function watching<T>(by: string, work: () => Promise<T>): Promise<T> {
  let result: T | undefined
  const statements = await watched.during(async () => {
    result = await work()
  })
  asked.add(by)
  const seen = new Set<string>()
  for (const statement of statements) {
    // A backup is opened, counted and closed within one call.
    if (!isData(statement) || !statement.on.open || seen.has(statement.text)) continue
    seen.add(statement.text)
    walked.push(...endsReadBy(statement).map((end) => ({ ...end, text: statement.text.replaceAll(/\s+/g, ' '), by })))
  }
  return result as T
}
async function ask(name: string, input: unknown): Promise<void> {
  const token = r.register.consoleToken()
  const { body } = await watching(name, () => r.host.call({ name, body: JSON.stringify({ input }), token, seat: 'test' }))
  // A question may be refused (a paper that cannot be made); none may fail.
  expect(body).not.toContain('"kind":"internal"')
}

/** So many more people that lists are walked along their order instead of sorted. */
const crowd = (many: number) =>
  r.register.fill(async (db) => {
    const copy = async (table: string, changes: Record<string, string>, but: readonly string[] = []) => {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
      const columns = rows.map(({ name }) => name).filter((name) => !but.includes(name))
      const values = columns.map((name) => changes[name] ?? `one.${name}`)
      const counted = `with recursive n (n) as (select 1 union all select n + 1 from n where n < ${many})`
      const text = `${counted} insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from (select * from ${table} limit 1) one, n`
      await sql.raw(text).execute(db)
    }
    await copy('resident', { id: `'r' || n`, code: `'HV-2025-' || (n + 1000)` }, ['row_id'])
    await copy('stay', { id: `'s' || n`, resident_id: `'r' || n`, code: `'DC-2025-' || (n + 1000)` })
  })

/** Lists as they are filtered and sorted, besides what every test of all questions asks for. */
const lists = everyCalls.flatMap(({ lists = [] }) => lists)

beforeAll(async () => {
  watched = watchStatements()
  r = await tempRegister({ now: () => new Date('2026-11-30T03:00:00Z'), accounts: theAccounts })
  const call: TestRegister['call'] = async (name, input, as) => {
    const answer = await watching(name, () => r.call(name, input, as))
    if (/^papers\.batch\.(start|resume|stop)$/.test(name)) await watching(name, () => batchOver(r, (answer as { id: string }).id))
    return answer
  }
  await giveEveryCommand({ call, signIn: (name) => watching('session.signIn', () => r.signIn(name)) })
  for (const { name, input } of await everyQuestion(r)) await ask(name, input)
  for (const [name, input] of lists) await ask(name, input)
  if (onlyFeature !== undefined) return
  await crowd(2100)
  for (const [name, input] of lists) await ask(name, input)
}, 600_000)
afterAll(async () => {
  await r.close()
  watched.end()
})

const reasonFor = ({ by, through }: Walk) =>
  walks.find((one) => one.through.includes(through) && (one.by.includes('*') || one.by.includes(by)))

describe('the statements that the program really runs', () => {
  test('are those of every operation', () => {
    const all = everyOperation.map(({ name }) => name).filter(isTried)
    expect(all.filter((name) => !asked.has(name))).toEqual([])
  })

  test('look up what they need in tables that grow, or have a reason to walk through them', () => {
    const unreasoned = walked.filter((walk) => !small.includes(walk.table) && !reasonFor(walk))
    expect(unreasoned.map(({ by, through, text }) => `${by} walks through ${through}: ${text}`)).toEqual([])
  })

  test.skipIf(onlyFeature !== undefined)('have no reason that nothing needs', () => {
    const needed = new Set(walked.map(reasonFor))
    expect(walks.filter((one) => !needed.has(one)).map(({ why }) => why)).toEqual([])
    expect(small.filter((table) => !walked.some((walk) => walk.table === table))).toEqual([])
  })

  test('are those of the thread of the press, too: it alone reads a whole list', async () => {
    const input = { status: 'all', as: 'rollCall' }
    const body = JSON.stringify({ input })
    const statements = await watched.during(() =>
      r.host.call({ name: 'residents.file', body, token: r.register.consoleToken(), seat: 'test' }),
    )
    expect(statements.filter((one) => isData(one) && one.text.includes('r.full_name'))).not.toEqual([])
  })

  test('would be found if one of them walked through everybody', async () => {
    const before = walked.length
    await watching('a search in the notes', () =>
      r.register.fill((db) => db.selectFrom('resident').select('id').where('note', '=', 'x').execute()),
    )
    expect(walked.slice(before)).toMatchObject([{ by: 'a search in the notes', table: 'resident', through: 'resident' }])
    walked.length = before
  })
})

/** The plans of what a question asks the file. */
async function plansOf(name: string, input: unknown): Promise<string[]> {
  const token = r.register.consoleToken()
  const statements = await watched.during(() => r.host.call({ name, body: JSON.stringify({ input }), token, seat: 'test' }))
  return statements.filter(isData).map((statement) =>
    explained<{ detail: string }>(statement, 'explain query plan')
      .map(({ detail }) => detail)
      .join('\n'),
  )
}

describe.skipIf(onlyFeature !== undefined)('the hottest questions use their index', () => {
  test.each<[string, string, object, RegExp]>([
    [
      'a page of the list by name walks the sorted names',
      'residents.list',
      { status: 'all' },
      /SCAN r USING INDEX resident_sort[\s\S]*SEARCH s USING INDEX stay_latest/,
    ],
    [
      'who is where today is counted along its own index alone',
      'residents.whereabouts',
      {},
      /^SEARCH stay USING COVERING INDEX stay_whereabouts \(state=\?\)$/,
    ],
    [
      'the total of a place',
      'residents.list',
      { status: 'all', where: 'IN_HOSPITAL' },
      /SEARCH s USING COVERING INDEX stay_list \(state=\?\)/,
    ],
    [
      'the total of a kind',
      'residents.list',
      { status: 'all', kind: 'TEMPORARY_CUSTODY' },
      /SEARCH s USING COVERING INDEX stay_kind \(kind=\?\)/,
    ],
    [
      'the total of a law',
      'residents.list',
      { status: 'all', regime: 'LAW_2025' },
      /SEARCH s USING COVERING INDEX stay_regime \(regime=\?\)/,
    ],
    [
      'the total of a law and kinds',
      'residents.list',
      { status: 'all', regime: 'LAW_2021', kind: 'compulsory' },
      /COVERING INDEX stay_regime \(regime=\? AND kind=\?\)/,
    ],
    [
      'the total of those without a stable residence',
      'residents.list',
      { status: 'all', noStableResidence: true },
      /USING COVERING INDEX stay_without_residence/,
    ],
    ['terms that end soon', 'residents.list', { endsWithinDays: 30 }, /INDEX stay_(open_end|list) \(.*expected_end_on<\?\)/],
    [
      'minors by their year of birth',
      'residents.list',
      { status: 'all', minors: true },
      /SEARCH resident USING INDEX resident_birth \(birth_year>\?\)/,
    ],
    [
      'an ID number by its beginning',
      'residents.list',
      { text: '022090001111' },
      /SEARCH resident USING (COVERING )?INDEX resident_any_id_number/,
    ],
    ['a code by its running number', 'residents.list', { text: '0731' }, /SEARCH resident USING (COVERING )?INDEX resident_code_number/],
    ['a paper by its number', 'papers.list', { text: '731' }, /SEARCH paper USING (COVERING )?INDEX paper_plain_number/],
    ['the total of all papers', 'papers.list', {}, /^SEARCH p USING COVERING INDEX paper_listed \(state=\?/],
  ])('%s', async (_, name, input, index) => expect((await plansOf(name, input)).filter((plan) => index.test(plan))).not.toEqual([]))
})
