import { randomUUID } from 'node:crypto'
import type { LabourCost, LabourIncome } from '#contract/earnings/operations'
import { formatDate, type Period } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { listWorkbook } from '#host/files/list-workbook'
import { readTexts } from '#host/files/texts'
import { letterheadOf } from '#host/prints/kit/data'
import { expectInOrder, expectUnsettled } from './output'
import { periodName } from './prints/money-sheet'
import { dividedFrom, formerBalance } from './settlement-rules'
import { settledUntil } from './settlement-store'
import {
  costById,
  costsOf,
  dropCost,
  dropIncome,
  formerMoney,
  incomeById,
  incomeOf,
  insertFormer,
  jobById,
  putCost,
  putIncome,
} from './store'
import { sheetTask } from './tasks'

export const booksHandlers: HandlersOf<'earnings'>['books'] = {
  list: async ({ db }, span) => {
    expectInOrder(span)
    const former = await formerMoney(db)
    return {
      income: await incomeOf(db, span),
      costs: await costsOf(db, span),
      former,
      formerBalance: formerBalance(former),
      settledUntil: await settledUntil(db, true),
    }
  },

  saveIncome: async ({ db, today, note }, { id: known, version, ...entry }) => {
    const before = known === null ? null : found(await incomeById(db, known))
    if (before) {
      expectVersion(before, version)
      await expectUnsettled(db, before.receivedOn)
    }
    if (entry.receivedOn > today) throw new RuleError('moneyInFuture')
    await expectUnsettled(db, entry.receivedOn)
    // Income of a job belongs to the job's trade.
    const tradeId = entry.jobId === null ? entry.tradeId : found(await jobById(db, entry.jobId)).tradeId
    const id = known ?? randomUUID()
    note({ subject: entry.paperNumber ?? entry.what, changes: changesBetween(before ?? {}, entry) })
    await putIncome(db, { id, ...entry, tradeId })
    return { id }
  },

  saveCost: async ({ db, today, note }, { id: known, version, ...entry }) => {
    const before = known === null ? null : found(await costById(db, known))
    if (before) {
      expectVersion(before, version)
      await expectUnsettled(db, before.spentOn)
    }
    if (entry.spentOn > today) throw new RuleError('moneyInFuture')
    await expectUnsettled(db, entry.spentOn)
    const id = known ?? randomUUID()
    note({ subject: entry.paperNumber ?? entry.what, changes: changesBetween(before ?? {}, entry) })
    await putCost(db, { id, ...entry })
    return { id }
  },

  removeIncome: async ({ db, note }, { id, version }) => {
    const row = found(await incomeById(db, id))
    expectVersion(row, version)
    await expectUnsettled(db, row.receivedOn)
    note({ subject: row.paperNumber ?? row.what, changes: changesBetween({ amount: row.amount }, { amount: null }) })
    await dropIncome(db, id)
    return { id }
  },

  removeCost: async ({ db, note }, { id, version }) => {
    const row = found(await costById(db, id))
    expectVersion(row, version)
    await expectUnsettled(db, row.spentOn)
    note({ subject: row.paperNumber ?? row.what, changes: changesBetween({ amount: row.amount }, { amount: null }) })
    await dropCost(db, id)
    return { id }
  },

  addFormer: async ({ db, today, note }, entry) => {
    if (entry.happenedOn > today) throw new RuleError('moneyInFuture')
    if (entry.kind === 'SPENT' && entry.happenedOn < dividedFrom) throw new RuleError('formerBeforeLaw')
    const balance = formerBalance(await formerMoney(db))
    if (entry.kind === 'SPENT' && entry.amount > balance) throw new RuleError('formerSpent', { balance })
    const id = randomUUID()
    note({ subject: entry.paperNumber ?? entry.what, changes: changesBetween({}, entry) })
    await insertFormer(db, { id, ...entry })
    return { id }
  },

  file: async ({ db, office, facility, caller, note }, { as, ...span }) => {
    expectInOrder(span)
    note({ subject: `${span.from}_${span.to} ${as}` })
    const fileName = `thu-chi_${facility.code}_${span.from}_${span.to}.${as}`
    const kindName = readTexts(office.resources, 'vi').of('earnings')
    const income = (await incomeOf(db, span)).map((row) => incomeLine(row))
    const costs = (await costsOf(db, span)).map((row) => costLine(row, kindName(`cost.${row.kind}`)))
    if (as === 'xlsx') return { file: await spreadsheet(facility.name, span, income, costs), fileName }
    const data = { letterhead: letterheadOf(facility), ...span, preparedBy: caller.fullName, draft: false, income, costs }
    const { file } = await office.press.ask(sheetTask, { sheet: 'money-book', data })
    return { file, fileName }
  },
}

interface MoneyLine {
  readonly on: string
  readonly kind: string
  readonly what: string
  readonly paper: string | null
  readonly amount: number
}

const paperOf = ({ paperNumber, paperOn }: Pick<LabourIncome, 'paperNumber' | 'paperOn'>): string | null =>
  paperNumber === null ? null : `${paperNumber}${paperOn ? ` ngày ${formatDate(paperOn)}` : ''}`

const incomeLine = (row: LabourIncome): MoneyLine => ({
  on: row.receivedOn,
  kind: row.tradeName,
  what: row.partnerName ? `${row.what} (${row.partnerName})` : row.what,
  paper: paperOf(row),
  amount: row.amount,
})
const costLine = (row: LabourCost, kind: string): MoneyLine => ({
  on: row.spentOn,
  kind,
  what: row.what,
  paper: paperOf(row),
  amount: row.amount,
})

async function spreadsheet(facilityName: string, span: Period, income: readonly MoneyLine[], costs: readonly MoneyLine[]) {
  const sum = (lines: readonly MoneyLine[]) => lines.reduce((all, { amount }) => all + amount, 0)
  const lines = [
    ...income.map((line) => ({ line, cells: [line.amount, null] })),
    ...costs.map((line) => ({ line, cells: [null, line.amount] })),
  ].toSorted((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : 0))
  const bytes = await listWorkbook({
    sheet: 'Thu, chi',
    facilityName,
    title: 'SỔ THU, CHI',
    about: `Từ kết quả lao động trị liệu ${periodName(span)}`,
    columns: [
      { heading: 'Ngày', width: 12, holds: 'day' },
      { heading: 'Chứng từ', width: 24, holds: 'text' },
      { heading: 'Ngành nghề, loại chi', width: 26, holds: 'text' },
      { heading: 'Nội dung', width: 44, holds: 'text' },
      { heading: 'Thu', width: 17, holds: 'amount' },
      { heading: 'Chi', width: 17, holds: 'amount' },
    ],
    rows: lines.map(({ line, cells }) => [line.on, line.paper, line.kind, line.what, ...cells]),
    total: [null, 'Cộng', null, null, sum(income), sum(costs)],
  })
  return Buffer.from(bytes).toString('base64')
}
