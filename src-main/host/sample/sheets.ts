import { minutesOfEntry, type SheetEntry } from '#contract/timesheets/cells'
import { addDays, formatDate, type PlainDate, startOfFacilityDay, weekOf } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import { found } from '#host/api/rule-error'
import type { Writer } from '#host/database/tables'
import { fitnessBetween } from '#host/features/fitness/handlers'
import { fitnessOn } from '#host/features/fitness/rules'
import { daysOfWeek, recordSheet, type SheetPerson, sheetPeople, teamsWithSheets } from '#host/features/timesheets/handlers'
import { awayOn, closedWhy, limitOn } from '#host/features/timesheets/rules'
import type { Random } from './random'

/** Why somebody does not work on a day that nothing else is known of, in how many of a thousand. */
const absences: readonly (readonly [SheetEntry | null, number])[] = [
  [null, 962],
  ['SICK', 12],
  ['CLASH', 10],
  ['NOT_REQUIRED', 5],
  ['REST', 4],
  ['SUSPENDED', 3],
  ['OTHER', 2],
  ['REFUSED', 2],
]
/** Trades out of doors: a day of storm stops them all. */
const outdoors: ReadonlySet<string> = new Set(['Trồng trọt, trồng rau', 'Chăn nuôi', 'Làm đá mỹ nghệ', 'Xây dựng'])
/** How often in a week there is a day of storm, and one on which a team in a hall has nothing to do. */
const stormDay = 0.12
const idleDay = 0.04
/** Of those in a team so many learn a trade on one morning of the week, so many are often missing. */
const learners = 0.12
const unsteady = 0.05
/** Minutes of somebody who may do light work alone, and of the first days in a team. */
const shorter = 360

interface SheetsAsked {
  readonly db: Writer
  readonly office: Pick<Office, 'law'>
  readonly random: Random
  /** The day the history has come to. */
  readonly today: PlainDate
  /** So many weeks before this one. */
  readonly weeks: number
}

/**
 * The sheets of the last half year of all teams that there are: full weeks with what keeps people from work, signed off by the officers; of the
 * week before this one some are not signed yet, this week is written up to yesterday.
 */
export async function fillSheets({ db, office, random, today, weeks: kept }: SheetsAsked): Promise<void> {
  const thisWeek = weekOf(today).from
  const first = addDays(thisWeek, -7 * kept)
  const weeks = Array.from({ length: kept + 1 }, (_, at) => addDays(first, 7 * at))
  const days = new Map<PlainDate, Awaited<ReturnType<typeof daysOfWeek>>>()
  for (const week of weeks) days.set(week, await daysOfWeek(db, week))
  /** Minutes of a person in a week, over all teams. */
  const worked = new Map<string, number>()
  const storms = new Map(weeks.map((week) => [week, random.chance(stormDay) ? addDays(week, random.int(0, 5)) : null]))
  for (const team of await teamsWithSheets(db, { from: first, to: today })) {
    const people = await sheetPeople(db, team.id, { from: first, to: today })
    const residentIds = people.map(({ residentId }) => residentId)
    const findings = await fitnessBetween(db, residentIds, first, today)
    const lessonOn = random.int(0, 4)
    const habits = new Map(people.map(({ stayId }) => [stayId, habitsOf(random)]))
    /** Somebody is ill for some days. */
    const illUntil = new Map<string, PlainDate>()
    for (const week of weeks) {
      const inHall = random.chance(idleDay) ? addDays(week, random.int(0, 5)) : null
      const idle = outdoors.has(team.trade) ? storms.get(week) : inHall
      const lines = people.flatMap((person) => {
        const { stayId, residentId, regime, birth } = person
        const key = `${stayId} ${week}`
        const { learns, isUnsteady } = found(habits.get(stayId))
        return (days.get(week) ?? []).flatMap(({ day, kind }, at) => {
          if (kind !== 'WORKDAY' || day >= today || !isHere(person, day, today)) return []
          const limit = limitOn((name) => office.law.find(name, regime, day), birth, day)
          const sofar = worked.get(key) ?? 0
          const fitness = fitnessOn(findings.get(residentId) ?? [], day)
          const isFirst = person.spells.some(({ fromOn }) => fromOn > first && fromOn > addDays(day, -6))
          const usual = Math.min(usualMinutes(random, day, week), fitness === 'LIGHT' || isFirst ? shorter : 1440)
          const room = Math.min(learns && at === lessonOn ? usual / 2 : usual, limit.day, limit.week - sofar)
          const drawn = random.weighted(absences)
          const absence = drawn ?? (isUnsteady && random.chance(0.08) ? 'SICK' : null)
          if (absence === 'SICK' && (illUntil.get(stayId) ?? '') < day) illUntil.set(stayId, addDays(day, random.int(0, 3)))
          const isIll = (illUntil.get(stayId) ?? '') >= day
          const away = fitness === 'UNFIT' ? 'NOT_REQUIRED' : isIll ? 'SICK' : absence
          const entry: SheetEntry = day === idle ? 'NO_WORK' : (away ?? (room > 0 ? room : 'REST'))
          worked.set(key, sofar + minutesOfEntry(entry))
          return [{ stayId, day, entry }]
        })
      })
      if (lines.length === 0) continue
      const notes = [...Map.groupBy(lines, ({ stayId }) => stayId)].flatMap(([stayId, ofPerson]) => noteOf(random, stayId, ofPerson))
      const isSigned = week < addDays(thisWeek, -7) || (week < thisWeek && random.chance(0.75))
      const signedAt = new Date(Date.parse(startOfFacilityDay(addDays(week, 5))) + (16 * 60 + random.int(20, 80)) * 60_000).toISOString()
      await recordSheet(db, { teamId: team.id, week, lines, notes, signedAt: isSigned ? signedAt : null })
    }
  }
}

const habitsOf = (random: Random) => ({ learns: random.chance(learners), isUnsteady: random.chance(unsteady) })

function isHere({ admittedOn, endedOn, spells, states }: SheetPerson, day: PlainDate, today: PlainDate): boolean {
  const isMember = spells.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))
  return closedWhy({ day, today, isMember, admittedOn, endedOn, isCallers: true }) === null && awayOn(states, day) === null
}

/** Eight hours, a little less now and then; half a day on Saturdays. */
const usualMinutes = (random: Random, day: PlainDate, week: PlainDate): number =>
  day === addDays(week, 5) ? 240 : random.chance(0.07) ? 480 - 30 * random.int(1, 3) : 480

function noteOf(
  random: Random,
  stayId: string,
  lines: readonly { readonly day: PlainDate; readonly entry: SheetEntry }[],
): { stayId: string; note: string }[] {
  const refused = lines.find(({ entry }) => entry === 'REFUSED')
  if (refused) return [{ stayId, note: `Biên bản số ${random.int(3, 60)} ngày ${formatDate(refused.day).slice(0, 5)}` }]
  const sick = lines.find(({ entry }) => entry === 'SICK')
  return sick && random.chance(0.5)
    ? [{ stayId, note: `Phiếu y tế số ${random.int(20, 400)} ngày ${formatDate(sick.day).slice(0, 5)}` }]
    : []
}
