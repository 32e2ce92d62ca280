import { minutesOfEntry, type SheetEntry } from '#contract/timesheets/cells'
import { addDays, formatDate, type PlainDate, startOfFacilityDay, weekOf } from '#contract/values/calendar'
import type { Office } from '#host/api/office'
import type { Writer } from '#host/database/tables'
import { daysOfWeek, recordSheet, type SheetPerson, sheetPeople, teamsWithSheets } from '#host/features/timesheets/handlers'
import { awayOn, closedWhy, limitOn } from '#host/features/timesheets/rules'
import type { Random } from './random'

/** Why somebody does not work on a day, in how many of a thousand. */
const absences: readonly (readonly [SheetEntry | null, number])[] = [
  [null, 938],
  ['SICK', 22],
  ['CLASH', 22],
  ['NOT_REQUIRED', 6],
  ['REST', 5],
  ['SUSPENDED', 3],
  ['OTHER', 2],
  ['REFUSED', 2],
]
/** A day on which a team has nothing to do, or the weather lets it do nothing: how often in a week. */
const idleDay = 0.05

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
  for (const team of await teamsWithSheets(db, { from: first, to: today })) {
    const people = await sheetPeople(db, team.id, { from: first, to: today })
    for (const week of weeks) {
      const idle = random.chance(idleDay) ? addDays(week, random.int(0, 5)) : null
      const lines = people.flatMap((person) => {
        const key = `${person.stayId} ${week}`
        return (days.get(week) ?? []).flatMap(({ day, kind }) => {
          if (kind !== 'WORKDAY' || day >= today || !isHere(person, day, today)) return []
          const limit = limitOn((name) => office.law.find(name, person.regime, day), person.birth, day)
          const sofar = worked.get(key) ?? 0
          const room = Math.min(usualMinutes(random, day, week), limit.day, limit.week - sofar)
          const absence = random.weighted(absences)
          const entry: SheetEntry = day === idle ? 'NO_WORK' : (absence ?? (room > 0 ? room : 'REST'))
          worked.set(key, sofar + minutesOfEntry(entry))
          return [{ stayId: person.stayId, day, entry }]
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
