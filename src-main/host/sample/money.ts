import type { InputOf } from '#contract'
import type { CostKind } from '#contract/earnings/words'
import {
  addDays,
  addMonths,
  earlierDay,
  facilityDay,
  firstOfMonth,
  lastOfMonth,
  laterDay,
  type Period,
  type PlainDate,
  startOfFacilityDay,
  weekOf,
} from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { dividedFrom } from '#host/features/earnings/settlement-rules'
import { handlers } from '#host/features/index'
import type { Random } from './random'

interface MoneyAsked {
  readonly contextAt: (at: string) => CommandContext
  readonly random: Random
  /** The day the history has come to. */
  readonly today: PlainDate
  /** So many weeks of hours are in the register before this one. */
  readonly weeks: number
}

const { earnings } = handlers

/** Work that a facility takes in or sells: trade as the seed has it, unit, price in đồng, the partner, what a team makes of it in a day. */
const works = [
  ['Đan lưới', 'Lưới đánh cá', 'tấm', 18_500, 0, 60],
  ['May công nghiệp', 'May bao tay bảo hộ', 'đôi', 2200, 1, 700],
  ['Làm mi mắt giả', 'Mi mắt giả', 'hộp', 9000, 2, 190],
  ['Gia công, lắp ráp điện tử', 'Lắp bo mạch sạc', 'chiếc', 1400, 3, 1100],
  ['Mộc mỹ nghệ', 'Ghế gỗ nhỏ', 'chiếc', 85_000, null, 14],
  ['Trồng trọt, trồng rau', 'Rau xanh', 'kg', 7000, null, 160],
] as const
const partners = [
  'Công ty TNHH Ngư cụ Hạ Long (mẫu)',
  'Công ty cổ phần May Đông Triều (mẫu)',
  'Cơ sở mi mắt Thảo Vy (mẫu)',
  'Công ty TNHH Điện tử Cái Lân (mẫu)',
]
/** Of what came in, which part went out again for what. */
const spent: readonly (readonly [CostKind, string, number])[] = [
  ['MATERIALS', 'Nguyên vật liệu, phụ liệu', 0.3],
  ['POWER_WATER', 'Điện, nước xưởng', 0.09],
  ['HIRED_LABOUR', 'Thợ hướng dẫn kỹ thuật', 0.07],
  ['DEPRECIATION', 'Khấu hao máy', 0.05],
  ['OTHER', 'Vận chuyển', 0.02],
]
const basis = {
  weighing: 'HOURS',
  equalAmong: 'WORKED',
  ruleNumber: 'Quy chế số 214/QC-CSCN',
  ruleOn: '2026-07-03',
  remainderTo: 'CULTURE',
} as const
const fresh = { id: null, version: 0 }

/**
 * What half a year of labour came to: jobs with their partners and prices, what the teams made, income and costs by month, two settlements that are
 * closed, and the money of those who have left since, most of it paid out. Nothing where there are no teams.
 */
export async function fillMoney({ contextAt, random, today, weeks }: MoneyAsked): Promise<void> {
  const first = addDays(weekOf(today).from, -7 * weeks)
  const now = contextAt(startOfFacilityDay(today))
  const { trades } = await earnings.jobs.list(now, {})
  const { teams } = await handlers.teams.list(now, { closed: false })
  if (teams.length === 0) return
  const { settings, version } = await earnings.settings.get(now, {})
  const { ruleNumber, ruleOn } = basis
  await applied(earnings.settings.change, now, { settings: { ...settings, ruleNumber, ruleOn }, version })
  const tradeOf = (name: string) => trades.find((trade) => trade.name === name)?.id ?? ''
  const partnerIds: string[] = []
  for (const name of partners) {
    const partner = { ...fresh, name, address: 'Phường Hồng Gai, tỉnh Quảng Ninh', phone: null, active: true }
    partnerIds.push((await command('savePartner', now, partner)).id)
  }
  for (const [at, [trade, name, unit, price, partner, perDay]] of works.entries()) {
    const contract = {
      partnerId: partner === null ? null : (partnerIds[partner] ?? null),
      contractNumber: partner === null ? null : `${String(at + 4).padStart(2, '0')}/2026/HĐGC`,
      contractOn: partner === null ? null : first,
      endedOn: null,
    }
    const jobId = (await command('save', now, { ...fresh, name, unit, tradeId: tradeOf(trade), ...contract })).id
    await command('addPrice', now, { jobId, validFrom: first, price })
    const raised = addDays(first, 7 * Math.floor(weeks / 2))
    await command('addPrice', now, { jobId, validFrom: raised, price: Math.round((price * 1.06) / 100) * 100 })
    const own = teams.filter(({ tradeId }) => tradeId === tradeOf(trade))
    for (let week = first; week < today; week = addDays(week, 7)) {
      for (const { id: teamId } of own) {
        const madeOn = earlierDay(addDays(week, 4), addDays(today, -1))
        const quantity = Math.round(perDay * 5.5 * (0.85 + random.int(0, 30) / 100)) * 1000
        await applied(earnings.output.save, now, { ...fresh, teamId, jobId, madeOn, stayId: null, quantity, note: null })
      }
    }
  }
  await incomeAndCosts(now, random, { from: first, to: today })
  await applied(earnings.books.addFormer, now, former('LEFT', dividedFrom, 'Số dư chuyển sang theo Điều 151 khoản 5', 38_200_000, today))
  for (const period of settledPeriods(first, today)) {
    const closedOn = earlierDay(addDays(period.to, 9), today)
    const context = contextAt(startOfFacilityDay(closedOn))
    const { id } = (await applied(earnings.settlements.open, context, period)) as { id: string }
    const metOn = earlierDay(addDays(period.to, 7), closedOn)
    const { version } = (await applied(earnings.settlements.change, context, { id, version: 0, ...basis, metOn })) as { version: number }
    await coefficients(context, random, id)
    await applied(earnings.settlements.close, context, { id, version })
  }
  await payouts(contextAt, random, today)
}

/** One of the commands of jobs, answered with the id of what it wrote. */
const command = async <C extends 'savePartner' | 'save' | 'addPrice'>(
  name: C,
  context: CommandContext,
  input: InputOf<`earnings.jobs.${C}`>,
): Promise<{ id: string }> => (await applied(earnings.jobs[name] as never, context, input)) as { id: string }

const former = (kind: 'LEFT' | 'SPENT', on: PlainDate, what: string, amount: number, today: PlainDate) => ({
  kind,
  happenedOn: earlierDay(on, today),
  what,
  amount,
  paperNumber: 'BB 12',
  paperOn: null,
})

/** Each partner pays in the month after; costs are those of the month. */
async function incomeAndCosts(context: CommandContext, random: Random, { from, to }: Period): Promise<void> {
  const { jobs } = await earnings.jobs.list(context, {})
  let voucher = 101
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) {
    const made = await earnings.output.list(context, { from: month, to: lastOfMonth(month), teamId: null })
    const paidOn = addDays(month, 27)
    if (made.worth === 0 || paidOn >= to) continue
    for (const job of jobs) {
      const amount = made.rows.filter(({ jobId }) => jobId === job.id).reduce((sum, { worth }) => sum + worth, 0)
      if (amount === 0) continue
      const what = `${job.partnerId === null ? 'Bán' : 'Gia công'} ${job.name.toLocaleLowerCase('vi')} tháng ${Number(month.slice(5, 7))}`
      const paper = { paperNumber: `PT ${voucher++}`, paperOn: paidOn }
      const entry = { ...fresh, receivedOn: paidOn, tradeId: job.tradeId, jobId: job.id, what, amount, ...paper }
      await applied(earnings.books.saveIncome, context, entry)
    }
    for (const [kind, what, part] of spent) {
      const amount = Math.round(made.worth * part * (0.9 + random.int(0, 20) / 100))
      const paper = { paperNumber: `PC ${voucher++}`, paperOn: addDays(month, 24) }
      await applied(earnings.books.saveCost, context, { ...fresh, spentOn: addDays(month, 24), kind, what, amount, ...paper })
    }
  }
}

/**
 * Two periods, one behind the other, of which all hours are there and signed: the last month that was over some weeks ago, and what lies before it
 * under the new law. None where that would be nothing.
 */
function settledPeriods(first: PlainDate, today: PlainDate): Period[] {
  let last = firstOfMonth(addDays(firstOfMonth(today), -1))
  // Of the weeks before this one some are not signed yet.
  if (weekOf(lastOfMonth(last)).from >= addDays(weekOf(today).from, -7)) last = addMonths(last, -1)
  const from = laterDay(dividedFrom, first)
  const periods = [
    { from, to: addDays(last, -1) },
    { from: laterDay(from, last), to: lastOfMonth(last) },
  ]
  return periods.filter(({ from: begins, to }) => begins <= to)
}

/** Some work harder than others. */
async function coefficients(context: CommandContext, random: Random, id: string): Promise<void> {
  const { shares } = await earnings.settlements.get(context, { id })
  const groups = Map.groupBy(shares ?? [], () =>
    random.weighted([
      [100, 70],
      [120, 20],
      [80, 10],
    ] as const),
  )
  for (const [coefficient, people] of groups) {
    if (coefficient === 100) continue
    const stayIds = people.map(({ stayId }) => stayId)
    await applied(earnings.settlements.setCoefficients, context, { id, stayIds, coefficient })
  }
}

/** Who has left is paid on that day, or when the settlement was closed; some have not come for it yet. */
async function payouts(contextAt: MoneyAsked['contextAt'], random: Random, today: PlainDate): Promise<void> {
  const now = contextAt(startOfFacilityDay(today))
  const { rows } = await earnings.ledgers.list(now, { show: 'unpaid' })
  let voucher = 301
  for (const { stayId, endsOn, ended, balance } of rows) {
    if (!ended || endsOn === null || random.chance(0.06)) continue
    const { entries } = await earnings.ledgers.ofStay(now, { stayId })
    const settledOn = entries.at(-1)?.on ?? endsOn
    const paidOn = earlierDay(laterDay(endsOn, addDays(settledOn, 10)), today)
    const paid = { stayId, amount: balance, paidOn, recipient: null, paperNumber: `PC ${voucher++}`, note: null }
    await applied(earnings.ledgers.pay, contextAt(startOfFacilityDay(laterDay(paidOn, facilityDay(now.now)))), paid)
  }
}
