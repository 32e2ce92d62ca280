import { randomUUID } from 'node:crypto'
import type { BalanceRow, Ledger, LedgerEntry } from '#contract/earnings/operations'
import { addDays, addMonths, formatDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { listWorkbook } from '#host/files/list-workbook'
import { letterheadOf } from '#host/prints/kit/data'
import { dividedFrom } from './settlement-rules'
import { settledUntil } from './settlement-store'
import { balances, insertPayout, minutesAfter, namedStays, payoutById, payoutsOf, sharesOf, voidPayout } from './store'
import { sheetTask } from './tasks'

/** Somebody's money is made ready this long before they leave. */
export const readyMonths = 1

export const ledgersHandlers: HandlersOf<'earnings'>['ledgers'] = {
  list: async ({ db, today, note }, { show }) => {
    note({ subject: show })
    const all = await balances(db, null)
    const soon = addMonths(today, readyMonths)
    const shown = (row: BalanceRow): boolean =>
      show === 'all' || (row.balance > 0 && (show === 'unpaid' || row.ended || (row.endsOn !== null && row.endsOn <= soon)))
    return { rows: all.filter(shown), unpaid: all.reduce((sum, { balance }) => sum + balance, 0) }
  },

  ofStay: async ({ db, note }, { stayId }) => {
    const { code } = found((await namedStays(db, [stayId]))[0])
    note({ subject: code })
    return ledgerOf(db, stayId)
  },

  pay: async ({ db, now, today, caller, note }, entry) => {
    const stay = found((await namedStays(db, [entry.stayId]))[0])
    if (entry.paidOn > today) throw new RuleError('payoutInFuture')
    const { balance, unsettledMinutes } = await ledgerOf(db, entry.stayId)
    if (entry.amount > balance) throw new RuleError('payoutAboveBalance', { balance })
    const id = randomUUID()
    note({ subject: stay.code, changes: changesBetween({}, entry) })
    await insertPayout(db, { id, ...entry, paidBy: caller.fullName, recordedAt: now, voidReason: null })
    const early = !stay.ended && (stay.endsOn === null || entry.paidOn < addDays(stay.endsOn, -1))
    return { id, warnings: [...(early ? (['beforeEnd'] as const) : []), ...(unsettledMinutes > 0 ? (['minutesUnsettled'] as const) : [])] }
  },

  voidPayout: async ({ db, note }, { id, version, reason }) => {
    const row = found(await payoutById(db, id))
    expectVersion(row, version)
    if (row.voidReason !== null) throw new RuleError('payoutVoid')
    const { code } = found((await namedStays(db, [row.stayId]))[0])
    note({ subject: code, reason, changes: changesBetween({ amount: row.amount }, { amount: null }) })
    await voidPayout(db, id, reason)
    return { id }
  },

  sheet: async ({ db, facility, office, caller, today, note }, { stayIds, as }) => {
    const rows = await balances(db, stayIds)
    note({ subject: rows.length === 1 ? rows[0]!.code : String(rows.length) })
    const fileName = `chi-tra_${facility.code}_${today}.${as}`
    if (as === 'xlsx') {
      const bytes = await payoutWorkbook(facility.name, today, rows)
      return { file: Buffer.from(bytes).toString('base64'), fileName }
    }
    const people = rows.map(({ fullName, code, endsOn, earned, paid, balance }) => ({
      fullName,
      code,
      endsOn,
      earned,
      paid,
      amount: Math.max(0, balance),
    }))
    const data = { letterhead: letterheadOf(facility), on: today, preparedBy: caller.fullName, people }
    const { file } = await office.press.ask(sheetTask, { sheet: 'payout-sheet', data })
    return { file, fileName }
  },
}

/** Shares and pay-outs of a stay in their order, each with what is left after it. */
export async function ledgerOf(db: Reader, stayId: string): Promise<Ledger> {
  const shares = (await sharesOf(db, stayId)).map(({ settlementId, fromOn, toOn, minutes, amount }) => ({
    kind: 'SHARE' as const,
    on: toOn,
    settlementId,
    of: { from: fromOn, to: toOn },
    minutes,
    amount,
  }))
  const payouts = (await payoutsOf(db, stayId)).map((payout) => ({
    kind: 'PAYOUT' as const,
    on: payout.paidOn,
    payout,
    amount: payout.voidReason === null ? -payout.amount : 0,
  }))
  let balance = 0
  const entries = [...shares, ...payouts]
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.kind === b.kind ? 0 : a.kind === 'SHARE' ? -1 : 1))
    .map((entry): LedgerEntry => {
      balance += entry.amount
      return { ...entry, balance }
    })
  const last = (await settledUntil(db, true)) ?? addDays(dividedFrom, -1)
  return { entries, balance, unsettledMinutes: await minutesAfter(db, stayId, last) }
}

function payoutWorkbook(facilityName: string, on: string, rows: readonly BalanceRow[]): Promise<Uint8Array> {
  return listWorkbook({
    sheet: 'Chi trả',
    facilityName,
    title: 'BẢNG CHI TRẢ TIỀN LAO ĐỘNG',
    about: `Ngày ${formatDate(on)}`,
    columns: [
      { heading: 'Họ và tên', width: 28, holds: 'text' },
      { heading: 'Mã học viên', width: 15, holds: 'text' },
      { heading: 'Ngày ra', width: 12, holds: 'day' },
      { heading: 'Được chia', width: 16, holds: 'amount' },
      { heading: 'Đã nhận', width: 16, holds: 'amount' },
      { heading: 'Nhận lần này', width: 16, holds: 'amount' },
      { heading: 'Ký nhận', width: 20, holds: 'text' },
    ],
    rows: rows.map(({ fullName, code, endsOn, earned, paid, balance }) => [fullName, code, endsOn, earned, paid, balance, null]),
    total: ['Cộng', null, null, null, null, rows.reduce((sum, { balance }) => sum + balance, 0), null],
  })
}
