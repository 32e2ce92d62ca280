import type { Stay } from '#contract/stays/operations'
import { addMonths, laterDay, type PlainDate } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { handlers } from '#host/features/index'
import { reportedYears } from './profiles'
import type { Random } from './random'

/** Trades that the report names, and how much of the income each brings. */
const reportedTrades = [
  ['Trồng trọt, trồng rau', 0.16],
  ['Chăn nuôi', 0.14],
  ['Đan lưới', 0.3],
  ['Làm mi mắt giả', 0.22],
  ['Làm đá mỹ nghệ', 0.18],
] as const
/** Đồng of a month before chance has moved it: sixty of them are above 21 billion. */
const monthly = 372_000_000
/** Of what came in, spent on materials and power. */
const spent = [
  ['MATERIALS', 'Nguyên vật liệu', 0.34],
  ['POWER_WATER', 'Điện, nước', 0.08],
] as const

interface ReportedLabour {
  /** At the moment of the history's day. */
  readonly context: CommandContext
  readonly random: Random
  readonly stays: readonly Pick<Stay, 'id' | 'admittedOn' | 'endedOn'>[]
}

/**
 * What Quảng Ninh reported of labour in 2011–2015: everybody in a team from the first day to the last, and more than 21 billion đồng in five years.
 * Hours were not part of the report: no sheet is made up for them.
 */
export async function fillReportedLabour({ context, random, stays }: ReportedLabour): Promise<void> {
  const { from, to } = reportedYears
  const { trades } = await handlers.trades.list(context, {})
  const teams: { id: string; tradeId: string; part: number }[] = []
  for (const [trade, part] of reportedTrades) {
    const tradeId = found(trades.find(({ name }) => name === trade)).id
    const open = { capacity: null, plannedMinutes: null, openedOn: from, note: null, workPlaceId: null }
    const input = { id: null, version: 0, name: `Tổ ${trade.toLocaleLowerCase('vi')}`, tradeId, ...open }
    const { id } = (await applied(handlers.teams.save, context, input)) as { readonly id: string }
    teams.push({ id, tradeId, part })
  }
  for (const [at, { id, admittedOn, endedOn }] of stays.entries()) {
    if (endedOn !== null && endedOn < from) continue
    const teamId = found(teams[at % teams.length]).id
    const placing = { teamId, fromOn: laterDay(from, admittedOn), stayIds: [id], movedReason: null, note: null }
    await applied(handlers.teams.place, context, placing)
  }
  for (let month: PlainDate = from; month <= to; month = addMonths(month, 1)) {
    const [paidOn, spentOn] = [`${month.slice(0, 8)}25`, `${month.slice(0, 8)}20`]
    let sum = 0
    for (const { tradeId, part } of teams) {
      const amount = Math.round((monthly * part * (90 + random.int(0, 24))) / 100)
      sum += amount
      const paper = { paperNumber: `PT ${random.int(10, 400)}`, paperOn: paidOn }
      const income = { id: null, version: 0, receivedOn: paidOn, tradeId, jobId: null, what: 'Thu từ lao động của tổ', amount, ...paper }
      await applied(handlers.earnings.books.saveIncome, context, income)
    }
    for (const [kind, what, part] of spent) {
      const paper = { paperNumber: `PC ${random.int(10, 400)}`, paperOn: spentOn }
      const cost = { id: null, version: 0, spentOn, kind, what, amount: Math.round(sum * part), ...paper }
      await applied(handlers.earnings.books.saveCost, context, cost)
    }
  }
}
