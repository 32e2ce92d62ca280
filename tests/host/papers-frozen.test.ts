import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '#contract/papers/operations'
import { declarations } from '#host/features/index'
import { readPdf } from '../prints/read-pdf'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts, theFacility } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

// What was issued stays what it was, and whoever changes it from outside, with the key in hand, is found by `check`.

let r: TestRegister
let paper: Paper
let other: Paper
let batched: Paper
let minutes: Paper
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  const admit = async (fullName: string) => {
    const decision = { number: `${fullName}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
    return (await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ decision }) })).stay.id
  }
  const issue = async (form: 'mau-51' | 'mau-23', stayId: string, draftId: string | null = null) =>
    (await r.call('papers.issue', { form, subjectId: stayId, draftId })).paper
  paper = await issue('mau-51', await admit('Bàn Thị Hoa'))
  other = await issue('mau-51', await admit('Bàn Thị Lan'))
  const stayId = paper.subjectId ?? ''
  const draft = await r.call('papers.draft.save', { form: 'mau-23', subjectId: stayId, fields: { handed: 'Thông báo số 01/TB-CSCN' } })
  minutes = await issue('mau-23', stayId, draft.id)
  const { id } = await r.call('papers.batch.start', { form: 'mau-51', subjects: [{ subjectId: await admit('Bàn Thị Sen') }] })
  const { items } = await batchOver(r, id)
  batched = await r.call('papers.get', { id: items[0]?.paper?.id ?? '' })
})
afterAll(() => r.close())

const copiesOf = async ({ id, hashes }: Paper) =>
  Promise.all(hashes.map(async (_, at) => (await r.call('papers.copy', { id, copy: at + 1 })).pdf))
const printed = async ({ id }: Paper) =>
  (await readPdf(Buffer.from((await r.call('papers.print', { ids: [id] })).pdf, 'base64'))).map(({ lines }) => lines)
const check = async () => (await r.call('safety.check', {})).parts.flatMap(({ part, ok, problem }) => (ok ? [] : [`${part}: ${problem}`]))

describe('an issued paper', () => {
  test('is byte for byte what it was after the person, the stay, the signer, the symbol, the facility and the number of the form have changed', async () => {
    const [before, onPaper] = [await copiesOf(paper), await printed(paper)]
    const { resident } = await r.call('residents.get', { id: paper.residentId ?? '' })
    const { id, code, createdAt, version, ...person } = resident
    const reason = 'Thử'
    await r.call('residents.correct', { id, version, reason, resident: { ...person, fullName: 'Bàn Thị Khác', birthplace: 'Nơi khác' } })
    const { stay } = await r.call('stays.get', { id: paper.subjectId ?? '' })
    await r.call('stays.recordEvent', {
      stayId: stay.id,
      version: stay.version,
      kind: 'ESCAPED',
      happenedAt: '2026-11-20T02:00:00.000Z',
      paper: null,
      note: null,
    })
    const { version: ofFacility } = await r.call('facility.get', {})
    const facility = { ...theFacility, name: 'Cơ sở khác', place: 'Hạ Long', signer: { ...theFacility.signer, name: 'Người Ký Khác' } }
    await r.call('facility.change', { facility: { ...facility, noticeSymbol: 'TB-KHAC' }, version: ofFacility })
    const [number] = (await r.call('papers.formNumbers.list', {})).filter(
      ({ form, replacedBy }) => form === 'mau-51' && replacedBy === null,
    )
    const { form: _, replacedBy: __, id: replaces, version: ___, ...entry } = number!
    await r.call('papers.formNumbers.correct', { ...entry, number: '99', reason, id: replaces, version: number!.version })
    expect(await copiesOf(paper)).toEqual(before)
    expect(await printed(paper)).toEqual(onPaper)
    expect(await r.call('papers.get', { id: paper.id })).toMatchObject({ signer: paper.signer, symbol: paper.symbol, hashes: paper.hashes })
    expect(await check()).toEqual([])
  })

  test('is byte for byte what it was when the program lays out its form differently', async () => {
    const [before, onPaper] = [await copiesOf(paper), await printed(paper)]
    const { print } = declarations.forms['mau-51']
    // As after an update: the same register, a younger template.
    await r.register.fill((db) =>
      db
        .updateTable('paper')
        .set({ templateVersion: print.templateVersion - 1 })
        .where('id', '=', paper.id)
        .execute(),
    )
    expect(await copiesOf(paper)).toEqual(before)
    expect(await printed(paper)).toEqual(onPaper)
    expect(await check()).toEqual([])
  })

  test('that is void is so in the list, in the book and for its stay, keeps its bytes, and check counts it still', async () => {
    const frozen = () =>
      r.register.fill((db) => db.selectFrom('paperCopy').select(['copy', 'pdf']).where('paperId', '=', paper.id).execute())
    const before = await frozen()
    const counted = async () => (await r.call('safety.check', {})).parts.map(({ part, counted }) => [part, counted])
    const atFirst = await counted()
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai tên' })
    const isVoid = { id: paper.id, state: 'VOID', number: paper.number, voidReason: 'Sai tên' }
    expect((await r.call('papers.list', { state: 'VOID' })).rows).toMatchObject([isVoid])
    expect((await r.call('papers.ofSubject', { kind: 'stay', id: paper.subjectId ?? '' })).find(({ id }) => id === paper.id)).toMatchObject(
      isVoid,
    )
    const { rows } = await r.call('papers.book.list', { year: 2026, series: 'TB' })
    expect(rows.map((line) => [line.number, line.isVoid, line.voidReason])).toEqual([
      [3, false, null],
      [2, false, null],
      [1, true, 'Sai tên'],
    ])
    // What is shown of it is marked; what was frozen is not touched.
    const same = (await frozen()).map(({ copy, pdf }) => before.some((one) => one.copy === copy && one.pdf.equals(pdf)))
    expect(same).toEqual(paper.recipients.map(() => true))
    expect((await counted()).filter(([part]) => part !== 'log')).toEqual(atFirst.filter(([part]) => part !== 'log'))
    expect(await check()).toEqual([])
  })
})

/** Past the register's doors, as somebody who has the key and SQL. */
const outside = (...statements: string[]) =>
  r.register.fill(async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  })
const tables = ['paper', 'paper_copy', 'book_number', 'paper_batch_item']
const nameOf = ({ number, symbol, form }: Paper) => (number === null ? form : `${number}/${symbol}`)
const forgery = Buffer.from('%PDF-1.7 something else')
const forged = createHash('sha256').update(forgery).digest('hex')
const bytes = `pdf = x'${forgery.toString('hex')}'`

describe('check finds', () => {
  beforeAll(() =>
    outside(
      ...['paper_copy_no_update', 'paper_copy_no_delete', 'book_number_no_delete'].map((trigger) => `drop trigger ${trigger}`),
      ...tables.map((table) => `create table kept_${table} as select * from ${table}`),
    ),
  )
  afterEach(() =>
    outside(
      'pragma defer_foreign_keys = on',
      ...tables.map((table) => `delete from ${table}`),
      ...tables.map((table) => `insert into ${table} select * from kept_${table}`),
    ),
  )
  const everyKind = () => [paper, batched, minutes]
  test('other bytes in a frozen copy', async () => {
    await outside(`update paper_copy set ${bytes} where copy = 1 and paper_id = '${paper.id}'`)
    expect(await check()).toEqual([`papers: ${nameOf(paper)}`])
  })
  test('another hash beside a frozen copy', async () => {
    await outside(`update paper_copy set sha256 = '${forged}' where copy = 2 and paper_id = '${paper.id}'`)
    expect(await check()).toEqual([`papers: ${nameOf(paper)}`])
  })
  test('other bytes with their right hash, in papers issued one by one and in a batch, with a number and without', async () => {
    await outside(
      ...everyKind().map((one) => `update paper_copy set ${bytes}, sha256 = '${forged}' where copy = 1 and paper_id = '${one.id}'`),
    )
    expect((await check())[0]?.split(/: |, /).toSorted()).toEqual(['papers', ...everyKind().map(nameOf)].toSorted())
  })
  test('two copies that changed places', async () => {
    const swapped = [
      ['1', '9'],
      ['2', '1'],
      ['9', '2'],
    ].map(([from, to]) => `update paper_copy set copy = ${to} where copy = ${from} and paper_id = '${paper.id}'`)
    await outside(...swapped)
    expect(await check()).toEqual([`papers: ${nameOf(paper)}`])
  })
  test('a copy that is gone', async () => {
    await outside(`delete from paper_copy where copy = 3 and paper_id = '${paper.id}'`)
    expect(await check()).toEqual([`papers: ${nameOf(paper)}`])
  })
  test('a paper that is gone with its copies, even with its line in the book', async () => {
    await outside(
      `delete from book_number where paper_id = '${batched.id}'`,
      `delete from paper_copy where paper_id = '${batched.id}'`,
      `update paper_batch_item set state = 'WAITING', paper_id = null`,
      `delete from paper where id = '${batched.id}'`,
    )
    expect(await check()).toEqual([`papers: ${nameOf(batched)}`])
  })
  test('a number that another paper bears', async () => {
    await outside(
      `update paper set number = 100 where id = '${paper.id}'`,
      `update paper set number = ${paper.number} where id = '${other.id}'`,
    )
    expect(await check()).toEqual(['numbers: TB 2026'])
  })
  test('a line of the book that is gone', async () => {
    await outside(`delete from book_number where paper_id = '${paper.id}'`)
    expect(await check()).toEqual(['numbers: TB 2026'])
  })
})
