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
import type { EndingTerm, Fate, Intake, Shape } from './profiles'
import { type Random, shuffled } from './random'
import { type ScriptedStay, uncountedDays } from './scripted-stays'

/** What all planned stays of one register are drawn from. */
export interface SampleContext {
  readonly shape: Shape
  readonly random: Random
  readonly places: Places
  readonly facility: Facility
  /** Months under the law in force since July 2026; null for a decision of before. */
  readonly newTerm: (decidedOn: PlainDate, rehabCount: number) => number | null
}

/** One stay of one person as drawn; the register's entries are made from it. */
export interface PlannedStay {
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
  readonly ending: EndingTerm | null
  readonly intakeOpen: boolean
  readonly scripted: ScriptedStay | null
  /** Code of the commune whose police answer for somebody; null where nobody knows. */
  readonly policeCommune: string | null
}

/** An admission to be filled with a person. */
interface PlannedAdmission {
  readonly intake: Intake
  readonly fresh: boolean
  readonly ending: EndingTerm | null
  readonly transferredIn: boolean
  /** Hours before today's midnight. */
  readonly openIntake: number | null
  readonly scripted: ScriptedStay | null
}

/** The stays of each person of the list, the earlier first. @param people as many as the shape has admissions */
export function plannedStays(context: SampleContext, people: readonly NewResident[]): PlannedStay[][] {
  const matched = match(context, admissionsOf(context.shape), people)
  const plans = matched.map(({ admission, person }) => plannedStay(context, admission, person))
  dealFates(context, plans)
  return plans.map((plan) => [...earlierStay(context, plan), plan])
}

function admissionsOf(shape: Shape): PlannedAdmission[] {
  const plain = (intake: Intake, fresh: boolean): PlannedAdmission => ({
    intake,
    fresh,
    ending: null,
    transferredIn: false,
    openIntake: null,
    scripted: null,
  })
  const [opening, fresh] = [[...shape.opening], [...shape.fresh]]
  const admissions: PlannedAdmission[] = []
  for (const [at, ending] of shape.endings.entries()) {
    // Voluntary terms of the old law were a year at most: such a stay that ends later was not here when the year began.
    const compulsory = ending.inDays > 20 || at % 3 !== 0
    const found = opening.findIndex((intake) => intake.compulsory === compulsory)
    const [intake] = found < 0 ? [] : opening.splice(found, 1)
    if (intake) admissions.push({ ...plain(intake, false), ending })
  }
  for (const scripted of shape.scripted) {
    const isFresh = scripted.admittedOn >= shape.from
    const list = isFresh ? fresh : opening
    const found = list.findIndex(
      ({ compulsory, stableResidence }) => compulsory !== scripted.voluntary && stableResidence === scripted.stableResidence,
    )
    const [intake] = found < 0 ? [] : list.splice(found, 1)
    if (intake) admissions.push({ ...plain(intake, isFresh), scripted })
  }
  let transfers = shape.fates.TRANSFERRED_IN
  for (const [at, intake] of fresh.entries()) {
    const openIntake = shape.openIntakes[at] ?? null
    const transferredIn = openIntake === null && intake.compulsory && transfers > 0
    if (transferredIn) transfers -= 1
    admissions.push({ ...plain(intake, true), openIntake, transferredIn })
  }
  return [...admissions, ...opening.map((intake) => plain(intake, false))]
}

/** The scripted stays that need somebody born on a certain day: the first people of the list are born on these days, in this order. */
export const birthdaysOf = ({ scripted }: Shape): ScriptedStay[] => scripted.filter(({ bornOn }) => bornOn !== null)

/** People without an address get the admissions without a stable residence; those that need an adult get one. */
function match(
  { shape }: SampleContext,
  admissions: readonly PlannedAdmission[],
  people: readonly NewResident[],
): { admission: PlannedAdmission; person: NewResident }[] {
  const age = (person: NewResident) => ageOn(person.birth, shape.from) ?? 0
  const bornFor = new Map(birthdaysOf(shape).map((life, at) => [life, people[at]]))
  const idle = [...bornFor].flatMap(([life, person]) => (person && !admissions.some(({ scripted }) => scripted === life) ? [person] : []))
  const drawn = [...people.slice(bornFor.size), ...idle]
  const hasAddress = (person: NewResident) => (person.permanentCommune ?? person.currentCommune) !== null
  const withoutAddress = drawn.filter((person) => !hasAddress(person))
  const grown = drawn.filter((person) => hasAddress(person) && age(person) >= 21)
  const young = drawn.filter((person) => hasAddress(person) && age(person) < 21)
  const needsAdult = (admission: PlannedAdmission) =>
    admission.ending !== null || admission.transferredIn || (admission.scripted !== null && admission.scripted.bornOn === null)
  const order = [...admissions].sort((a, b) => Number(needsAdult(b)) - Number(needsAdult(a)))
  return order.map((admission) => {
    const lists = needsAdult(admission)
      ? [grown, withoutAddress, young]
      : admission.intake.stableResidence
        ? [young, grown, withoutAddress]
        : [withoutAddress, grown, young]
    const person = (admission.scripted && bornFor.get(admission.scripted)) ?? lists.find((list) => list.length > 0)?.pop()
    if (!person) throw new RangeError('fewer people than admissions')
    return { admission, person }
  })
}

/** Terms in months as courts and contracts set them before July 2026, with their shares. */
type WeightedTerms = readonly (readonly [months: number, weight: number])[]
const voluntaryTerms: WeightedTerms = [
  [12, 55],
  [9, 15],
  [6, 30],
]
const oldTerms: Readonly<Record<Exclude<StayKind, 'VOLUNTARY_PRIVATE' | 'TEMPORARY_CUSTODY' | 'AWAITING_STATUS_TEST'>, WeightedTerms>> = {
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

function plannedStay(context: SampleContext, admission: PlannedAdmission, person: NewResident): PlannedStay {
  const { shape } = context
  if (admission.scripted) return scriptedStay(context, admission, person, admission.scripted)
  const planned = admission.ending && endingStay(context, admission, person)
  if (planned) return planned
  // Whose term could not end on the day that was meant for it has a stay like others, without the notice of that end.
  const other: PlannedAdmission = { ...admission, ending: null }
  for (let attempt = 0; ; attempt++) {
    const plan = ordinaryStay(context, other, person)
    const days = daysBetween(shape.today, plan.endOn)
    const free = shape.endings.length === 0 || days < keptFreeFrom || days > keptFreeTo
    const there = admission.fresh || plan.endOn > shape.from
    const adult = plan.kind !== 'COMPULSORY_ADULT' || (ageOn(person.birth, plan.admittedOn) ?? 0) >= 18
    if ((free && there && adult) || attempt > 200) return plan
  }
}

function ordinaryStay(context: SampleContext, admission: PlannedAdmission, person: NewResident): PlannedStay {
  const { shape, random } = context
  const admittedAt =
    admission.openIntake === null
      ? workingHour(random, addDays(admission.fresh ? shape.from : addDays(shape.from, -1), dayOf(context, admission)))
      : hoursBefore(shape.today, admission.openIntake)
  return drawn(context, admission, person, { admittedAt, termMonths: null, statedEndOn: null })
}

/** Days after the first of the year for a new admission, before it for one that was there already. */
const dayOf = ({ shape, random }: SampleContext, admission: PlannedAdmission): number =>
  admission.fresh
    ? random.int(0, Math.max(0, daysBetween(shape.from, shape.until)))
    : -random.int(3, admission.intake.compulsory ? 700 : 350)

/** A stay whose term ends on a given day; null where none could have begun before the year did. */
function endingStay(context: SampleContext, admission: PlannedAdmission, person: NewResident): PlannedStay | null {
  const { shape, random } = context
  const endOn = addDays(shape.today, admission.ending?.inDays ?? 0)
  const terms = admission.intake.compulsory ? oldTerms.COMPULSORY_ADULT : oldTerms.VOLUNTARY_LEGACY
  for (const [termMonths] of shuffled(random, terms)) {
    const admittedAt = workingHour(random, addMonths(endOn, -termMonths))
    const plan = drawn(context, admission, person, { admittedAt, termMonths, statedEndOn: null })
    if (plan.admittedOn >= shape.from || plan.termMonths !== termMonths) continue
    return plan.endOn === endOn ? plan : { ...plan, statedEndOn: endOn, endOn }
  }
  return null
}

function drawn(
  context: SampleContext,
  admission: PlannedAdmission,
  person: NewResident,
  fixed: { admittedAt: Instant; termMonths: number | null; statedEndOn: PlainDate | null },
): PlannedStay {
  const { random, facility, newTerm } = context
  const { compulsory } = admission.intake
  const admittedOn = facilityDay(fixed.admittedAt)
  const minor = (ageOn(person.birth, admittedOn) ?? 0) < 18
  const rehabCount = minor ? 1 : random.weighted(rehabCounts)
  const startsOn = admission.transferredIn ? addDays(admittedOn, -random.int(60, 300)) : admittedOn
  const decidedOn = addDays(startsOn, -(compulsory ? random.int(3, 14) : random.int(1, 5)))
  const lawful = newTerm(decidedOn, rehabCount)
  const newLaw = lawful !== null && admittedOn >= decidedOn
  const kind: StayKind = compulsory ? (minor ? 'COMPULSORY_MINOR' : 'COMPULSORY_ADULT') : newLaw ? 'VOLUNTARY_PUBLIC' : 'VOLUNTARY_LEGACY'
  const termMonths = lawful ?? fixed.termMonths ?? random.weighted(oldTerms[kind])
  const custodyDays = compulsory && fixed.termMonths === null && random.chance(0.3) ? random.int(5, 25) : 0
  const full = addDays(addMonths(startsOn, termMonths), -custodyDays)
  return {
    person,
    intake: admission.intake,
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
    fate: admission.transferredIn ? 'TRANSFERRED_IN' : null,
    ending: admission.ending,
    intakeOpen: admission.openIntake !== null,
    scripted: null,
    policeCommune: policeCommuneOf(context, person),
  }
}

/** The person of a scripted stay is here for the first time; the term begins with the event that gives one. */
function scriptedStay(context: SampleContext, { intake }: PlannedAdmission, person: NewResident, scripted: ScriptedStay): PlannedStay {
  const { random, newTerm } = context
  const { kind, admittedOn, statedEndOn, events } = scripted
  const decidedOn = addDays(admittedOn, -random.int(1, 3))
  const termMonths = scripted.months && (newTerm(decidedOn, 1) ?? scripted.months)
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
    endOn: addDays(lastDay, uncountedDays(events)),
    policeCommune: policeCommuneOf(context, person),
    fate: null,
    ending: null,
    intakeOpen: kind === 'AWAITING_STATUS_TEST' && events.length === 0,
    scripted,
  }
}

const policeCommuneOf = ({ random, places, facility }: SampleContext, { permanentCommune, currentCommune }: NewResident): string | null =>
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

function dealFates({ shape, random }: SampleContext, plans: PlannedStay[]): void {
  for (const [fate, count] of Object.entries(shape.fates) as [Fate, number][]) {
    if (fate === 'TRANSFERRED_IN') continue
    let left = count
    for (const at of shuffled(random, [...plans.keys()])) {
      const plan = plans[at]
      if (left === 0) break
      if (!plan || plan.fate !== null || plan.ending !== null || plan.intakeOpen || plan.scripted || !mayMeet(shape, plan, fate)) continue
      plans[at] = { ...plan, fate }
      left -= 1
    }
  }
}

/** First and last day on which a fate can come; nothing fits when the first is later. */
export function daysOf(shape: Shape, { admittedOn, endOn }: PlannedStay, fate: Fate): { first: PlainDate; last: PlainDate } {
  const settled = addDays(admittedOn, 20)
  if (fate === 'ESCAPED') return { first: laterDay(settled, addDays(shape.today, -60)), last: addDays(shape.today, -3) }
  if (fate === 'RETURNED') return { first: laterDay(settled, shape.from), last: addDays(shape.today, -45) }
  return { first: laterDay(settled, shape.from), last: earlierDay(addDays(endOn, -12), addDays(shape.today, -3)) }
}

function mayMeet(shape: Shape, plan: PlannedStay, fate: Fate): boolean {
  const { first, last } = daysOf(shape, plan, fate)
  if (first > last || (fate === 'QUIT') === plan.intake.compulsory) return fate === 'DIED' && first <= last
  const daysLeft = daysBetween(shape.today, plan.endOn)
  return fate === 'ESCAPED' ? daysLeft > keptFreeTo : fate === 'RETURNED' ? daysLeft > 120 : true
}

/** Three in ten of those who were in rehab before were here: a stay that ended before the year began. */
function earlierStay(context: SampleContext, plan: PlannedStay): PlannedStay[] {
  const { shape, random } = context
  if (plan.rehabCount < 2 || plan.ending !== null || !random.chance(0.3)) return []
  const intake: Intake = { compulsory: random.chance(0.6), stableResidence: plan.intake.stableResidence }
  const termMonths = random.weighted(intake.compulsory ? oldTerms.COMPULSORY_ADULT : oldTerms.VOLUNTARY_LEGACY)
  const endOn = addDays(earlierDay(plan.admittedOn, shape.from), -random.int(120, 900))
  const admittedAt = workingHour(random, addMonths(endOn, -termMonths))
  const admission: PlannedAdmission = { intake, fresh: false, ending: null, transferredIn: false, openIntake: null, scripted: null }
  const before = drawn(context, admission, plan.person, { admittedAt, termMonths, statedEndOn: null })
  const age = ageOn(plan.person.birth, before.admittedOn) ?? 0
  return age < 18 || before.endOn >= earlierDay(plan.admittedOn, shape.from) ? [] : [{ ...before, rehabCount: plan.rehabCount - 1 }]
}
