import { addDays, laterDay, type PlainDate, weekOf } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { handlers } from '#host/features/index'
import { staysInPhase } from '#host/features/phases/handlers'
import type { Random } from './random'

/** So many people make a team of their own. */
const aTeam = 26
/** Of a hundred in the phase of labour so many are in no team: they have just come, or have left one. */
const withoutTeam = 1

/** Name, trade as the seed has it, hours a week. */
const kinds = [
  ['Tổ đan lưới', 'Đan lưới', 44],
  ['Tổ trồng rau', 'Trồng trọt, trồng rau', 44],
  ['Tổ may công nghiệp', 'May công nghiệp', 44],
  ['Tổ chăn nuôi', 'Chăn nuôi', 44],
  ['Tổ mi mắt giả', 'Làm mi mắt giả', 44],
  ['Tổ mộc', 'Mộc mỹ nghệ', 44],
  ['Tổ đá mỹ nghệ', 'Làm đá mỹ nghệ', 44],
  ['Tổ lắp ráp điện tử', 'Gia công, lắp ráp điện tử', 44],
  ['Tổ vàng mã', 'Làm vàng mã, giấy tiền', 44],
  ['Tổ nấu ăn', 'Nấu ăn', 44],
] as const

interface TeamsAsked {
  /** At the moment of the history's day. */
  readonly context: CommandContext
  readonly random: Random
  /** From so many weeks before this one on the teams are kept in the register. */
  readonly weeks: number
}

/**
 * The teams of labour therapy with their officers, and everybody whose phase of labour was open in the last half year in one of them. None where no
 * account may be in charge of one.
 */
export async function fillTeams({ context, random, weeks }: TeamsAsked): Promise<void> {
  const { db, today } = context
  const officers = await handlers.teams.officersToChoose(context, {})
  if (officers.length === 0) return
  const openedOn = addDays(weekOf(today).from, -7 * (weeks + 1))
  const workers = (await staysInPhase(db, 'LABOUR')).filter(({ endedOn }) => endedOn === null || endedOn > openedOn)
  const { trades } = await handlers.trades.list(context, {})
  const count = Math.max(1, Math.ceil(workers.filter(({ endedOn }) => endedOn === null).length / aTeam))
  const teams: string[] = []
  for (let at = 0; at < count; at++) {
    const [name, trade, hours] = found(kinds[at % kinds.length])
    const number = count > kinds.length ? ` ${Math.floor(at / kinds.length) + 1}` : ''
    const { id } = (await applied(handlers.teams.save, context, {
      id: null,
      version: 0,
      name: name + number,
      tradeId: found(trades.find((one) => one.name === trade)).id,
      workPlaceId: null,
      capacity: aTeam + 8,
      plannedMinutes: hours * 60,
      openedOn,
      note: null,
    })) as { readonly id: string }
    await applied(handlers.teams.appointOfficer, context, {
      teamId: id,
      accountId: found(officers[at % officers.length]).accountId,
      fromOn: openedOn,
    })
    teams.push(id)
  }
  const placings = new Map<string, { teamId: string; fromOn: PlainDate; stayIds: string[] }>()
  for (const [at, { stayId, openedOn: labourFrom, admittedOn }] of workers.entries()) {
    if (random.int(1, 100) <= withoutTeam) continue
    const teamId = found(teams[at % teams.length])
    const fromOn = laterDay(laterDay(labourFrom, admittedOn), openedOn)
    if (fromOn > today) continue
    const key = `${teamId} ${fromOn}`
    const placing = placings.get(key) ?? { teamId, fromOn, stayIds: [] }
    placing.stayIds.push(stayId)
    placings.set(key, placing)
  }
  for (const placing of placings.values()) await applied(handlers.teams.place, context, { ...placing, movedReason: null, note: null })
}
