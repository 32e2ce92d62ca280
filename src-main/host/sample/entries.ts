import { noHandover } from '#contract/stays/events'
import type { NewStay } from '#contract/stays/operations'
import type { Phase } from '#contract/stays/words'
import { addDays, addMonths, daysBetween, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'
import { otherFacility } from './homes'
import { plannedEvents } from './planned-events'
import { momentOf, type PlannedStay, type SampleContext } from './planned-stays'
import { endsAStay } from './scripted-stays'
import { decisionsOf, type NumberBooks, policeOfPlan, sampleHandover, type WrittenEvent, writtenEvent } from './written-events'

/** One entry of the office in its register, at the moment it was made. */
export type SampleEntry = { readonly at: Instant; readonly sampleStay: SampleStay } & (
  | { readonly does: 'admit' }
  | ({ readonly does: 'event' } & WrittenEvent)
  | { readonly does: 'phase'; readonly phase: Phase; readonly openedOn: PlainDate; readonly closedOn: PlainDate | null }
  | { readonly does: 'notice' }
  | { readonly does: 'send' }
  | { readonly does: 'void'; readonly reason: string }
)
export interface SampleStay {
  readonly plan: PlannedStay
  readonly stay: NewStay
}

/** What happened in all these stays, as the office wrote it down, in the order of time. */
export function sampleEntries(context: SampleContext, plans: readonly PlannedStay[]): SampleEntry[] {
  const last = new Map<string, number>()
  const books: NumberBooks = (book, on) => {
    const key = `${book} ${on.slice(0, 4)}`
    const number = (last.get(key) ?? 0) + 1
    last.set(key, number)
    return number
  }
  const inOrder = [...plans].sort((a, b) => (a.admittedAt < b.admittedAt ? -1 : 1))
  return inOrder.flatMap((plan) => entriesOfStay(context, plan, books)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function entriesOfStay(context: SampleContext, plan: PlannedStay, books: NumberBooks): SampleEntry[] {
  const sampleStay: SampleStay = { plan, stay: stayOf(context, plan, books) }
  const events = plannedEvents(context, plan).map((event) => writtenEvent(context, plan, event, books))
  const leaving = events.at(-1)
  const leftOn = leaving && endsAStay.includes(leaving.kind) ? facilityDay(leaving.at) : null
  return [
    { at: plan.admittedAt, sampleStay, does: 'admit' },
    ...phasesOf(context, plan, leftOn, sampleStay),
    ...noticesOf(context, plan, leftOn, sampleStay),
    ...events.map((event): SampleEntry => ({ ...event, sampleStay, does: 'event' })),
  ]
}

function stayOf(context: SampleContext, plan: PlannedStay, books: NumberBooks): NewStay {
  const { random, places, shape } = context
  const { person, intake, rehabCount, policeCommune } = plan
  const contact = person.contacts.find(({ representative }) => representative)
  const minutes = daysBetween(plan.admittedOn, shape.today) <= keptSince ? sampleHandover(context, person, plan.admittedAt) : noHandover
  const broughtByFamily = !intake.compulsory && plan.fate !== 'TRANSFERRED_IN'
  return {
    kind: plan.kind,
    ...decisionsOf(context, plan, books),
    transferredIn: plan.fate === 'TRANSFERRED_IN',
    admittedAt: plan.admittedAt,
    startsOn: plan.startsOn,
    termMonths: plan.termMonths,
    custodyDays: plan.custodyDays,
    statedEndOn: plan.statedEndOn,
    rehabCount,
    handover: {
      ...minutes,
      giverAgency: plan.fate === 'TRANSFERRED_IN' ? otherFacility(random, places) : intake.compulsory ? policeOfPlan(context, plan) : null,
      giverName: broughtByFamily ? (contact?.fullName ?? null) : minutes.giverName,
      giverTitle: broughtByFamily ? null : minutes.giverTitle,
    },
    hasStableResidence: intake.stableResidence,
    policeCommune,
    policeName: null,
    residenceAfter: intake.stableResidence ? null : (places.byCode(policeCommune ?? '')?.label ?? null),
    note: null,
  }
}

/** Days for which the register keeps what came along with somebody: it is that old. */
const keptSince = 150

/**
 * The five phases as far as they have come: intake 1 or 2 days, detox 10 to 18 days, education 3 months and some days, labour to the end,
 * reintegration the last 30 days.
 * @see Decree 163/2026 Arts 84–88
 */
function phasesOf(
  { shape, random }: SampleContext,
  { admittedOn, endOn, intakeOpen, scripted }: PlannedStay,
  leftOn: PlainDate | null,
  sampleStay: SampleStay,
): SampleEntry[] {
  const lastDay = leftOn ?? addDays(shape.today, -1)
  const planned: [Phase, from: PlainDate, to: PlainDate | null][] = []
  const detox = addDays(admittedOn, random.chance(0.03) ? 3 : random.int(1, 2))
  const education = addDays(detox, random.int(10, 18))
  planned.push(['INTAKE', admittedOn, intakeOpen ? null : detox])
  // Who only waits for the test is not in the process yet.
  const isTested = scripted?.kind === 'AWAITING_STATUS_TEST' && scripted.events.every(({ kind }) => kind !== 'KIND_CHANGED')
  if (!intakeOpen && !isTested) {
    planned.push(['DETOX', detox, education])
    planned.push(['EDUCATION', education, addDays(addMonths(education, 3), random.int(0, 25))])
    planned.push(['LABOUR', education, leftOn])
    planned.push(['REINTEGRATION', addDays(endOn, -30), leftOn])
  }
  return planned
    .flatMap(([phase, openedOn, to]): SampleEntry[] => {
      if (openedOn > lastDay || openedOn < admittedOn) return []
      const end = to !== null && leftOn !== null && to > leftOn ? leftOn : to
      const closedOn = end !== null && end <= lastDay ? end : null
      // Admission opens the intake by itself; a row that is closed by now was written when it was closed.
      if (phase === 'INTAKE' && closedOn === null) return []
      return [{ at: momentOf(closedOn ?? openedOn, 430), sampleStay, does: 'phase', phase, openedOn, closedOn }]
    })
    .map((entry) => (entry.at < sampleStay.stay.admittedAt ? { ...entry, at: momentOf(facilityDay(entry.at), 1020) } : entry))
}

/** The register has printed notices for some weeks: one for everybody who left since, and for those whom the shape names. */
function noticesOf(
  { shape, random }: SampleContext,
  { ending, endOn, fate }: PlannedStay,
  leftOn: PlainDate | null,
  sampleStay: SampleStay,
): SampleEntry[] {
  if (shape.endings.length === 0) return []
  const notice = (day: PlainDate): SampleEntry => ({ at: momentOf(day, random.int(500, 640)), sampleStay, does: 'notice' })
  if (ending?.notice === 'void') {
    const reason = 'Ghi chưa đúng công an cấp xã nơi cư trú'
    return [notice(addDays(shape.today, -4)), { at: momentOf(addDays(shape.today, -1), 850), sampleStay, does: 'void', reason }]
  }
  if (ending?.notice === 'due') return []
  if (ending) {
    const day = addDays(endOn, -30 - random.int(0, 3))
    const sent: SampleEntry[] = ending.notice === 'unanswered' ? [{ at: momentOf(addDays(day, 1), 480), sampleStay, does: 'send' }] : []
    return [notice(day), ...sent]
  }
  const recent = leftOn === endOn && fate === null && endOn >= addDays(shape.today, -20)
  return recent ? [notice(addDays(endOn, -30 - random.int(0, 4)))] : []
}
