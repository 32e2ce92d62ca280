import type { Facility } from '#contract/facility'
import type { NewResident } from '#contract/residents/operations'
import type { StayKind } from '#contract/stays/words'
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  earlierDay,
  facilityDay,
  type Instant,
  laterDay,
  type PlainDate,
  startOfFacilityDay,
} from '#contract/values/calendar'
import type { Places } from '#host/law/places'
import type { Ending, Fate, Intake, Shape } from './profiles'
import { type Random, shuffled } from './random'
import { daysOnTheRun, type ToldLife } from './told'

/** What the stories of one register share. */
export interface Around {
  readonly shape: Shape
  readonly random: Random
  readonly places: Places
  readonly facility: Facility
  /** Months under the law in force since July 2026; null for a decision of before. */
  readonly newTerm: (decidedOn: PlainDate, rehabCount: number) => number | null
}

/** One stay of one person as it was meant to be; what was written down follows from it. */
export interface Plan {
  readonly person: NewResident
  readonly intake: Intake
  readonly kind: StayKind
  readonly decidedOn: PlainDate
  readonly startsOn: PlainDate
  readonly admittedAt: Instant
  readonly admittedOn: PlainDate
  /** null while no term runs. */
  readonly termMonths: number | null
  readonly custodyDays: number
  /** Printed in the decision where the sum would not give it. */
  readonly statedEndOn: PlainDate | null
  readonly rehabCount: number
  readonly endOn: PlainDate
  readonly fate: Fate | null
  readonly ending: Ending | null
  readonly intakeOpen: boolean
  readonly told: ToldLife | null
  /** Code of the commune whose police answer for somebody; null where nobody knows. */
  readonly policeCommune: string | null
}

/** An admission to be filled with a person. */
interface Job {
  readonly intake: Intake
  readonly fresh: boolean
  readonly ending: Ending | null
  readonly transferredIn: boolean
  /** Hours before today's midnight. */
  readonly openIntake: number | null
  readonly told: ToldLife | null
}

/** The stays of each person of the list, the earlier first. @param people as many as the shape has admissions */
export function plansOf(around: Around, people: readonly NewResident[]): Plan[][] {
  const matched = match(around, jobsOf(around.shape), people)
  const plans = matched.map(({ job, person }) => planOf(around, job, person))
  dealFates(around, plans)
  return plans.map((plan) => [...earlierStay(around, plan), plan])
}

function jobsOf(shape: Shape): Job[] {
  const plain = (intake: Intake, fresh: boolean): Job => ({
    intake,
    fresh,
    ending: null,
    transferredIn: false,
    openIntake: null,
    told: null,
  })
  const [opening, fresh] = [[...shape.opening], [...shape.fresh]]
  const jobs: Job[] = []
  for (const [at, ending] of shape.endings.entries()) {
    // Voluntary terms of the old law were a year at most: such a stay that ends later was not here when the year began.
    const compulsory = ending.inDays > 20 || at % 3 !== 0
    const found = opening.findIndex((intake) => intake.compulsory === compulsory)
    const [intake] = found < 0 ? [] : opening.splice(found, 1)
    if (intake) jobs.push({ ...plain(intake, false), ending })
  }
  for (const told of shape.told) {
    const isFresh = told.admittedOn >= shape.from
    const list = isFresh ? fresh : opening
    const found = list.findIndex(
      ({ compulsory, stableResidence }) => compulsory !== told.voluntary && stableResidence === told.stableResidence,
    )
    const [intake] = found < 0 ? [] : list.splice(found, 1)
    if (intake) jobs.push({ ...plain(intake, isFresh), told })
  }
  let transfers = shape.fates.TRANSFERRED_IN
  for (const [at, intake] of fresh.entries()) {
    const openIntake = shape.openIntakes[at] ?? null
    const transferredIn = openIntake === null && intake.compulsory && transfers > 0
    if (transferredIn) transfers -= 1
    jobs.push({ ...plain(intake, true), openIntake, transferredIn })
  }
  return [...jobs, ...opening.map((intake) => plain(intake, false))]
}

/** Those for whose sake the first people of the list have their birthdays. */
export const birthdaysOf = ({ told }: Shape): ToldLife[] => told.filter(({ bornOn }) => bornOn !== null)

/** People without an address get the admissions without a stable residence; those that need an adult get one. */
function match({ shape }: Around, jobs: readonly Job[], people: readonly NewResident[]): { job: Job; person: NewResident }[] {
  const age = (person: NewResident) => ageOn(person.birth, shape.from) ?? 0
  const bornFor = new Map(birthdaysOf(shape).map((life, at) => [life, people[at]]))
  const idle = [...bornFor].flatMap(([life, person]) => (person && !jobs.some(({ told }) => told === life) ? [person] : []))
  const drawn = [...people.slice(bornFor.size), ...idle]
  const hasAddress = (person: NewResident) => (person.permanentCommune ?? person.currentCommune) !== null
  const wanderers = drawn.filter((person) => !hasAddress(person))
  const grown = drawn.filter((person) => hasAddress(person) && age(person) >= 21)
  const young = drawn.filter((person) => hasAddress(person) && age(person) < 21)
  const needsAdult = (job: Job) => job.ending !== null || job.transferredIn || (job.told !== null && job.told.bornOn === null)
  const order = [...jobs].sort((a, b) => Number(needsAdult(b)) - Number(needsAdult(a)))
  return order.map((job) => {
    const lists = needsAdult(job)
      ? [grown, wanderers, young]
      : job.intake.stableResidence
        ? [young, grown, wanderers]
        : [wanderers, grown, young]
    const person = (job.told && bornFor.get(job.told)) ?? lists.find((list) => list.length > 0)?.pop()
    if (!person) throw new RangeError('fewer people than admissions')
    return { job, person }
  })
}

/** Terms in months as courts and contracts set them before July 2026, with their shares. */
type Terms = readonly (readonly [months: number, weight: number])[]
const voluntaryTerms: Terms = [
  [12, 55],
  [9, 15],
  [6, 30],
]
const oldTerms: Readonly<Record<Exclude<StayKind, 'VOLUNTARY_PRIVATE' | 'TEMPORARY_CUSTODY' | 'AWAITING_STATUS_TEST'>, Terms>> = {
  COMPULSORY_ADULT: [
    [24, 60],
    [18, 25],
    [15, 5],
    [12, 10],
  ],
  COMPULSORY_MINOR: [
    [12, 60],
    [9, 20],
    [6, 20],
  ],
  VOLUNTARY_PUBLIC: voluntaryTerms,
  VOLUNTARY_LEGACY: voluntaryTerms,
}

/** Days around today in which no term ends but those that the shape names. */
const [keptFreeFrom, keptFreeTo] = [-1, 62]

function planOf(around: Around, job: Job, person: NewResident): Plan {
  const { shape } = around
  if (job.told) return toldPlan(around, job, person, job.told)
  const planned = job.ending && endingPlan(around, job, person)
  if (planned) return planned
  for (let attempt = 0; ; attempt++) {
    const plan = anyPlan(around, job, person)
    const days = daysBetween(shape.today, plan.endOn)
    const free = shape.endings.length === 0 || days < keptFreeFrom || days > keptFreeTo
    const there = job.fresh || plan.endOn > shape.from
    const adult = plan.kind !== 'COMPULSORY_ADULT' || (ageOn(person.birth, plan.admittedOn) ?? 0) >= 18
    if ((free && there && adult) || attempt > 200) return plan
  }
}

function anyPlan(around: Around, job: Job, person: NewResident): Plan {
  const { shape, random } = around
  const admittedAt =
    job.openIntake === null
      ? workingHour(random, addDays(job.fresh ? shape.from : addDays(shape.from, -1), dayOf(around, job)))
      : hoursBefore(shape.today, job.openIntake)
  return drawn(around, job, person, { admittedAt, termMonths: null, statedEndOn: null })
}

/** Days after the first of the year for a new admission, before it for one that was there already. */
const dayOf = ({ shape, random }: Around, job: Job): number =>
  job.fresh ? random.int(0, Math.max(0, daysBetween(shape.from, shape.until))) : -random.int(3, job.intake.compulsory ? 700 : 350)

/** A stay whose term ends on a given day; null where none could have begun before the year did. */
function endingPlan(around: Around, job: Job, person: NewResident): Plan | null {
  const { shape, random } = around
  const endOn = addDays(shape.today, job.ending?.inDays ?? 0)
  const terms = job.intake.compulsory ? oldTerms.COMPULSORY_ADULT : oldTerms.VOLUNTARY_LEGACY
  for (const [termMonths] of shuffled(random, terms)) {
    const admittedAt = workingHour(random, addMonths(endOn, -termMonths))
    const plan = drawn(around, job, person, { admittedAt, termMonths, statedEndOn: null })
    if (plan.admittedOn >= shape.from || plan.termMonths !== termMonths) continue
    return plan.endOn === endOn ? plan : { ...plan, statedEndOn: endOn, endOn }
  }
  return null
}

function drawn(
  around: Around,
  job: Job,
  person: NewResident,
  fixed: { admittedAt: Instant; termMonths: number | null; statedEndOn: PlainDate | null },
): Plan {
  const { random, facility, newTerm } = around
  const { compulsory } = job.intake
  const admittedOn = facilityDay(fixed.admittedAt)
  const minor = (ageOn(person.birth, admittedOn) ?? 0) < 18
  const rehabCount = minor ? 1 : random.weighted(rehabCounts)
  const startsOn = job.transferredIn ? addDays(admittedOn, -random.int(60, 300)) : admittedOn
  const decidedOn = addDays(startsOn, -(compulsory ? random.int(3, 14) : random.int(1, 5)))
  const lawful = newTerm(decidedOn, rehabCount)
  const newLaw = lawful !== null && admittedOn >= decidedOn
  const kind: StayKind = compulsory ? (minor ? 'COMPULSORY_MINOR' : 'COMPULSORY_ADULT') : newLaw ? 'VOLUNTARY_PUBLIC' : 'VOLUNTARY_LEGACY'
  const termMonths = lawful ?? fixed.termMonths ?? random.weighted(oldTerms[kind])
  const custodyDays = compulsory && fixed.termMonths === null && random.chance(0.3) ? random.int(5, 25) : 0
  const full = addDays(addMonths(startsOn, termMonths), -custodyDays)
  return {
    person,
    intake: job.intake,
    kind,
    decidedOn,
    startsOn,
    admittedAt: fixed.admittedAt,
    admittedOn,
    termMonths,
    custodyDays,
    statedEndOn: fixed.statedEndOn,
    rehabCount,
    endOn: facility.countFirstDay ? addDays(full, -1) : full,
    fate: job.transferredIn ? 'TRANSFERRED_IN' : null,
    ending: job.ending,
    intakeOpen: job.openIntake !== null,
    told: null,
    policeCommune: policeCommuneOf(around, person),
  }
}

/** Somebody told of is here for the first time and has a term as soon as the story gives one. */
function toldPlan(around: Around, { intake }: Job, person: NewResident, told: ToldLife): Plan {
  const { random, newTerm } = around
  const { kind, admittedOn, statedEndOn, events } = told
  const decidedOn = addDays(admittedOn, -random.int(1, 3))
  const termMonths = told.months && (newTerm(decidedOn, 1) ?? told.months)
  const changed = events.findLast(({ kind }) => kind === 'KIND_CHANGED')
  const months = termMonths ?? (changed && newTerm(changed.on, 1)) ?? 24
  const reduced = events.reduce((sum, event) => (event.kind === 'TERM_REDUCED' ? sum + (event.detail.months ?? 0) : sum), 0)
  const lastDay = statedEndOn ?? addMonths(admittedOn, months - reduced)
  return {
    person,
    intake,
    kind,
    decidedOn,
    startsOn: admittedOn,
    admittedAt: workingHour(random, admittedOn),
    admittedOn,
    termMonths,
    custodyDays: 0,
    statedEndOn,
    rehabCount: 1,
    endOn: addDays(lastDay, daysOnTheRun(events)),
    policeCommune: policeCommuneOf(around, person),
    fate: null,
    ending: null,
    intakeOpen: kind === 'AWAITING_STATUS_TEST' && events.length === 0,
    told,
  }
}

const policeCommuneOf = ({ random, places, facility }: Around, { permanentCommune, currentCommune }: NewResident): string | null =>
  permanentCommune ?? currentCommune ?? (random.chance(0.7) ? random.pick(places.inProvince(facility.provinceCode)).code : null)

const rehabCounts = [
  [1, 78],
  [2, 16],
  [3, 5],
  [4, 1],
] as const

/** Between 08:00 and 16:30. */
const workingHour = (random: Random, day: PlainDate): Instant => momentOf(day, 480 + random.int(0, 510))
const hoursBefore = (day: PlainDate, hours: number): Instant => momentOf(day, -60 * hours)

/** The moment so many minutes after a day began at the facility. */
export const momentOf = (day: PlainDate, minutes: number): Instant =>
  new Date(Date.parse(startOfFacilityDay(day)) + minutes * 60_000).toISOString()

function dealFates({ shape, random }: Around, plans: Plan[]): void {
  for (const [fate, count] of Object.entries(shape.fates) as [Fate, number][]) {
    if (fate === 'TRANSFERRED_IN') continue
    let left = count
    for (const at of shuffled(random, [...plans.keys()])) {
      const plan = plans[at]
      if (left === 0) break
      if (!plan || plan.fate !== null || plan.ending !== null || plan.intakeOpen || plan.told || !mayMeet(shape, plan, fate)) continue
      plans[at] = { ...plan, fate }
      left -= 1
    }
  }
}

/** First and last day on which a fate can come; nothing fits when the first is later. */
export function daysOf(shape: Shape, { admittedOn, endOn }: Plan, fate: Fate): { first: PlainDate; last: PlainDate } {
  const settled = addDays(admittedOn, 20)
  if (fate === 'ESCAPED') return { first: laterDay(settled, addDays(shape.today, -60)), last: addDays(shape.today, -3) }
  if (fate === 'RETURNED') return { first: laterDay(settled, shape.from), last: addDays(shape.today, -45) }
  return { first: laterDay(settled, shape.from), last: earlierDay(addDays(endOn, -12), addDays(shape.today, -3)) }
}

function mayMeet(shape: Shape, plan: Plan, fate: Fate): boolean {
  const { first, last } = daysOf(shape, plan, fate)
  if (first > last || (fate === 'QUIT') === plan.intake.compulsory) return fate === 'DIED' && first <= last
  const daysLeft = daysBetween(shape.today, plan.endOn)
  return fate === 'ESCAPED' ? daysLeft > keptFreeTo : fate === 'RETURNED' ? daysLeft > 120 : true
}

/** Three in ten of those who were in rehab before were here: a stay that ended before the year began. */
function earlierStay(around: Around, plan: Plan): Plan[] {
  const { shape, random } = around
  if (plan.rehabCount < 2 || plan.ending !== null || !random.chance(0.3)) return []
  const intake: Intake = { compulsory: random.chance(0.6), stableResidence: plan.intake.stableResidence }
  const termMonths = random.weighted(intake.compulsory ? oldTerms.COMPULSORY_ADULT : oldTerms.VOLUNTARY_LEGACY)
  const endOn = addDays(earlierDay(plan.admittedOn, shape.from), -random.int(120, 900))
  const admittedAt = workingHour(random, addMonths(endOn, -termMonths))
  const job: Job = { intake, fresh: false, ending: null, transferredIn: false, openIntake: null, told: null }
  const before = drawn(around, job, plan.person, { admittedAt, termMonths, statedEndOn: null })
  const age = ageOn(plan.person.birth, before.admittedOn) ?? 0
  return age < 18 || before.endOn >= earlierDay(plan.admittedOn, shape.from) ? [] : [{ ...before, rehabCount: plan.rehabCount - 1 }]
}
