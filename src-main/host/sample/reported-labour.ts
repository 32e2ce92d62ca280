import { randomUUID } from 'node:crypto'
import { addMonths, laterDay, type PlainDate } from '#contract/values/calendar'
import type { Writer } from '#host/database/tables'
import { reportedYears } from './profiles'
import type { Random } from './random'

/** Trades that the report names, and how much of the income each brings. */
const trades = [
  ['Trồng trọt, trồng rau', 0.16],
  ['Chăn nuôi', 0.14],
  ['Đan lưới', 0.3],
  ['Làm mi mắt giả', 0.22],
  ['Làm đá mỹ nghệ', 0.18],
] as const
/** Đồng of a month before chance has moved it: sixty of them are well above 21 billion. */
const monthly = 372_000_000
/** Of what came in, spent on materials and power. */
const spent = [
  ['MATERIALS', 'Nguyên vật liệu', 0.34],
  ['POWER_WATER', 'Điện, nước', 0.08],
] as const

/**
 * What Quảng Ninh reported of labour in 2011–2015: everybody in a team from the first day to the last, and more than 21 billion đồng in five years.
 * Hours were not part of the report: no sheet is made up for them.
 */
export async function fillReportedLabour(db: Writer, random: Random): Promise<void> {
  const { from, to } = reportedYears
  const teams: { id: string; tradeId: string; part: number }[] = []
  for (const [name, part] of trades) {
    const { id: tradeId } = await db.selectFrom('trade').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    const id = randomUUID()
    const open = { capacity: null, plannedMinutes: null, openedOn: from, closedOn: null, note: null, workPlaceId: null }
    await db
      .insertInto('team')
      .values({ id, name: `Tổ ${name.toLocaleLowerCase('vi')}`, tradeId, ...open })
      .execute()
    teams.push({ id, tradeId, part })
  }
  const stays = await db.selectFrom('stay').select(['id', 'admittedOn', 'endedOn']).where('state', '!=', 'WITHDRAWN').orderBy('code').execute()
  for (const [at, { id: stayId, admittedOn, endedOn }] of stays.entries()) {
    if (endedOn !== null && endedOn < from) continue
    const team = teams[at % teams.length]
    const spell = { fromOn: laterDay(from, admittedOn), toOn: null, leavingReason: null, note: null }
    if (team) await db.insertInto('teamMember').values({ id: randomUUID(), teamId: team.id, stayId, ...spell }).execute()
  }
  for (let month: PlainDate = from; month <= to; month = addMonths(month, 1)) {
    const day = (number: string) => `${month.slice(0, 8)}${number}`
    let sum = 0
    for (const { tradeId, part } of teams) {
      const amount = Math.round((monthly * part * (90 + random.int(0, 24))) / 100)
      sum += amount
      const paper = { paperNumber: `PT ${random.int(10, 400)}`, paperOn: day('25') }
      const income = { receivedOn: day('25'), tradeId, jobId: null, what: 'Thu từ lao động của tổ', amount }
      await db
        .insertInto('labourIncome')
        .values({ id: randomUUID(), ...income, ...paper })
        .execute()
    }
    for (const [kind, what, part] of spent) {
      const paper = { paperNumber: `PC ${random.int(10, 400)}`, paperOn: day('20') }
      const cost = { spentOn: day('20'), kind, what, amount: Math.round(sum * part) }
      await db
        .insertInto('labourCost')
        .values({ id: randomUUID(), ...cost, ...paper })
        .execute()
    }
  }
}
