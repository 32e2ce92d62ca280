import type { DutyDoes } from '#contract/desk/operations'
import type { LegalValue } from '#contract/facility'
import { isCompulsory, isOpen, isVoluntary, type StayEventKind, type StayState } from '#contract/stays/words'
import { addDays, addMonths, dayOfAge, facilityDay, laterDay, startOfFacilityDay } from '#contract/values/calendar'
import { dueAfter, endOfFacilityDay } from '#host/law/deadlines'
import { kindThen } from '../event-rules'
import { isPursued } from '../forms/mau-43/rules'
import { missingPaper } from '../paper-rules'
import { articleOn } from './article-rules'
import { atOnce, type DutyEvent, type DutyFacts, type DutyOfStay, dueAt, isIssued, lastOf, onEvent } from './duty-rules'

/** Duties that hang on something that happened, in the house or at the commune. */
export const eventDuties = (facts: DutyFacts): DutyOfStay[] => [
  ...minutes(facts),
  ...ofPrivateFacility(facts),
  ...escapes(facts),
  ...leftUnseen(facts),
  ...bereavements(facts),
  ...away(facts),
  ...adult(facts),
  ...health(facts),
  ...death(facts),
  ...withoutPaper(facts),
]

const event = (...kinds: [StayEventKind, ...StayEventKind[]]): DutyDoes => ({ do: 'step', with: kinds })

/** The end of the time that a legal value gives from a moment on. */
const within = ({ isWorkingDay }: DutyFacts, from: DutyEvent, { value: amount, unit }: LegalValue) =>
  dueAt(dueAfter({ from: from.happenedAt, amount, unit }, isWorkingDay))

/** The value that applied when something happened. */
const valueAt = ({ find }: DutyFacts, key: string, { happenedAt }: DutyEvent) => find(key, facilityDay(happenedAt))

/**
 * Minutes of handing somebody over are made as they come: by which article and on which form depends on what they were then, and is not said of a
 * private facility (its minutes are Mẫu 24, the two sides' own) nor of who waits for a test. An old list that is typed in has them on paper.
 * @see Decree 163/2026 Arts 96(1), 99(3), 108(1)
 */
function minutes(facts: DutyFacts): DutyOfStay[] {
  const [admitted] = facts.events
  const kind = admitted.toKind ?? facts.kind
  const form = isCompulsory(kind) ? 'mau-42' : 'mau-31'
  const of = isCompulsory(kind) ? 'compulsory' : kind === 'VOLUNTARY_PUBLIC' ? 'voluntary' : kind === 'TEMPORARY_CUSTODY' ? 'custody' : null
  const article = of && articleOn(`minutes.${of}`, facilityDay(admitted.happenedAt))
  const typedSoon = facilityDay(facts.recordedAt) <= addDays(facilityDay(admitted.happenedAt), officeLag)
  if (!article || !typedSoon || !isOpen(facts.state) || isIssued(facts, form, admitted.id)) return []
  return [{ kind: 'intakeMinutes', article, ...onEvent(admitted), ...atOnce(admitted), does: { do: 'form', form, eventId: admitted.id } }]
}
/** Whoever is typed in later than so many days after coming is one of an old list. */
const officeLag = 7

/**
 * A private facility tells the commune police within 24 hours: those of its seat of intake, quitting, completion and of some stages completed, those
 * of the person's residence of quitting and of who goes on at home after the first three stages.
 * @see Law 120/2025 Arts 33(4)(a), (5), 46(2)(i)
 */
function ofPrivateFacility(facts: DutyFacts): DutyOfStay[] {
  if (facts.kind !== 'VOLUNTARY_PRIVATE') return []
  return facts.events.flatMap((happened): DutyOfStay[] => {
    const early = facts.expectedEndOn !== null && facilityDay(happened.happenedAt) < facts.expectedEndOn
    const goesHome = happened.kind === 'QUIT' || (happened.kind === 'COMPLETED' && early)
    const seat = toldAtSeat.includes(happened.kind) ? valueAt(facts, 'private.notice', happened) : null
    const home = goesHome ? valueAt(facts, 'private.homeNotice', happened) : null
    const told = (kind: 'privateNotice' | 'privateHomeNotice', limit: LegalValue): DutyOfStay => ({
      kind,
      article: limit.article,
      ...onEvent(happened),
      ...within(facts, happened, limit),
      does: { do: 'settle' },
    })
    return [...(seat ? [told('privateNotice', seat)] : []), ...(home ? [told('privateHomeNotice', home)] : [])]
  })
}
const toldAtSeat: readonly StayEventKind[] = ['ADMITTED', 'QUIT', 'COMPLETED']

/**
 * Every escape is told to the commune police within 24 hours, also where the person was soon back; the pursuit decision is for those who are away,
 * of whom the decree has pursued.
 * @see Law 120/2025 Art. 46(2)(i); Decree 163/2026 Art. 109(2), which sets no hours
 */
function escapes(facts: DutyFacts): DutyOfStay[] {
  return facts.events.flatMap((escaped): DutyOfStay[] => {
    if (escaped.kind !== 'ESCAPED') return []
    const limit = valueAt(facts, 'escape.notice', escaped)
    const pursued = isPursued(kindThen(facts.events, escaped, facts.kind)) ? articleOn('pursuit', facilityDay(escaped.happenedAt)) : null
    const form = (name: 'escape-notice' | 'mau-43') => ({ do: 'form', form: name, eventId: escaped.id }) as const
    const wanted = facts.state === 'ESCAPED' && lastOf(facts, 'ESCAPED') === escaped
    const decided = escaped.hasPaper || isIssued(facts, 'mau-43', escaped.id)
    return [
      ...(limit && !isIssued(facts, 'escape-notice', escaped.id)
        ? [
            {
              kind: 'escapeNotice' as const,
              article: limit.article,
              ...onEvent(escaped),
              ...within(facts, escaped, limit),
              does: form('escape-notice'),
            },
          ]
        : []),
      ...(pursued && wanted && !decided
        ? [{ kind: 'pursuit' as const, article: pursued, ...onEvent(escaped), ...atOnce(escaped), does: form('mau-43') }]
        : []),
    ]
  })
}

/**
 * A voluntary resident of a public facility who is gone unseen. Art. 46(2)(i) says "người cai nghiện ma túy" without telling compulsory from voluntary,
 * and the pursuit of Decree 163/2026 Art. 109(2) is of compulsory people and of custody alone: read so, the notice is owed and a pursuit is not. The
 * value `escape.left` carries this reading.
 * @see Law 120/2025 Art. 46(2)(i)
 */
function leftUnseen(facts: DutyFacts): DutyOfStay[] {
  if (facts.kind === 'VOLUNTARY_PRIVATE') return []
  return facts.events.flatMap((left): DutyOfStay[] => {
    const limit = left.kind === 'LEFT' ? valueAt(facts, 'escape.left', left) : null
    if (!limit || isIssued(facts, 'escape-notice', left.id)) return []
    const does = { do: 'form', form: 'escape-notice', eventId: left.id } as const
    return [{ kind: 'leftNotice', article: limit.article, ...onEvent(left), ...within(facts, left, limit), does }]
  })
}

/** @see Decree 163/2026 Art. 121(2)(b): decided within 24 hours of the request */
function bereavements(facts: DutyFacts): DutyOfStay[] {
  return facts.events.flatMap((asked, at): DutyOfStay[] => {
    const limit = asked.kind === 'LEAVE_REQUESTED' ? valueAt(facts, 'leave.decision', asked) : null
    const decided = facts.events.slice(at + 1).some(({ kind }) => kind === 'LEAVE_STARTED' || kind === 'LEAVE_REFUSED')
    if (!limit || decided) return []
    const does = event('LEAVE_STARTED', 'LEAVE_REFUSED')
    return [{ kind: 'leaveDecision', article: limit.article, ...onEvent(asked), ...within(facts, asked, limit), does }]
  })
}

/** How somebody comes to be away, and what is asked for when the time is over. */
const comesBack: Readonly<Partial<Record<StayState, { by: StayEventKind; kind: 'leaveReturn' | 'procedureReturn' | 'suspensionReturn' }>>> =
  {
    ON_LEAVE: { by: 'LEAVE_STARTED', kind: 'leaveReturn' },
    OUT_FOR_PROCEDURE: { by: 'OUT_FOR_PROCEDURE', kind: 'procedureReturn' },
    SUSPENDED: { by: 'SUSPENDED', kind: 'suspensionReturn' },
  }

/**
 * Whoever is away until a day is back by its end; a voluntary resident who left and is not back after two working days has quit.
 * @see Decree 163/2026 Arts 4(9), 111, 121(4); Law 120/2025 Art. 39(3)
 */
function away(facts: DutyFacts): DutyOfStay[] {
  const back = comesBack[facts.state]
  const began = back && lastOf(facts, back.by)
  if (back && began?.untilOn) {
    const gone = isVoluntary(facts.kind) ? 'LEFT' : 'ESCAPED'
    const does = back.kind === 'leaveReturn' ? event('RETURNED', gone) : event('RETURNED')
    const article = articleOn(back.kind, facilityDay(began.happenedAt)) ?? ''
    return [{ kind: back.kind, article, ...onEvent(began), ...dueAt(endOfFacilityDay(began.untilOn)), does }]
  }
  if (facts.state === 'SUSPENDED' && began) return suspendedOpenly(facts, began)
  const left = facts.state === 'ABSENT' ? lastOf(facts, 'LEFT') : undefined
  const limit = left && valueAt(facts, 'quit.absence', left)
  if (!left || !limit) return []
  const quits = within(facts, left, limit)
  const quit = { kind: 'quit', article: limit.article, ...onEvent(left), ...quits } as const
  // Before the time is over, somebody who left is awaited back.
  return endOfFacilityDay(facts.on) > quits.dueAt
    ? [{ ...quit, does: event('QUIT', 'RETURNED') }]
    : [{ ...quit, does: event('RETURNED', 'QUIT'), says: 'awaited' }]
}

/**
 * A suspension of which nobody wrote down until when it lasts: whoever has recovered goes on serving where so much of the term is left, so the question
 * is open until that day has passed, and stands on the desk from the first day on.
 * @see Law 120/2025 Art. 39(3): from 3 months on
 */
function suspendedOpenly(facts: DutyFacts, began: DutyEvent): DutyOfStay[] {
  const least = valueAt(facts, 'suspension.return', began)
  if (!least || facts.expectedEndOn === null) return []
  const lastDay = addMonths(facts.expectedEndOn, -least.value)
  if (lastDay < facilityDay(began.happenedAt)) return []
  const asked = { ...dueAt(endOfFacilityDay(lastDay)), shownFrom: began.happenedAt }
  return [{ kind: 'suspensionOpen', article: least.article, ...onEvent(began), ...asked, does: event('RETURNED') }]
}

/** Moving somebody to the adults is prepared; it is shown so many days before. */
export const adultLeadDays = 30

/**
 * Whoever comes of age goes to the adults, where so much of the term is left.
 * @see Law 120/2025 Art. 36(4): at least 3 months
 */
function adult({ kind, state, birth, expectedEndOn, events, find }: DutyFacts): DutyOfStay[] {
  const on = dayOfAge(birth, 18)
  const least = kind === 'COMPULSORY_MINOR' && isOpen(state) ? find('adult.transfer', on) : null
  const done = events.some((happened) => happened.kind === 'TURNED_ADULT')
  if (!least || done || expectedEndOn === null || addMonths(on, least.value) > expectedEndOn) return []
  const ofAge = { hangsOn: on, cause: 'ofAge' as const, happensAt: startOfFacilityDay(on) }
  const shownFrom = endOfFacilityDay(addDays(on, -adultLeadDays))
  return [{ kind: 'adult', article: least.article, ...ofAge, ...dueAt(endOfFacilityDay(on)), shownFrom, does: event('TURNED_ADULT') }]
}

const here: readonly StayState[] = ['ACTIVE', 'IN_HOSPITAL', 'ON_LEAVE']

/**
 * A check once a year, from the last one or from the admission; from the day on which the stay was written into the register where that check
 * would have been before it. Whoever leaves earlier needs none.
 * @see Decree 163/2026 Art. 114(1)
 */
function health(facts: DutyFacts): DutyOfStay[] {
  const limit = here.includes(facts.state) ? facts.find('health.check', facts.on) : null
  if (!limit) return []
  const last = lastOf(facts, 'HEALTH_CHECKED') ?? facts.events[0]
  const next = within(facts, last, limit)
  const due = next.dueAt < facts.recordedAt ? within(facts, { ...last, happenedAt: facts.recordedAt }, limit) : next
  if (facts.expectedEndOn !== null && facilityDay(due.dueAt) > facts.expectedEndOn) return []
  return [{ kind: 'health', article: limit.article, ...onEvent(last), ...due, does: event('HEALTH_CHECKED') }]
}

/**
 * Written notices at once; minutes and burial where the relatives have not come 24 hours after they were told. Of a notice its day is known, not its
 * hour: the hours run from the end of that day, so that nobody is led to a burial while the relatives still have time. While no notice is written they
 * run from the end of the day of the death, by when it was to be given.
 * @see Decree 163/2026 Art. 122(1) (24 hours from the notice), (2) (burial; says not from when)
 */
function death(facts: DutyFacts): DutyOfStay[] {
  const died = lastOf(facts, 'DIED')
  const limit = died && valueAt(facts, 'death.relatives', died)
  if (!died || !limit) return []
  const does = { do: 'form', form: 'death-notice', eventId: died.id } as const
  const notice = facts.issued.find(({ form, eventId }) => form === 'death-notice' && eventId === died.id)
  const diedOn = facilityDay(died.happenedAt)
  const from = endOfFacilityDay(laterDay(notice?.issuedOn ?? diedOn, diedOn))
  const relatives = dueAt(dueAfter({ from, amount: limit.value, unit: limit.unit }, facts.isWorkingDay))
  return [
    ...(notice ? [] : [{ kind: 'deathNotice' as const, article: limit.article, ...onEvent(died), ...atOnce(died), does }]),
    { kind: 'burial', article: limit.article, ...onEvent(died), ...relatives, does: { do: 'settle' } },
  ]
}

/** What happened by a decision and has no paper yet; pursuit and confirmation are duties of their own. */
function withoutPaper(facts: DutyFacts): DutyOfStay[] {
  return facts.events.flatMap((happened): DutyOfStay[] => {
    const missing = ownDuties.includes(happened.kind) ? null : missingPaper(happened, facts)
    if (!missing) return []
    const does: DutyDoes = missing.make
      ? { do: 'form', form: missing.make.form, eventId: missing.make.eventId }
      : { do: 'step', with: [happened.id] }
    return [{ kind: 'eventPaper', article: missing.article, ...onEvent(happened), ...atOnce(happened), does }]
  })
}
const ownDuties: readonly StayEventKind[] = ['ESCAPED', 'COMPLETED', 'SHELTERED']
