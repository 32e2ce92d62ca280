import type { Fitness } from '#contract/fitness'
import type { Role } from '#contract/roles'
import type { Regime, StayState } from '#contract/stays/words'
import { seesAllTeams, seesFitness } from '#contract/teams/operations'
import type { SheetEntry } from '#contract/timesheets/cells'
import type { SheetDay, SheetRow, SheetRowDay, Timesheet } from '#contract/timesheets/operations'
import { addDays, ageOn, type BirthDate, earlierDay, type Period, type PlainDate, weekOf } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { found, NotFoundError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { statesOfStays } from '#host/features/stays/handlers'
import { daysListed } from '#host/features/workdays/handlers'
import { awayOn, cautionsOn, closedWhy, limitOn, youngOn } from './rules'
import {
  chargesOf,
  findingsWithin,
  hoursOfPeople,
  labourPhases,
  notesOf,
  peopleOf,
  sheetLines,
  sheetRecord,
  spellsWithin,
  staysWritten,
  teamOf,
} from './store'

type SheetContext = Pick<QueryContext, 'db' | 'caller' | 'today' | 'office'>

interface SheetSpan {
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}
const covers = ({ fromOn, toOn }: SheetSpan, day: PlainDate) => fromOn <= day && (toOn === null || toOn >= day)
const has = (roles: readonly Role[], ...wanted: readonly Role[]) => roles.some((role) => wanted.includes(role))

/** The seven days of a week; of listed days those count that are days off for everybody. */
export async function daysOfWeek(db: Reader, week: PlainDate): Promise<SheetDay[]> {
  const { from, to } = weekOf(week)
  const listed = await daysListed(db, from, to)
  return Array.from({ length: 7 }, (_, at) => {
    const day = addDays(from, at)
    const off = listed.find((one) => one.day === day && one.kind !== 'EXTRA_WORKDAY')
    if (off) return { day, kind: 'HOLIDAY', name: off.name }
    return { day, kind: at === 6 ? 'REST' : 'WORKDAY', name: null }
  })
}

/**
 * The timesheet of a team for a week as the caller sees it: who is in the team on some day of it, or has something written there, with what
 * the register knows of each day.
 * @param only of these stays alone; null: of everybody
 * @throws NotFoundError also for an officer who has no other work than their own teams, of which this is none in that week
 */
export async function sheetOf(
  context: SheetContext,
  teamId: string,
  week: PlainDate,
  only: ReadonlySet<string> | null = null,
): Promise<Timesheet> {
  const { db, caller, today } = context
  const period = weekOf(week)
  const { notForMinors, ...team } = found(await teamOf(db, teamId))
  const charges = await chargesOf(db, caller.accountId, period, teamId)
  if (!seesAllTeams(caller.roles) && charges.length === 0) throw new NotFoundError()
  const writesAll = has(caller.roles, 'head', 'records')
  const record = await sheetRecord(db, teamId, week)
  const state = record?.state ?? 'OPEN'
  const isOfficer = has(caller.roles, 'team') && charges.length > 0
  const days = await daysOfWeek(db, week)
  return {
    team,
    week,
    days,
    rows: await rowsOf(context, teamId, period, {
      days,
      only,
      barred: notForMinors === 1,
      seesFitness: seesFitness(caller.roles),
      isCallers: (day) => writesAll || !has(caller.roles, 'team') || charges.some((span) => covers(span, day)),
    }),
    state,
    signedBy: record?.signedBy ?? null,
    signedAt: record?.signedAt ?? null,
    version: record?.version ?? 0,
    may: {
      write: state === 'OPEN' && period.from <= today && (writesAll || isOfficer),
      sign: state === 'OPEN' && (has(caller.roles, 'head') || isOfficer),
      unlock: state === 'SIGNED' && has(caller.roles, 'head'),
    },
  }
}

/** Somebody who is in a team on some day of a time, or has something written there. */
export interface SheetPerson {
  readonly stayId: string
  readonly residentId: string
  readonly residentCode: string
  readonly fullName: string
  readonly birth: BirthDate
  readonly regime: Regime
  readonly admittedOn: PlainDate
  readonly endedOn: PlainDate | null
  /** In the team. */
  readonly spells: readonly SheetSpan[]
  /** As `awayOn` takes them. */
  readonly states: readonly { readonly on: PlainDate; readonly state: StayState }[]
}

/** By given name. */
export async function sheetPeople(
  db: Reader,
  teamId: string,
  period: Period,
  only: ReadonlySet<string> | null = null,
): Promise<SheetPerson[]> {
  const spells = Map.groupBy(await spellsWithin(db, teamId, period), ({ stayId }) => stayId)
  const all = [...new Set([...spells.keys(), ...(await staysWritten(db, teamId, period))])]
  const stayIds = only === null ? all : all.filter((stayId) => only.has(stayId))
  const states = await statesOfStays(db, stayIds, period.to)
  return (await peopleOf(db, stayIds)).map(({ birthYear, birthMonth, birthDay, ...person }) => ({
    ...person,
    birth: { year: birthYear, month: birthMonth, day: birthDay },
    spells: spells.get(person.stayId) ?? [],
    states: states.get(person.stayId) ?? [],
  }))
}

interface SheetAround {
  readonly days: readonly SheetDay[]
  /** The trade is not for those under 18. */
  readonly barred: boolean
  /** Whether the caller may know what people are fit for. */
  readonly seesFitness: boolean
  readonly isCallers: (day: PlainDate) => boolean
  /** null: everybody. */
  readonly only: ReadonlySet<string> | null
}

async function rowsOf(
  context: SheetContext,
  teamId: string,
  period: Period,
  { days, barred, seesFitness: knowsFitness, isCallers, only }: SheetAround,
): Promise<SheetRow[]> {
  const { db, today, office } = context
  const people = await sheetPeople(db, teamId, period, only)
  const stayIds = people.map(({ stayId }) => stayId)
  const lines = Map.groupBy(await sheetLines(db, teamId, period), ({ stayId }) => stayId)
  const phases = Map.groupBy(await labourPhases(db, stayIds), ({ stayId }) => stayId)
  const residentIds = people.map(({ residentId }) => residentId)
  const hours = Map.groupBy(await hoursOfPeople(db, residentIds, period), ({ residentId }) => residentId)
  const findings = Map.groupBy(await findingsWithin(db, residentIds, period), ({ residentId }) => residentId)
  const notes = new Map((await notesOf(db, teamId, period.from)).map(({ stayId, note }) => [stayId, note]))
  const limitOf = (regime: Regime, birth: BirthDate, day: PlainDate) => limitOn((key) => office.law.find(key, regime, day), birth, day)
  // Nearly all are grown: what those under one law may work on a day is asked once.
  const ofAdults = new Map<string, ReturnType<typeof limitOn>>()
  const adultLimit = (regime: Regime, birth: BirthDate, day: PlainDate) => {
    const limit = ofAdults.get(`${regime} ${day}`) ?? limitOf(regime, birth, day)
    ofAdults.set(`${regime} ${day}`, limit)
    return limit
  }
  return people.map((person): SheetRow => {
    const { stayId, residentId, residentCode, fullName, birth, regime, admittedOn, endedOn, spells, states } = person
    const fitnessOn = (day: PlainDate): Fitness => (findings.get(residentId) ?? []).findLast((span) => covers(span, day))?.fitness ?? 'FIT'
    const written = lines.get(stayId) ?? []
    const elsewhere = (hours.get(residentId) ?? []).filter((line) => line.teamId !== teamId || line.stayId !== stayId)
    const young = youngOn(birth, period.from)
    const dayOf = ({ day, kind }: SheetDay): SheetRowDay => {
      const limit = young === null ? adultLimit(regime, birth, day) : limitOf(regime, birth, day)
      const mine = written.find((line) => line.day === day)
      const isMember = spells.some((span) => covers(span, day))
      const closed = closedWhy({ day, today, isMember, admittedOn, endedOn, isCallers: isCallers(day) })
      const away = awayOn(states, day)
      return {
        entry: entryOf(mine),
        elsewhere: elsewhere.reduce((sum, line) => (line.day === day ? sum + (line.minutes ?? 0) : sum), 0),
        dayLimit: limit.day,
        weekLimit: limit.week,
        article: limit.article,
        closed,
        away,
        cautions: cautionsOn({
          away,
          isUnfit: knowsFitness && fitnessOn(day) === 'UNFIT',
          inLabour: (phases.get(stayId) ?? []).some(
            ({ openedOn, closedOn }) => openedOn !== null && covers({ fromOn: openedOn, toOn: closedOn }, day),
          ),
          regime,
          isHoliday: kind === 'HOLIDAY',
          isMinor: young !== null && (ageOn(birth, day) ?? 0) < 18,
          barredForMinors: barred,
        }),
      }
    }
    const fitness = knowsFitness ? fitnessOn(earlierDay(today, period.to)) : null
    return { stayId, residentId, residentCode, fullName, fitness, young, days: days.map(dayOf), note: notes.get(stayId) ?? null }
  })
}

const entryOf = (line: { readonly minutes: number | null; readonly reason: SheetEntry | null } | undefined): SheetEntry | null =>
  line?.minutes ?? line?.reason ?? null

/** Whether something should be written: nobody was away, the day is worked, the person was in the team. */
export const isBlank = ({ kind }: SheetDay, { entry, away, closed }: SheetRowDay): boolean =>
  entry === null && away === null && kind === 'WORKDAY' && (closed === null || closed === 'notYours')
