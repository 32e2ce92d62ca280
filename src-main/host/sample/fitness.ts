import type { Fitness } from '#contract/fitness'
import { addDays, earlierDay, laterDay, type PlainDate, weekOf } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { handlers } from '#host/features/index'
import { staysInPhase } from '#host/features/phases/handlers'
import { type Random, shuffled } from './random'

/** Of a hundred workers so many do light work now, are unfit now, or were either and are fit again. */
const shares = { LIGHT: 6, UNFIT: 3, over: 7 } as const

const reasons: Readonly<Record<Exclude<Fitness, 'FIT'>, readonly string[]>> = {
  LIGHT: ['Đau lưng, không mang vác quá 10 kg', 'Sau gãy xương cẳng tay', 'Huyết áp cao, không làm ngoài nắng', 'Viêm khớp gối', 'Hen'],
  UNFIT: ['Sau mổ ruột thừa', 'Viêm phổi, đang điều trị', 'Gãy xương bàn tay, đang bó bột', 'Viêm gan đang tiến triển'],
}

interface FitnessAsked {
  /** At the moment of the history's day. */
  readonly context: CommandContext
  readonly random: Random
  /** So many weeks before this one. */
  readonly weeks: number
}

/** What the health staff found of those in the phase of labour in the last half year; of whom nothing is written, they count as fit. */
export async function fillFitness({ context, random, weeks }: FitnessAsked): Promise<void> {
  const { db, today } = context
  const first = addDays(weekOf(today).from, -7 * weeks)
  const here = (await staysInPhase(db, 'LABOUR')).filter(({ state, openedOn }) => state === 'ACTIVE' && openedOn < today)
  const people = shuffled(random, here)
  const some = (share: number) =>
    people.splice(0, Math.min(people.length, Math.max(here.length < 10 ? 0 : 1, Math.round((here.length * share) / 100))))
  const record = (residentId: string, fitness: Exclude<Fitness, 'FIT'>, fromOn: PlainDate, toOn: PlainDate | null) =>
    applied(handlers.fitness.record, context, {
      residentId,
      fitness,
      fromOn,
      toOn,
      doctor: 'Bác sĩ Trần Văn Thử',
      reason: random.pick(reasons[fitness]),
    })
  for (const fitness of ['LIGHT', 'UNFIT'] as const)
    for (const { residentId, openedOn } of some(shares[fitness])) {
      const fromOn = laterDay(addDays(today, -random.int(2, fitness === 'UNFIT' ? 20 : 60)), openedOn)
      // Until the next examination, where one is arranged.
      await record(residentId, fitness, fromOn, random.chance(0.5) ? addDays(today, random.int(5, 40)) : null)
    }
  for (const { residentId, openedOn } of some(shares.over)) {
    const fromOn = laterDay(addDays(first, random.int(7, 7 * Math.max(2, weeks - 6))), openedOn)
    const untilOn = earlierDay(addDays(fromOn, random.int(6, 21)), addDays(today, -2))
    if (untilOn < fromOn) continue
    await record(residentId, 'UNFIT', fromOn, untilOn)
    const easier = addDays(untilOn, random.int(10, 30))
    if (random.chance(0.6) && easier < today) await record(residentId, 'LIGHT', addDays(untilOn, 1), easier)
  }
}
