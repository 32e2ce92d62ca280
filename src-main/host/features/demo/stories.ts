import { addDays, addMonths, daysBetween, facilityDay, type Instant, type PlainDate } from '../../../../src-preload/contract/calendar'
import { type Decision, noHandover } from '../../../../src-preload/contract/stay-events'
import type { Phase, StayEventKind } from '../../../../src-preload/contract/stay-words'
import type { NewStay } from '../../../../src-preload/contract/stays'
import { type Around, daysOf, momentOf, type Plan } from './plans'

/** One thing that an office wrote into its register, at the moment it wrote it. `story` says about which stay. */
export type Deed = { readonly at: Instant; readonly story: Story } & (
  | { readonly does: 'admit' }
  | { readonly does: 'event'; readonly kind: Exclude<StayEventKind, 'ADMITTED'>; readonly paper: Decision | null }
  | { readonly does: 'phase'; readonly phase: Phase; readonly openedOn: PlainDate; readonly closedOn: PlainDate | null }
  | { readonly does: 'notice' }
  | { readonly does: 'void'; readonly reason: string }
)
export interface Story {
  readonly plan: Plan
  readonly stay: NewStay
}

/** Running numbers of papers, by book and year. */
type Books = (book: string, on: PlainDate) => number

/** What happened in all these stays, as the office wrote it down, in the order of time. */
export function deedsOf(around: Around, plans: readonly Plan[]): Deed[] {
  const last = new Map<string, number>()
  const books: Books = (book, on) => {
    const key = `${book} ${on.slice(0, 4)}`
    const number = (last.get(key) ?? 0) + 1
    last.set(key, number)
    return number
  }
  const inOrder = [...plans].sort((a, b) => (a.admittedAt < b.admittedAt ? -1 : 1))
  return inOrder.flatMap((plan) => deedsOfStay(around, plan, books)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function deedsOfStay(around: Around, plan: Plan, books: Books): Deed[] {
  const story: Story = { plan, stay: stayOf(around, plan, books) }
  const events = eventsOf(around, plan, books)
  const leaving = events.at(-1)
  const leftOn = leaving && leaving.kind !== 'ESCAPED' && leaving.kind !== 'RETURNED' ? facilityDay(leaving.at) : null
  return [
    { at: plan.admittedAt, story, does: 'admit' },
    ...phasesOf(around, plan, leftOn, story),
    ...noticesOf(around, plan, leftOn, story),
    ...events.map((event): Deed => ({ ...event, story, does: 'event' })),
  ]
}

function stayOf(around: Around, plan: Plan, books: Books): NewStay {
  const { random, places, facility } = around
  const { person, intake, decidedOn, rehabCount } = plan
  const province = places.provinces.find(({ code }) => code === facility.provinceCode)?.name ?? ''
  const commune =
    person.permanentCommune ??
    person.currentCommune ??
    (random.chance(0.7) ? random.pick(places.inProvince(facility.provinceCode)).code : null)
  const place = commune === null ? undefined : places.byCode(commune)
  const police = place ? `Công an ${lowerFirst(place.name)}` : null
  const contact = person.contacts.find(({ representative }) => representative)
  const court = `Tòa án nhân dân khu vực ${1 + (Number(commune ?? 0) % 5)} - ${province.replace(/^(Tỉnh|Thành phố) /, '')}`
  const decision: Decision = intake.compulsory
    ? { number: `${books(court, decidedOn)}/QĐ-TA`, on: decidedOn, issuer: court }
    : plan.kind === 'VOLUNTARY_PUBLIC'
      ? { number: `${books(`police ${commune}`, decidedOn)}/QĐ-CAX`, on: decidedOn, issuer: `Trưởng ${police ?? 'Công an cấp xã'}` }
      : { number: `${books('contract', decidedOn)}/HĐ-CNTN`, on: decidedOn, issuer: facility.name }
  const namesFacility = decidedOn >= provincePoliceSince && plan.kind !== 'VOLUNTARY_LEGACY'
  return {
    kind: plan.kind,
    transferredIn: plan.fate === 'TRANSFERRED_IN',
    decision,
    facilityDecision: namesFacility
      ? { number: `${books('province', decidedOn)}/QĐ-CAT`, on: decidedOn, issuer: `Giám đốc Công an ${lowerFirst(province)}` }
      : null,
    admittedAt: plan.admittedAt,
    startsOn: plan.startsOn,
    termMonths: plan.termMonths,
    custodyDays: plan.custodyDays,
    statedEndOn: plan.statedEndOn,
    rehabCount,
    proposedBy: intake.compulsory ? police : null,
    handover: {
      ...noHandover,
      giverAgency:
        plan.fate === 'TRANSFERRED_IN'
          ? `Cơ sở cai nghiện ma túy ${lowerFirst(random.pick(places.provinces).name)}`
          : intake.compulsory
            ? police
            : null,
      giverName: !intake.compulsory && plan.fate !== 'TRANSFERRED_IN' && contact ? contact.fullName : null,
    },
    hasStableResidence: intake.stableResidence,
    policeCommune: commune,
    policeName: null,
    residenceAfter: intake.stableResidence ? null : (place?.label ?? null),
    note: null,
  }
}

/** Since then the provincial police run the facilities (Resolution of the Government, 2025-03-01). */
const provincePoliceSince: PlainDate = '2025-03-01'

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

type Event = Pick<Extract<Deed, { does: 'event' }>, 'at' | 'kind' | 'paper'>

function eventsOf({ shape, random, facility }: Around, plan: Plan, books: Books): Event[] {
  const { fate, endOn } = plan
  const at = (kind: Event['kind'], day: PlainDate, paper: Decision | null): Event => ({
    ...{ at: momentOf(day, random.int(450, 1000)), kind, paper },
  })
  const own = (symbol: string, on: PlainDate): Decision => ({ number: `${books(symbol, on)}/${symbol}`, on, issuer: facility.name })
  const someDay = (): PlainDate => {
    const { first, last } = daysOf(shape, plan, fate ?? 'QUIT')
    return addDays(first, random.int(0, Math.max(0, daysBetween(first, last))))
  }
  switch (fate) {
    case 'ESCAPED':
    case 'RETURNED': {
      const day = someDay()
      const escaped = at('ESCAPED', day, own('QĐ-CSCN', day))
      return fate === 'ESCAPED' ? [escaped] : [escaped, at('RETURNED', addDays(day, random.int(1, 40)), null)]
    }
    case 'DIED':
    case 'OTHER_EXIT':
    case 'QUIT':
      return [at(fate, someDay(), null)]
    case 'EXEMPTED':
    case 'TRANSFERRED_OUT': {
      const day = someDay()
      return [at(fate, day, { ...own('QĐ-RA', day), issuer: fate === 'EXEMPTED' ? 'Tòa án nhân dân khu vực' : 'Giám đốc Công an tỉnh' })]
    }
    default:
      return endOn < shape.today ? [at('COMPLETED', endOn, own('GXN-CSCN', endOn))] : []
  }
}

/**
 * The five phases as far as they have come: intake 1 or 2 days, detox 10 to 18 days, education 3 months and some days, labour to the end,
 * reintegration the last 30 days.
 * @see Decree 163/2026 Arts 84–88
 */
function phasesOf({ shape, random }: Around, { admittedOn, endOn, intakeOpen }: Plan, leftOn: PlainDate | null, story: Story): Deed[] {
  const lastDay = leftOn ?? addDays(shape.today, -1)
  const planned: [Phase, from: PlainDate, to: PlainDate | null][] = []
  const detox = addDays(admittedOn, random.chance(0.03) ? 3 : random.int(1, 2))
  const education = addDays(detox, random.int(10, 18))
  planned.push(['INTAKE', admittedOn, intakeOpen ? null : detox])
  if (!intakeOpen) {
    planned.push(['DETOX', detox, education])
    planned.push(['EDUCATION', education, addDays(addMonths(education, 3), random.int(0, 25))])
    planned.push(['LABOUR', education, leftOn])
    planned.push(['REINTEGRATION', addDays(endOn, -30), leftOn])
  }
  return planned
    .flatMap(([phase, openedOn, to]): Deed[] => {
      if (openedOn > lastDay || openedOn < admittedOn) return []
      const end = to !== null && leftOn !== null && to > leftOn ? leftOn : to
      const closedOn = end !== null && end <= lastDay ? end : null
      // Admission opens the intake by itself; a row that is closed by now was written when it was closed.
      if (phase === 'INTAKE' && closedOn === null) return []
      return [{ at: momentOf(closedOn ?? openedOn, 430), story, does: 'phase', phase, openedOn, closedOn }]
    })
    .map((deed) => (deed.at < story.stay.admittedAt ? { ...deed, at: momentOf(facilityDay(deed.at), 1020) } : deed))
}

/** The register has printed notices for some weeks: one for everybody who left since, and for those whom the shape names. */
function noticesOf({ shape, random }: Around, { ending, endOn, fate }: Plan, leftOn: PlainDate | null, story: Story): Deed[] {
  if (shape.endings.length === 0) return []
  const notice = (day: PlainDate): Deed => ({ at: momentOf(day, random.int(500, 640)), story, does: 'notice' })
  if (ending?.notice === 'void') {
    const reason = 'Ghi chưa đúng công an cấp xã nơi cư trú'
    return [notice(addDays(shape.today, -4)), { at: momentOf(addDays(shape.today, -1), 850), story, does: 'void', reason }]
  }
  if (ending) return ending.notice === 'issued' ? [notice(addDays(endOn, -30 - random.int(0, 3)))] : []
  const recent = leftOn === endOn && fate === null && endOn >= addDays(shape.today, -20)
  return recent ? [notice(addDays(endOn, -30 - random.int(0, 4)))] : []
}
