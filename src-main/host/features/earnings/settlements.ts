import { createHash, randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '#contract'
import type { LabourSettlement, SettlementRow } from '#contract/earnings/operations'
import { formatDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { listWorkbook } from '#host/files/list-workbook'
import { readTexts } from '#host/files/texts'
import { letterheadOf } from '#host/prints/kit/data'
import { expectInOrder } from './output'
import { periodName } from './prints/money-sheet'
import { readEarningsSettings } from './settings'
import { FrozenSettlement, frozenText, settlementOf } from './settle'
import { dividedFrom, formerBalance, nextPeriod } from './settlement-rules'
import {
  allSettlements,
  closedBefore,
  copyCoefficients,
  dropSettlement,
  fileOf,
  insertCorrection,
  insertFile,
  insertSettlement,
  insertShares,
  type KeptSettlement,
  putCoefficients,
  settleCorrections,
  settledUntil,
  settlementById,
  updateSettlement,
} from './settlement-store'
import { firstDayOfMoney, formerMoney, namedStays } from './store'
import { type SheetRequest, sheetTask } from './tasks'

/** Both papers of a settlement, laid out and read again, and the figures they were made of. */
interface ReadySettlement {
  readonly data: string
  readonly files: readonly { readonly what: 'minutes' | 'shares'; readonly file: string; readonly pages: number }[]
}

export const settlementsHandlers: HandlersOf<'earnings'>['settlements'] = {
  list: async (context) => {
    const { db } = context
    const kept = await allSettlements(db)
    const rows: SettlementRow[] = []
    for (const one of kept) rows.push(await rowOf(context, one))
    const { settings } = await readEarningsSettings(db)
    return { rows, next: nextPeriod(await settledUntil(db, false), await firstDayOfMoney(db, dividedFrom), settings.length) }
  },

  get: async (context, { id }) => {
    const kept = found(await settlementById(context.db, id))
    context.note({ subject: spanOf(kept) })
    return settlementOf(context, kept)
  },

  open: async ({ db, note }, { from, to }) => {
    expectInOrder({ from, to })
    if (from < dividedFrom) throw new RuleError('settlementBeforeLaw')
    const earlier = await allSettlements(db)
    const over = earlier.find(({ fromOn, toOn }) => fromOn <= to && toOn >= from)
    if (over) throw new RuleError('settlementOverlaps', daysNamed(over))
    const open = earlier.find(({ state }) => state === 'DRAFT')
    if (open) throw new RuleError('settlementStillOpen', daysNamed(open))
    const later = earlier.find(({ fromOn }) => fromOn > to)
    if (later) throw new RuleError('settlementBehindClosed', daysNamed(later))
    const { weighing, equalAmong, ruleNumber, ruleOn, remainderTo } = (await readEarningsSettings(db)).settings
    const id = randomUUID()
    note({ subject: `${from}_${to}` })
    await insertSettlement(db, {
      id,
      fromOn: from,
      toOn: to,
      state: 'DRAFT',
      weighing,
      equalAmong,
      ruleNumber,
      ruleOn,
      remainderTo,
      metOn: null,
      closedAt: null,
      closedBy: null,
      data: null,
      dataHash: null,
    })
    const before = await closedBefore(db, from)
    if (before) await copyCoefficients(db, before.id, id)
    return { id }
  },

  change: async (context, { id, version, ...wanted }) => {
    const kept = await draft(context, id)
    expectVersion(kept, version)
    context.note({ subject: spanOf(kept), changes: changesBetween(kept, wanted) })
    return updateSettlement(context.db, id, wanted)
  },

  setCoefficients: async (context, { id, stayIds, coefficient }) => {
    const kept = await draft(context, id)
    const named = await namedStays(context.db, stayIds)
    const [only] = named
    context.note({
      subject: `${spanOf(kept)} ${named.length === 1 && only ? only.code : named.length}`,
      changes: changesBetween({}, { coefficient: coefficient / 100 }),
    })
    await putCoefficients(
      context.db,
      id,
      named.map(({ stayId }) => stayId),
      coefficient,
    )
    return { changed: named.length }
  },

  discard: async (context, { id, version }) => {
    const kept = await draft(context, id)
    expectVersion(kept, version)
    context.note({ subject: spanOf(kept) })
    await dropSettlement(context.db, id)
    return { id }
  },

  close: twoStep<InputOf<'earnings.settlements.close'>, OutputOf<'earnings.settlements.close'>, ReadySettlement>({
    exclusive: true,
    prepare: async (context, { id, version }) => {
      const kept = await draft(context, id)
      expectVersion(kept, version)
      const settlement = await settlementOf(context, kept)
      expectClosable(settlement)
      const files: ReadySettlement['files'][number][] = []
      for (const what of ['minutes', 'shares'] as const) {
        const made = await context.office.press.ask(sheetTask, await sheetOf(context, settlement, what))
        files.push({ what, file: made.file, pages: made.pages })
      }
      return { data: frozenText(settlement), files }
    },
    apply: async (context, { id, version }, ready) => {
      const { db, now, caller, note } = context
      const kept = await draft(context, id)
      expectVersion(kept, version)
      const settlement = await settlementOf(context, kept)
      // A week may have been opened again while the papers were printed.
      expectClosable(settlement)
      // What was printed must be what is frozen: nothing may have been written in between.
      if (frozenText(settlement) !== ready.data) throw new StaleError()
      note({ subject: spanOf(kept) })
      return freeze({ db, now, by: caller.fullName }, settlement, ready)
    },
  }),

  correct: async ({ db, now, caller, note }, { id, stayId, amount, reason, paperNumber }) => {
    const kept = found(await settlementById(db, id))
    if (kept.state !== 'CLOSED') throw new RuleError('settlementOpen')
    if (stayId !== null) found((await namedStays(db, [stayId]))[0])
    note({ subject: spanOf(kept), reason, changes: changesBetween({}, { amount, paperNumber }) })
    const line = { id: randomUUID(), correctsId: id, stayId, amount, reason, paperNumber }
    await insertCorrection(db, { ...line, recordedAt: now, recordedBy: caller.fullName })
    return { id: line.id }
  },

  file: async (context, { id, what, as }) => {
    const { db, facility, note } = context
    const kept = found(await settlementById(db, id))
    note({ subject: `${spanOf(kept)} ${what} ${as}` })
    const fileName = `${what === 'minutes' ? 'quyet-toan' : 'bang-chia'}_${facility.code}_${spanOf(kept)}.${as}`
    const settlement = await settlementOf(context, kept)
    if (as === 'xlsx') {
      const bytes = await (what === 'minutes' ? minutesWorkbook(context, settlement) : sharesWorkbook(context, settlement))
      return { file: Buffer.from(bytes).toString('base64'), fileName }
    }
    if (kept.state === 'CLOSED') return { file: found(await fileOf(db, id, what)).pdf.toString('base64'), fileName }
    const { file } = await context.office.press.ask(sheetTask, await sheetOf(context, settlement, what))
    return { file, fileName }
  },
}

const spanOf = ({ fromOn, toOn }: Pick<KeptSettlement, 'fromOn' | 'toOn'>): string => `${fromOn}_${toOn}`
const daysNamed = ({ fromOn, toOn }: Pick<KeptSettlement, 'fromOn' | 'toOn'>) => ({ from: formatDate(fromOn), to: formatDate(toOn) })

/** @throws RuleError `settlementClosed` */
async function draft({ db }: { db: Reader }, id: string): Promise<KeptSettlement> {
  const kept = found(await settlementById(db, id))
  if (kept.state === 'CLOSED') throw new RuleError('settlementClosed')
  return kept
}

async function rowOf(context: QueryContext, kept: KeptSettlement): Promise<SettlementRow> {
  // Who is given what is not read for a list.
  const { income, costs, surplus, parts, shares } =
    kept.data === null ? await settlementOf(context, kept) : FrozenSettlement.parse(JSON.parse(kept.data))
  const { id, fromOn: from, toOn: to, state, closedAt, closedBy } = kept
  return { id, from, to, state, income, costs, surplus, parts, people: shares?.length ?? 0, closedAt, closedBy }
}

/** @throws RuleError for the first thing that stands in the way */
function expectClosable({ checks, to }: LabourSettlement): void {
  const blocking = checks.filter(({ state }) => state === 'blocks')
  for (const { key, params } of blocking) {
    if (key === 'openWeeks') throw new RuleError('weeksOpen', { weeks: params.weeks ?? '', count: params.count ?? 0 })
    if (key === 'periodRunning') throw new RuleError('settlementPeriodRunning', { to: formatDate(to) })
    if (key === 'indivisible') throw new RuleError('indivisible')
    if (key === 'percentages') throw new RuleError('percentagesNotWhole', { sum: params.sum ?? 0 })
    if (key === 'gap') throw new RuleError('moneyBetween', { from: params.from ?? '', to: params.to ?? '' })
    if (key === 'rule') throw new RuleError('ruleMissing')
  }
}

/** Keeps figures, papers and what everybody is given; from here on none of it changes. */
async function freeze(
  { db, now, by }: { db: CommandContext['db']; now: string; by: string },
  settlement: LabourSettlement,
  { data, files }: ReadySettlement,
): Promise<{ dataHash: string }> {
  const { id, shares, corrections } = settlement
  const dataHash = createHash('sha256').update(data).digest('hex')
  const shown = (shares ?? []).filter(({ amount, minutes }) => amount > 0 || minutes > 0)
  await insertShares(
    db,
    shown.map(({ stayId, minutes, amount }) => ({ settlementId: id, stayId, minutes, amount })),
  )
  for (const { what, file, pages } of files) {
    const pdf = Buffer.from(file, 'base64')
    await insertFile(db, { settlementId: id, what, pages, pdf, sha256: createHash('sha256').update(pdf).digest('hex') })
  }
  const taken = corrections.map((correction) => correction.id)
  if (taken.length > 0) await settleCorrections(db, taken, id)
  await updateSettlement(db, id, { state: 'CLOSED', closedAt: now, closedBy: by, data, dataHash })
  return { dataHash }
}

/** What a paper of a settlement is made of. */
async function sheetOf(
  { db, facility, caller }: QueryContext,
  settlement: LabourSettlement,
  what: 'minutes' | 'shares',
): Promise<SheetRequest> {
  const { from, to, weighing, ruleNumber, ruleOn, state } = settlement
  const letterhead = letterheadOf(facility)
  const isDraft = settlement.checks.some((check) => check.state === 'blocks') && state === 'DRAFT'
  const span = { from, to, draft: isDraft }
  if (what === 'shares') {
    const people = (settlement.shares ?? []).map(({ fullName, code, minutes, coefficient, brought, correction, amount }) => ({
      fullName,
      code,
      minutes,
      coefficient,
      brought,
      correction,
      amount,
    }))
    const data = {
      ...span,
      letterhead,
      preparedBy: caller.fullName,
      weighing,
      ruleNumber,
      ruleOn,
      part: settlement.parts.RESIDENTS,
      people,
    }
    return { sheet: 'share-list', data }
  }
  const former = await formerMoney(db)
  const { metOn, incomeLines, costLines, carriedIn, income, costs, surplus, percent, parts, remainder, remainderTo, carriedOut } =
    settlement
  const data = {
    ...span,
    letterhead,
    metOn,
    incomeLines,
    costLines,
    corrections: settlement.corrections
      .filter(({ stayId }) => stayId === null)
      .map(({ of, reason, paperNumber, amount }) => ({ of, reason, paperNumber, amount })),
    carriedIn,
    income,
    costs,
    surplus,
    percent,
    parts,
    remainder,
    remainderTo,
    carriedOut,
    weighing,
    ruleNumber,
    ruleOn,
    people: settlement.shares?.filter(({ amount }) => amount > 0).length ?? 0,
    formerBalance: former.length === 0 ? null : formerBalance(former),
    headTitle: facility.signer.title,
    headName: facility.signer.name,
  }
  return { sheet: 'settlement-minutes', data }
}

function minutesWorkbook({ facility, office }: QueryContext, settlement: LabourSettlement): Promise<Uint8Array> {
  const words = readTexts(office.resources, 'vi').of('earnings')
  const { incomeLines, costLines, corrections, carriedIn, surplus, parts, percent } = settlement
  const rows: (string | number | null)[][] = [
    ['Thu', null, settlement.income],
    ...incomeLines.map(({ tradeName, what, amount }) => ['', `${tradeName}: ${what}`, amount]),
    ['Chi', null, settlement.costs],
    ...costLines.map(({ kind, amount }) => ['', words(`cost.${kind}`), amount]),
    ...corrections
      .filter(({ stayId }) => stayId === null)
      .map(({ of, reason, amount }) => ['Điều chỉnh', `Quyết toán ${periodName(of)}: ${reason}`, amount]),
    ...(carriedIn > 0 ? [['Kỳ trước chuyển sang', 'Chi vượt thu', -carriedIn]] : []),
    ['Chênh lệch', null, surplus],
    ...(Object.keys(parts) as (keyof typeof parts)[]).map((part) => [`${percent[part]} %`, words(`part.${part}`), parts[part]]),
  ]
  return listWorkbook({
    sheet: 'Quyết toán',
    facilityName: facility.name,
    title: 'QUYẾT TOÁN KẾT QUẢ LAO ĐỘNG TRỊ LIỆU',
    about: `${periodName(settlement)} · đơn vị tính: đồng`,
    columns: [
      { heading: 'Mục', width: 22, holds: 'text' },
      { heading: 'Nội dung', width: 60, holds: 'text' },
      { heading: 'Số tiền', width: 20, holds: 'amount' },
    ],
    rows,
    total: null,
  })
}

function sharesWorkbook({ facility }: QueryContext, settlement: LabourSettlement): Promise<Uint8Array> {
  const shares = settlement.shares ?? []
  return listWorkbook({
    sheet: 'Bảng chia',
    facilityName: facility.name,
    title: 'BẢNG CHIA PHẦN CỦA HỌC VIÊN',
    about: `Từ kết quả lao động trị liệu ${periodName(settlement)}`,
    columns: [
      { heading: 'Họ và tên', width: 28, holds: 'text' },
      { heading: 'Mã học viên', width: 15, holds: 'text' },
      { heading: 'Giờ', width: 10, holds: { format: '#,##0.0' } },
      { heading: 'Hệ số', width: 8, holds: { format: '0.0#' } },
      { heading: 'Giá trị làm ra', width: 16, holds: 'amount' },
      { heading: 'Điều chỉnh kỳ trước', width: 14, holds: 'amount' },
      { heading: 'Số tiền', width: 16, holds: 'amount' },
      { heading: 'Ký nhận', width: 20, holds: 'text' },
    ],
    rows: shares.map(({ fullName, code, minutes, coefficient, brought, correction, amount }) => [
      fullName,
      code,
      minutes / 60,
      coefficient / 100,
      brought || null,
      correction || null,
      amount,
      null,
    ]),
    total: ['Cộng', null, null, null, null, null, shares.reduce((sum, { amount }) => sum + amount, 0), null],
  })
}
