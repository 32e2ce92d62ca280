import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OperationName, SentOf } from '#contract'
import { aResident, aStay } from '../support/builders'
import { everyQuestion } from '../support/every-query'
import { type TestRegister, tempRegister } from '../support/register'
import { explained, type RunStatement, watchStatements } from '../support/statements'

let watched: ReturnType<typeof watchStatements>
let r: TestRegister
let stayId: string
beforeAll(async () => {
  watched = watchStatements()
  r = await tempRegister({ now: () => new Date('2026-11-30T03:00:00Z') })
  const { stay } = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
  stayId = stay.id
  await r.call('papers.issue', { form: 'mau-51', stayId })
})
afterAll(async () => {
  await r.close()
  watched.end()
})

const planOf = (statement: RunStatement) =>
  explained<{ detail: string }>(statement, 'explain query plan')
    .map(({ detail }) => detail)
    .join('\n')
const isData = ({ text }: RunStatement) => /^\s*(select|with|insert|update|delete)\b/i.test(text)
async function statementsOf<N extends OperationName>(name: N, input: SentOf<N>): Promise<RunStatement[]> {
  return (await watched.during(() => r.call(name, input))).filter(isData)
}
const plansOf = async <N extends OperationName>(name: N, input: SentOf<N>) => (await statementsOf(name, input)).map(planOf)

/** So many more people that lists are walked along their order instead of sorted. */
async function crowd(many: number): Promise<void> {
  await r.register.fill(async (db) => {
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
}

test('show', async () => {
  await crowd(2100)
  const seen = new Set<string>()
  for (const { name, input, heavy } of (await everyQuestion(r)).slice(0, 90)) {
    if (heavy) continue
    for (const s of await statementsOf(name, input as never).catch(() => [])) {
      const plan = planOf(s)
      if (/SCAN/.test(plan)) { const k = `${name}: ${plan.split('\n').filter((l) => /SCAN/.test(l)).join(' | ')}`; if (!seen.has(k)) { seen.add(k); console.log(k) } }
    }
  }
})
describe('x', () => {
  test('list', async () => {
    for (const i of [{}, {status:'all'},{where:'managed'},{regime:'LAW_2025'},{kind:'compulsory',regime:'LAW_2025'},{endsWithinDays:1000},{sort:'expectedEndOn'},{sort:'code'},{sort:'admittedOn'},{text:'nguyen thu'}] as const) console.log(JSON.stringify(i), (await plansOf('residents.list', i)).join('\n---\n'))
    console.log('ISSUE', (await plansOf('papers.issue', { form: 'mau-47', stayId }).catch((e) => [String(e)])).join('\n---\n'))
    console.log('REP', (await plansOf('reports.movement', { period: {month:'2026-09'} }).catch((e) => [String(e)])).join('\n---\n'))
  })
})
