import { describe, expect, test } from 'vitest'
import type { DutyKind } from '#contract/desk/duties'
import type { Regime, StayEventKind } from '#contract/stays/words'
import { type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import { isPossible, isShownBy, lastMoment } from '#host/features/desk/rules'
import { type PhasesOfStay, phaseDutiesOf } from '#host/features/phases/duties/rules'
import { type DutyEvent, type DutyFacts, type DutyOfStay, longestLead } from '#host/features/stays/duties/duty-rules'
import { dutiesOfStay, endKeys } from '#host/features/stays/duties/rules'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'
import { off, weekdaysWorked } from '../support/workdays'

const law = makeLaw(seededLaw)

/** The last moment of a day at the facility, UTC+7, written out a second time. */
const endOf = (day: PlainDate): Instant => `${day}T16:59:59.999Z`
/** A wall clock at the facility. */
const at = (day: PlainDate, clock = '09:00'): Instant => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return new Date(Date.parse(startOfFacilityDay(day)) + (hours * 60 + minutes) * 60_000).toISOString()
}
const happened = (kind: StayEventKind, happenedAt: Instant, more: Partial<DutyEvent> = {}): DutyEvent => ({
  id: `${kind} ${happenedAt}`,
  kind,
  happenedAt,
  hasPaper: false,
  untilOn: null,
  subject: null,
  toKind: null,
  ...more,
})

type Facts = DutyFacts & PhasesOfStay
interface Given extends Partial<Omit<Facts, 'events' | 'find'>> {
  readonly admittedAt?: Instant
  /** What happened after the admission. */
  readonly later?: readonly DutyEvent[]
  readonly regime?: Regime
}
/** An adult in a compulsory term under the new law, with intake closed and its minutes made; the end is Friday 2028-11-17. */
const facts = ({ admittedAt = '2026-11-17T07:20:00.000Z', later = [], regime = 'LAW_2025', ...change }: Given = {}): Facts => ({
  kind: 'COMPULSORY_ADULT',
  state: 'ACTIVE',
  expectedEndOn: '2028-11-17',
  endedOn: null,
  birth: { year: 1990, month: 5, day: 17 },
  hasStableResidence: true,
  residenceAfter: null,
  unableToWork: false,
  events: [happened('ADMITTED', admittedAt), ...later],
  recordedAt: admittedAt,
  issued: [{ form: 'mau-42', eventId: `ADMITTED ${admittedAt}` }],
  opened: ['INTAKE', 'DETOX'],
  closed: ['INTAKE'],
  on: '2026-11-21',
  isWorkingDay: weekdaysWorked,
  ...change,
  find: (key, on) => law.find(key, regime, on),
})
const all = (given: Given = {}) => [...dutiesOfStay(facts(given)), ...phaseDutiesOf(facts(given))]
const due = (kind: DutyKind, given: Given = {}): DutyOfStay | undefined => all(given).find((duty) => duty.kind === kind)

describe('intake — Decree 163/2026 Art. 84(6)', () => {
  const open: Given = { opened: ['INTAKE'], closed: [] }
  test('to the end of the second day after that of the admission, days off included — Civil Code 91/2015 Arts 147(2), 148', () =>
    expect(due('intake', { ...open, admittedAt: at('2026-11-20', '14:20') })).toMatchObject({
      dueAt: endOf('2026-11-22'),
      happensAt: at('2026-11-20', '14:20'),
      article: 'Đ163 Đ84 khoản 6',
      does: { do: 'step', with: ['INTAKE', 'close'] },
    }))
  test('rests while nobody is there to be looked at, and is asked for again on the return', () => {
    const escaped = happened('ESCAPED', at('2026-11-19'))
    expect(due('intake', { ...open, state: 'ESCAPED', later: [escaped] })).toBeUndefined()
    expect(due('intake', { ...open, later: [escaped, happened('RETURNED', at('2026-11-20'))] })).toBeDefined()
  })
  test('through the leap day', () =>
    expect(due('intake', { ...open, admittedAt: at('2028-02-28', '08:00'), on: '2028-02-28' })?.dueAt).toBe(endOf('2028-03-01')))
  test('not once it is closed, and not for the old cohort — phases.md §1', () => {
    expect(due('intake', { ...open, closed: ['INTAKE'] })).toBeUndefined()
    expect(due('intake', { ...open, regime: 'LAW_2021' })).toBeUndefined()
  })
})

describe('notice of the end — Decree 163/2026 Arts 97(1), 123(1)', () => {
  test('at the latest 30 days before, to the end of that day', () =>
    expect(due('notice', { expectedEndOn: '2026-12-25' })).toMatchObject({
      dueAt: endOf('2026-11-25'),
      article: 'Đ163 Đ123 khoản 1',
      hangsOn: '2026-12-25',
      cause: 'end',
      does: { do: 'form', form: 'mau-51' },
    }))
  test('for every kind with a term, and for none that has no term', () => {
    for (const kind of ['VOLUNTARY_PUBLIC', 'VOLUNTARY_LEGACY'] as const) expect(due('notice', { kind })?.article).toBe('Đ163 Đ97 khoản 1')
    expect(due('notice', { kind: 'VOLUNTARY_PRIVATE' })?.article).toBe('Đ163 Đ94 khoản 2')
    expect(due('notice', { kind: 'COMPULSORY_MINOR', birth: { year: 2012, month: 1, day: 1 } })?.article).toBe('Đ163 Đ123 khoản 1')
    for (const kind of ['TEMPORARY_CUSTODY', 'AWAITING_STATUS_TEST'] as const)
      expect(all({ kind, expectedEndOn: null }).filter(({ cause }) => cause === 'end')).toEqual([])
  })
  test('people of the old law leave with the notice of the new one; before 2026-07-01 it was 15 days — Decree 116/2021 Art. 62(1)', () => {
    const old = { regime: 'LAW_2021', admittedAt: at('2025-06-20') } as const
    expect(due('notice', { ...old, expectedEndOn: '2026-12-25' })?.dueAt).toBe(endOf('2026-11-25'))
    expect(due('notice', { ...old, expectedEndOn: '2026-06-20' })?.dueAt).toBe(endOf('2026-06-05'))
  })
  test('of voluntary people before 2026-07-01 it is inferred, and says so: Decree 116/2021 Art. 62(1) is about compulsory rehab', () => {
    const old = { regime: 'LAW_2021', admittedAt: at('2025-12-20'), expectedEndOn: '2026-06-20' } as const
    expect(due('notice', { ...old, kind: 'VOLUNTARY_LEGACY' })).toMatchObject({
      dueAt: endOf('2026-06-05'),
      article: 'suy theo Đ116 Đ62 khoản 1',
    })
    expect(due('notice', old)?.article).toBe('Đ116 Đ62 khoản 1')
  })
  test('nothing is asked for by a law that did not hold yet: an end in July 2026 is told under the old decree, or as the new one comes — Decree 163/2026 Art. 150', () => {
    const old = { regime: 'LAW_2021', admittedAt: at('2025-07-10'), on: '2026-06-20' } as const
    expect(due('notice', { ...old, expectedEndOn: '2026-07-10' })).toMatchObject({
      dueAt: endOf('2026-06-25'),
      article: 'Đ116 Đ62 khoản 1',
    })
    expect(due('notice', { ...old, expectedEndOn: '2026-07-20' })).toMatchObject({
      dueAt: endOf('2026-07-01'),
      article: 'Đ163 Đ123 khoản 1',
    })
    expect(due('notice', { ...old, expectedEndOn: '2026-08-10' })?.dueAt).toBe(endOf('2026-07-10'))
  })
  test('no notice twice', () => expect(due('notice', { issued: [{ form: 'mau-51', eventId: null }] })).toBeUndefined())
  test('a 30th day before the end that is off means the working day before, and the duty says so — never later', () => {
    const overWeekend: Given = { expectedEndOn: '2026-12-22', isWorkingDay: off('2026-11-20') }
    for (const kind of ['notice', 'reintegration'] as const)
      expect(due(kind, overWeekend)).toMatchObject({ dueAt: endOf('2026-11-19'), movedFrom: '2026-11-22' })
    expect(due('notice', { expectedEndOn: '2026-12-25' })?.movedFrom).toBeNull()
  })
  test('over Tết 2027 (4 to 10 February, and the weekend before) back to the last working day', () => {
    const tet = off('2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10')
    expect(due('notice', { expectedEndOn: '2027-03-12', isWorkingDay: tet })).toMatchObject({
      dueAt: endOf('2027-02-03'),
      movedFrom: '2027-02-10',
    })
  })
  test('30 days before an end in March of a leap year', () =>
    expect(due('notice', { expectedEndOn: '2028-03-30' })?.dueAt).toBe(endOf('2028-02-29')))
  test('missed, it stays after the end; not yet due when somebody left, it goes', () => {
    const missed = { state: 'EXEMPTED', expectedEndOn: '2026-12-25', later: [happened('EXEMPTED', at('2026-11-27'))] } as const
    expect(due('notice', missed)?.dueAt).toBe(endOf('2026-11-25'))
    expect(due('notice', { ...missed, later: [happened('EXEMPTED', at('2026-11-24'))] })).toBeUndefined()
  })
  test('an escape or prison stops the term: its end moves, and nothing new hangs on it — Decree 163/2026 Art. 109(3), Law 120/2025 Art. 47(1)', () => {
    for (const state of ['ESCAPED', 'IMPRISONED'] as const) {
      const away: Given = { state, expectedEndOn: '2026-12-25', later: [happened(state, at('2026-11-20'))] }
      expect(all(away).filter(({ cause }) => cause === 'end')).toEqual([])
      expect(due('notice', { ...away, later: [happened(state, at('2026-11-27'))] })?.dueAt).toBe(endOf('2026-11-25'))
    }
  })
  test.each(['IN_HOSPITAL', 'ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED'] as const)(
    'the term of somebody %s goes on, and so does the notice',
    (state) => expect(due('notice', { state })).toBeDefined(),
  )
})

describe('preparing reintegration — Decree 163/2026 Art. 88(7)', () => {
  test('opened on the same day as the notice', () => {
    expect(due('reintegration', { expectedEndOn: '2026-12-25' })).toMatchObject({
      dueAt: endOf('2026-11-25'),
      does: { do: 'step', with: ['REINTEGRATION'] },
    })
    expect(due('reintegration', { opened: ['INTAKE', 'REINTEGRATION'] })).toBeUndefined()
  })
  test('not for the old cohort — phases.md §1', () => expect(due('reintegration', { regime: 'LAW_2021' })).toBeUndefined())
})

describe('confirmation — Decree 163/2026 Arts 97(2), 123(2)', () => {
  test('by the end of the last day, worked or not: a term ends on its day — Civil Code 91/2015 Art. 148 is for duties', () =>
    expect(due('confirmation', { expectedEndOn: '2026-12-26' })).toMatchObject({
      dueAt: endOf('2026-12-26'),
      movedFrom: null,
      article: 'Đ163 Đ123 khoản 2',
      does: { do: 'form', form: 'mau-50' },
      // It is written in the last 24 hours.
      doableFrom: '2026-12-26',
    }))
  test('Mẫu 30 for voluntary people', () =>
    expect(due('confirmation', { kind: 'VOLUNTARY_PUBLIC' })).toMatchObject({
      article: 'Đ163 Đ97 khoản 2',
      does: { do: 'form', form: 'mau-30' },
    }))
  const completed: Given = { state: 'COMPLETED', expectedEndOn: '2026-11-20', later: [happened('COMPLETED', at('2026-11-19', '08:00'))] }
  test('is still asked for after the person has left with the term completed', () =>
    expect(due('confirmation', completed)).toMatchObject({ dueAt: endOf('2026-11-19'), hangsOn: '2026-11-20' }))
  test('not once issued, nor where its number was written down with the completion', () => {
    expect(due('confirmation', { ...completed, issued: [{ form: 'mau-50', eventId: null }] })).toBeUndefined()
    const onPaper = [happened('COMPLETED', at('2026-11-19'), { hasPaper: true })]
    expect(due('confirmation', { ...completed, later: onPaper })).toBeUndefined()
  })
  test.each(['EXEMPTED', 'TRANSFERRED', 'DECEASED', 'QUIT', 'OTHER_EXIT'] as const)('none for %s', (state) =>
    expect(due('confirmation', { ...completed, state, later: [happened('OTHER_EXIT', at('2026-11-19'))] })).toBeUndefined(),
  )
})

describe('the term has been reached — Law 120/2025 Art. 29', () => {
  test('from the last day on somebody still here is to be completed', () => {
    expect(due('termReached', { expectedEndOn: '2026-11-21' })).toMatchObject({
      dueAt: endOf('2026-11-21'),
      article: 'L120 Đ29 khoản 1',
      does: { do: 'step', with: ['COMPLETED'] },
    })
    expect(due('termReached', { expectedEndOn: '2026-11-22' })).toBeUndefined()
  })
  test('of a term that the old law set by that law — Law 120/2025 Art. 56(1)', () =>
    expect(due('termReached', { expectedEndOn: '2026-11-21', regime: 'LAW_2021', admittedAt: at('2024-11-21') })?.article).toBe(
      'XLVPHC Đ95',
    ))
  test('nobody who has left or whose term stands still', () => {
    const end: Given = { expectedEndOn: '2026-11-20' }
    expect(due('termReached', { ...end, state: 'COMPLETED', later: [happened('COMPLETED', at('2026-11-20'))] })).toBeUndefined()
    expect(due('termReached', { ...end, state: 'ESCAPED', later: [happened('ESCAPED', at('2026-11-18'))] })).toBeUndefined()
  })
})

describe('without a stable residence', () => {
  const homeless: Given = { hasStableResidence: false, expectedEndOn: '2026-12-25' }
  test('the residence is registered before leaving, by the day of the notice — Law 120/2025 Art. 42(3)', () => {
    expect(due('residence', homeless)).toMatchObject({
      dueAt: endOf('2026-11-25'),
      article: 'L120 Đ42 khoản 3',
      does: { do: 'step', with: [] },
    })
    expect(due('residence', { ...homeless, residenceAfter: 'Phường Hồng Gai' })).toBeUndefined()
    expect(due('residence', { expectedEndOn: '2026-12-25' })).toBeUndefined()
  })
  const minor: Given = { ...homeless, kind: 'COMPULSORY_MINOR', birth: { year: 2010, month: 1, day: 1 } }
  test('the file for social protection at least 15 days before: minors without a stable residence — Decree 163/2026 Art. 124(1)(a)', () => {
    const asked = { dueAt: endOf('2026-12-10'), article: 'Đ163 Đ124 khoản 1', does: { do: 'form', form: 'social-protection-letter' } }
    expect(due('shelter', minor)).toMatchObject(asked)
    expect(due('shelter', { ...minor, hasStableResidence: true })).toBeUndefined()
    expect(due('shelter', { ...minor, issued: [{ form: 'social-protection-letter', eventId: null }] })).toBeUndefined()
  })
  test('adults only where the residence is not known and they cannot work any more — Decree 163/2026 Art. 124(1)(b), Law 120/2025 Art. 35(6)', () => {
    expect(due('shelter', homeless)).toBeUndefined()
    expect(due('shelter', { ...homeless, unableToWork: true })).toBeDefined()
    expect(due('shelter', { ...homeless, unableToWork: true, residenceAfter: 'Phường Hồng Gai' })).toBeUndefined()
    expect(due('shelter', { expectedEndOn: '2026-12-25', unableToWork: true })).toBeUndefined()
    // Who comes of age before the end leaves as an adult.
    expect(due('shelter', { ...minor, birth: { year: 2008, month: 12, day: 20 } })).toBeUndefined()
  })
  test('nobody who is here of their own will — Decree 163/2026 Art. 124', () =>
    expect(due('shelter', { ...minor, kind: 'VOLUNTARY_PUBLIC', unableToWork: true })).toBeUndefined())
  test('neither for whoever left before the new law', () => {
    const before: Given = { ...minor, expectedEndOn: '2026-06-25', admittedAt: at('2025-06-25'), regime: 'LAW_2021' }
    expect([due('residence', before), due('shelter', before)]).toEqual([undefined, undefined])
  })
})

describe('electronic monitoring — Decree 163/2026 Arts 16(3), 17', () => {
  const decided = happened('DECISION_RECEIVED', at('2026-11-10'), { subject: 'MONITORING' })
  test('once decided, the device is fitted before the person leaves', () =>
    expect(due('monitoring', { expectedEndOn: '2026-12-25', later: [decided] })).toMatchObject({
      dueAt: endOf('2026-12-25'),
      hangsOn: decided.id,
      article: 'Đ163 Đ16 khoản 3, Đ17',
      does: { do: 'form', form: 'annex-1-mau-03' },
    }))
  test('it was to be done by the moment of leaving, and stays asked for', () => {
    const left = happened('COMPLETED', at('2026-12-24', '10:00'))
    expect(due('monitoring', { state: 'COMPLETED', expectedEndOn: '2026-12-25', later: [decided, left] })?.dueAt).toBe(
      at('2026-12-24', '10:00'),
    )
  })
  test('not for another decision, nor once the minutes are there', () => {
    expect(due('monitoring', { later: [happened('DECISION_RECEIVED', at('2026-11-10'), { subject: 'AFTER_REHAB' })] })).toBeUndefined()
    expect(due('monitoring', { later: [decided], issued: [{ form: 'annex-1-mau-03', eventId: null }] })).toBeUndefined()
  })
})

describe('escape', () => {
  const escaped = happened('ESCAPED', at('2026-11-20', '22:15'))
  const away: Given = { state: 'ESCAPED', later: [escaped] }
  test('told to the commune police within 24 hours, days off included — Law 120/2025 Art. 46(2)(i)', () =>
    expect(due('escapeNotice', away)).toMatchObject({
      dueAt: at('2026-11-21', '22:15'),
      article: 'L120 Đ46 khoản 2 điểm i',
      hangsOn: escaped.id,
      does: { do: 'form', form: 'escape-notice', eventId: escaped.id },
    }))
  test('also by those who hold somebody in custody, and also where the person was soon back', () => {
    expect(due('escapeNotice', { ...away, kind: 'TEMPORARY_CUSTODY', expectedEndOn: null })).toBeDefined()
    expect(due('escapeNotice', { later: [escaped, happened('RETURNED', at('2026-11-21', '06:00'))] })).toBeDefined()
  })
  test('each escape by its own notice', () => {
    const again = happened('ESCAPED', at('2026-11-25'))
    const twice: Given = { state: 'ESCAPED', later: [escaped, happened('RETURNED', at('2026-11-21')), again] }
    const told = { form: 'escape-notice', eventId: escaped.id }
    expect(all({ ...twice, issued: [told] }).filter(({ kind }) => kind === 'escapeNotice')).toMatchObject([{ hangsOn: again.id }])
  })
  test('the pursuit decision at once: the law sets no hours, late from the next day on — Decree 163/2026 Art. 109(2)', () =>
    expect(due('pursuit', away)).toMatchObject({
      dueAt: endOf('2026-11-20'),
      atOnce: true,
      article: 'Đ163 Đ109 khoản 2',
      does: { do: 'form', form: 'mau-43', eventId: escaped.id },
    }))
  test('no pursuit of somebody who is back, or once decided here or on paper', () => {
    expect(due('pursuit', { later: [escaped, happened('RETURNED', at('2026-11-21'))] })).toBeUndefined()
    expect(due('pursuit', { ...away, issued: [{ form: 'mau-43', eventId: escaped.id }] })).toBeUndefined()
    expect(due('pursuit', { ...away, later: [{ ...escaped, hasPaper: true }] })).toBeUndefined()
  })
  test('nobody is pursued who was there for the status test; the notice is given of them, too — Decree 163/2026 Art. 109(2)', () => {
    const tested: Given = { ...away, kind: 'AWAITING_STATUS_TEST', expectedEndOn: null }
    expect([due('pursuit', tested), due('eventPaper', tested)]).toEqual([undefined, undefined])
    expect(due('escapeNotice', tested)).toBeDefined()
    expect(due('pursuit', { ...tested, kind: 'TEMPORARY_CUSTODY' })).toBeDefined()
    const again = happened('ESCAPED', at('2026-11-25'))
    const later = [
      escaped,
      happened('RETURNED', at('2026-11-21')),
      happened('KIND_CHANGED', at('2026-11-22'), { toKind: 'TEMPORARY_CUSTODY' }),
      again,
    ]
    expect(due('pursuit', { ...away, kind: 'TEMPORARY_CUSTODY', expectedEndOn: null, later })).toMatchObject({ hangsOn: again.id })
  })
  test('nothing of this before the new law', () => {
    const old: Given = { ...away, admittedAt: at('2026-01-05'), later: [happened('ESCAPED', at('2026-06-30'))], regime: 'LAW_2021' }
    expect([due('escapeNotice', old), due('pursuit', old)]).toEqual([undefined, undefined])
  })
})

describe('a voluntary resident who has left — Decree 163/2026 Art. 4(9)', () => {
  const left = (day: PlainDate): Given => ({ kind: 'VOLUNTARY_PUBLIC', state: 'ABSENT', later: [happened('LEFT', at(day, '17:00'))] })
  test('after two working days it is a quitting; a weekend between does not count', () => {
    expect(due('quit', left('2026-11-23'))).toMatchObject({
      dueAt: endOf('2026-11-25'),
      article: 'Đ163 Đ4 khoản 9',
      does: { do: 'step', with: ['RETURNED', 'QUIT'] },
    })
    expect(due('quit', left('2026-11-19'))?.dueAt).toBe(endOf('2026-11-23'))
  })
  test('over Tết the two days come after it', () => {
    const tet = off('2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10')
    expect(due('quit', { ...left('2027-02-03'), isWorkingDay: tet })?.dueAt).toBe(endOf('2027-02-12'))
  })
  test('not for whoever is back', () => expect(due('quit', { ...left('2026-11-23'), state: 'ACTIVE' })).toBeUndefined())
})

describe('bereavement — Decree 163/2026 Art. 121', () => {
  const asked = happened('LEAVE_REQUESTED', at('2026-11-20', '16:40'))
  test('decided within 24 hours of the request — Art. 121(2)(b)', () =>
    expect(due('leaveDecision', { later: [asked] })).toMatchObject({
      dueAt: at('2026-11-21', '16:40'),
      article: 'Đ163 Đ121 khoản 2 điểm b',
      does: { do: 'step', with: ['LEAVE_STARTED', 'LEAVE_REFUSED'] },
    }))
  test.each(['LEAVE_STARTED', 'LEAVE_REFUSED'] as const)('%s decides it', (kind) =>
    expect(due('leaveDecision', { later: [asked, happened(kind, at('2026-11-21'))] })).toBeUndefined(),
  )
  test('an earlier decision does not answer a later request', () =>
    expect(due('leaveDecision', { later: [happened('LEAVE_REFUSED', at('2026-11-19')), asked] })).toBeDefined())
  test('back by the last day of leave; after it, it counts as an escape — Art. 121(4)', () => {
    const gone = happened('LEAVE_STARTED', at('2026-11-20'), { untilOn: '2026-11-25' })
    expect(due('leaveReturn', { state: 'ON_LEAVE', later: [gone] })).toMatchObject({
      dueAt: endOf('2026-11-25'),
      article: 'Đ163 Đ121 khoản 4',
      does: { do: 'step', with: ['RETURNED', 'ESCAPED'] },
    })
    expect(due('leaveReturn', { kind: 'VOLUNTARY_PUBLIC', state: 'ON_LEAVE', later: [gone] })?.does).toMatchObject({
      with: ['RETURNED', 'LEFT'],
    })
    expect(due('leaveReturn', { later: [gone, happened('RETURNED', at('2026-11-24'))] })).toBeUndefined()
  })
})

describe('away until a day', () => {
  test('out for criminal procedure — Decree 163/2026 Art. 111', () => {
    const out = happened('OUT_FOR_PROCEDURE', at('2026-11-20'), { untilOn: '2028-02-29' })
    expect(due('procedureReturn', { state: 'OUT_FOR_PROCEDURE', later: [out] })).toMatchObject({
      dueAt: endOf('2028-02-29'),
      article: 'Đ163 Đ111 khoản 2',
      does: { do: 'step', with: ['RETURNED'] },
    })
  })
  test('suspended for an illness — Law 120/2025 Art. 39(3)', () => {
    const home = happened('SUSPENDED', at('2026-11-20'), { untilOn: '2027-02-20' })
    expect(due('suspensionReturn', { state: 'SUSPENDED', later: [home] })).toMatchObject({
      dueAt: endOf('2027-02-20'),
      article: 'L120 Đ39 khoản 3',
    })
  })
  test('a suspension without an end is asked about at once, until the day from which nobody need return — Law 120/2025 Art. 39(3)', () => {
    const home = happened('SUSPENDED', at('2026-11-20'))
    expect(due('suspensionOpen', { state: 'SUSPENDED', later: [home] })).toMatchObject({
      dueAt: endOf('2028-08-17'),
      shownFrom: at('2026-11-20'),
      article: 'L120 Đ39 khoản 3',
      does: { do: 'step', with: ['RETURNED'] },
    })
    expect(due('suspensionReturn', { state: 'SUSPENDED', later: [home] })).toBeUndefined()
    expect(due('suspensionOpen', { state: 'SUSPENDED', later: [{ ...home, untilOn: '2027-02-20' }] })).toBeUndefined()
    expect(due('suspensionOpen', { state: 'SUSPENDED', later: [home], expectedEndOn: '2027-02-19' })).toBeUndefined()
  })
})

describe('coming of age — Law 120/2025 Art. 36(4)', () => {
  const minor: Given = { kind: 'COMPULSORY_MINOR', birth: { year: 2008, month: 12, day: 19 } }
  test('on the 18th birthday, where at least 3 months of the term are left', () => {
    expect(due('adult', { ...minor, expectedEndOn: '2027-03-19' })).toMatchObject({
      dueAt: endOf('2026-12-19'),
      hangsOn: '2026-12-19',
      cause: 'ofAge',
      article: 'L120 Đ36 khoản 4',
      does: { do: 'step', with: ['TURNED_ADULT'] },
    })
    expect(due('adult', { ...minor, expectedEndOn: '2027-03-18' })).toBeUndefined()
  })
  test('born on 29 February: on 28 February of a common year', () =>
    expect(due('adult', { ...minor, birth: { year: 2012, month: 2, day: 29 }, expectedEndOn: '2030-12-31' })?.hangsOn).toBe('2030-02-28'))
  test('an unknown day of birth is taken as the latest possible', () =>
    expect(due('adult', { ...minor, birth: { year: 2009, month: 2, day: null } })?.hangsOn).toBe('2027-02-28'))
  test('not for adults, nor once the move is written down', () => {
    expect(due('adult', { ...minor, kind: 'COMPULSORY_ADULT' })).toBeUndefined()
    expect(due('adult', { ...minor, later: [happened('TURNED_ADULT', at('2026-12-19'))] })).toBeUndefined()
  })
})

describe('health check — Decree 163/2026 Art. 114(1)', () => {
  const here: Given = { admittedAt: at('2026-08-03'), on: '2027-07-20' }
  test('a year after the admission; a last day that is off gives way to the next working day — Civil Code 91/2015 Art. 148(5)', () => {
    expect(due('health', here)).toMatchObject({
      dueAt: endOf('2027-08-03'),
      article: 'Đ163 Đ114 khoản 1',
      cause: 'ADMITTED',
      does: { do: 'step', with: ['HEALTH_CHECKED'] },
    })
    expect(due('health', { ...here, admittedAt: at('2026-07-31') })?.dueAt).toBe(endOf('2027-08-02'))
  })
  test('a year after the last one; 29 February to 28 February', () =>
    expect(
      due('health', { ...here, later: [happened('HEALTH_CHECKED', at('2028-02-29'))], expectedEndOn: '2029-08-03', on: '2028-12-01' }),
    ).toMatchObject({ dueAt: endOf('2029-02-28'), cause: 'HEALTH_CHECKED' }))
  test('every 6 months before 2026-07-01 — Decree 116/2021 Art. 67(1)', () =>
    expect(due('health', { regime: 'LAW_2021', admittedAt: at('2025-11-20'), on: '2026-05-04' })).toMatchObject({
      dueAt: endOf('2026-05-20'),
      article: 'Đ116 Đ67 khoản 1',
    }))
  test('not for whoever leaves before, or is away', () => {
    expect(due('health', { ...here, expectedEndOn: '2027-08-02' })).toBeUndefined()
    for (const state of ['ESCAPED', 'ABSENT', 'IMPRISONED', 'SUSPENDED', 'OUT_FOR_PROCEDURE', 'QUIT'] as const)
      expect(due('health', { ...here, state })).toBeUndefined()
  })
  test('of people whom an office types in: a year after that day, where the check would have been before it', () =>
    expect(due('health', { admittedAt: at('2024-03-04'), recordedAt: at('2026-11-18'), on: '2026-11-21' })?.dueAt).toBe(
      endOf('2027-11-18'),
    ))
})

describe('death — Decree 163/2026 Art. 122', () => {
  const died = happened('DIED', at('2026-11-21', '03:30'))
  const dead: Given = { state: 'DECEASED', later: [died] }
  test('written notices at once, minutes and burial where the relatives have not come after 24 hours', () => {
    expect(due('deathNotice', dead)).toMatchObject({
      dueAt: endOf('2026-11-21'),
      atOnce: true,
      article: 'Đ163 Đ122',
      does: { do: 'form', form: 'death-notice', eventId: died.id },
    })
    expect(due('burial', dead)).toMatchObject({ article: 'Đ163 Đ122', does: { do: 'settle' } })
  })
  test('nobody is led to a burial before the relatives have had 24 hours from the notice — Decree 163/2026 Art. 122(1)', () => {
    const told = (issuedOn: PlainDate): Given => ({ ...dead, issued: [{ form: 'death-notice', eventId: died.id, issuedOn }] })
    expect(due('burial', dead)?.dueAt).toBe(endOf('2026-11-22'))
    expect(due('burial', told('2026-11-21'))?.dueAt).toBe(endOf('2026-11-22'))
    expect(due('burial', told('2026-11-24'))?.dueAt).toBe(endOf('2026-11-25'))
  })
  test('the notices once', () =>
    expect(due('deathNotice', { ...dead, issued: [{ form: 'death-notice', eventId: died.id }] })).toBeUndefined())
})

describe('minutes of the hand-over at the intake', () => {
  const admitted = `ADMITTED ${at('2026-11-20', '14:20')}`
  const came: Given = { admittedAt: at('2026-11-20', '14:20'), issued: [] }
  test('at once, on Mẫu 42 for a compulsory measure, on Mẫu 31 for others — Decree 163/2026 Arts 96(1), 99(3), 108(1)', () => {
    expect(due('intakeMinutes', came)).toMatchObject({
      dueAt: endOf('2026-11-20'),
      atOnce: true,
      article: 'Đ163 Đ108 khoản 1',
      does: { do: 'form', form: 'mau-42', eventId: admitted },
    })
    expect(due('intakeMinutes', { ...came, kind: 'VOLUNTARY_PUBLIC' })).toMatchObject({
      article: 'Đ163 Đ96 khoản 1',
      does: { form: 'mau-31' },
    })
    const custody: Given = { ...came, kind: 'TEMPORARY_CUSTODY', expectedEndOn: null }
    expect(due('intakeMinutes', custody)).toMatchObject({ article: 'Đ163 Đ99 khoản 3', does: { form: 'mau-31' } })
  })
  test('owed until they are made, also when it is typed in some days later', () => {
    expect(due('intakeMinutes', { ...came, on: '2027-03-01' })).toBeDefined()
    expect(due('intakeMinutes', { ...came, recordedAt: at('2026-11-23') })).toMatchObject({ fromBefore: true })
    expect(due('intakeMinutes', { ...came, issued: [{ form: 'mau-42', eventId: admitted }] })).toBeUndefined()
  })
  test('not of an old list, nor of the old law, nor where no form is set — Decree 163/2026 Art. 92(2)(d)', () => {
    expect(due('intakeMinutes', { ...came, recordedAt: at('2026-11-28') })).toBeUndefined()
    expect(due('intakeMinutes', { admittedAt: at('2026-06-30'), regime: 'LAW_2021', issued: [] })).toBeUndefined()
    for (const kind of ['VOLUNTARY_PRIVATE', 'AWAITING_STATUS_TEST'] as const)
      expect(due('intakeMinutes', { ...came, kind })).toBeUndefined()
  })
})

describe('the decision on management after rehab — Decree 163/2026 Arts 94(3)(b), 97(2)(b), 123(2)(b)', () => {
  const came = happened('DECISION_RECEIVED', at('2026-11-10'), { subject: 'AFTER_REHAB', hasPaper: true })
  test('once it has come it is handed over with minutes on the last day', () => {
    expect(due('afterRehab', { later: [came] })).toMatchObject({
      dueAt: endOf('2028-11-17'),
      article: 'Đ163 Đ123 khoản 2 điểm b',
      does: { do: 'form', form: 'mau-23' },
    })
    expect(due('afterRehab', { later: [came], kind: 'VOLUNTARY_PUBLIC' })?.article).toBe('Đ163 Đ97 khoản 2 điểm b')
    expect(due('afterRehab', { later: [came], kind: 'VOLUNTARY_PRIVATE' })?.article).toBe('Đ163 Đ94 khoản 3 điểm b')
    expect(due('afterRehab')).toBeUndefined()
  })
  test('not once the minutes say so; minutes about something else do not', () => {
    const minutes = (handed: string) => due('afterRehab', { later: [came], issued: [{ form: 'mau-23', eventId: null, handed }] })
    expect(minutes('Quyết định Quản lý sau cai số 12/QĐ-UBND\nGiấy xác nhận số 01/GXN')).toBeUndefined()
    expect(minutes('Giấy xác nhận số 01/GXN ngày 17 tháng 11 năm 2028')).toBeDefined()
  })
})

describe('an event without its paper', () => {
  const out = (more: Partial<DutyEvent> = {}): Given => ({
    state: 'OUT_FOR_PROCEDURE',
    later: [happened('OUT_FOR_PROCEDURE', at('2026-11-20'), more)],
  })
  test('is asked for by its article, and made here where it is the head’s own — Decree 163/2026 Art. 111(1)', () => {
    expect(due('eventPaper', out())).toMatchObject({ article: 'Đ163 Đ111 khoản 1', atOnce: true, does: { do: 'form', form: 'mau-47' } })
    expect(due('eventPaper', out({ hasPaper: true }))).toBeUndefined()
    expect(due('eventPaper', { ...out(), issued: [{ form: 'mau-47', eventId: `OUT_FOR_PROCEDURE ${at('2026-11-20')}` }] })).toBeUndefined()
  })
  test('a leave is decided on the request — Decree 163/2026 Art. 121(2)(b)', () => {
    const asked = happened('LEAVE_REQUESTED', at('2026-11-19'))
    const away: Given = { state: 'ON_LEAVE', later: [asked, happened('LEAVE_STARTED', at('2026-11-20'), { untilOn: '2026-11-24' })] }
    expect(due('eventPaper', away)?.does).toEqual({ do: 'form', form: 'mau-49', eventId: asked.id })
    expect(due('eventPaper', { ...away, issued: [{ form: 'mau-49', eventId: asked.id }] })).toBeUndefined()
  })
  test('what others decide is written down — Law 120/2025 Art. 39(4)', () =>
    expect(due('eventPaper', { state: 'SUSPENDED', later: [happened('SUSPENDED', at('2026-11-20'))] })).toMatchObject({
      article: 'L120 Đ39 khoản 4',
      does: { do: 'step', with: [`SUSPENDED ${at('2026-11-20')}`] },
    }))
  test('a decision that came in is cited by what it is about — Decree 163/2026 Arts 16(2), 16(3), 134(1)', () => {
    const came = (subject: 'AFTER_REHAB' | 'MONITORING' | 'OTHER') =>
      due('eventPaper', { later: [happened('DECISION_RECEIVED', at('2026-11-20'), { subject })] })?.article
    expect(came('AFTER_REHAB')).toBe('Đ163 Đ134 khoản 1')
    expect(came('MONITORING')).toBe('Đ163 Đ16 khoản 2, khoản 3')
    expect(came('OTHER')).toBeUndefined()
  })
  test('an escape and a completion have duties of their own', () =>
    expect(due('eventPaper', { state: 'ESCAPED', later: [happened('ESCAPED', at('2026-11-20'))] })).toBeUndefined())
})

describe('before 2026-07-01 — Decree 163/2026 Art. 150', () => {
  const old = { regime: 'LAW_2021', admittedAt: at('2026-01-05'), on: '2026-06-25', expectedEndOn: '2026-06-28' } as const
  const stories: readonly Given[] = [
    { ...old, hasStableResidence: false, unableToWork: true },
    { ...old, state: 'ON_LEAVE', later: [happened('LEAVE_STARTED', at('2026-06-22'), { untilOn: '2026-06-24' })] },
    { ...old, state: 'OUT_FOR_PROCEDURE', later: [happened('OUT_FOR_PROCEDURE', at('2026-06-22'), { untilOn: '2026-06-24' })] },
    { ...old, state: 'SUSPENDED', later: [happened('SUSPENDED', at('2026-06-22'), { untilOn: '2026-06-24' })] },
    { ...old, state: 'ESCAPED', later: [happened('ESCAPED', at('2026-06-22'))] },
    { ...old, kind: 'VOLUNTARY_LEGACY', state: 'ABSENT', later: [happened('LEFT', at('2026-06-22'))] },
    { ...old, kind: 'VOLUNTARY_PRIVATE', state: 'QUIT', later: [happened('QUIT', at('2026-06-22'))] },
    { ...old, state: 'DECEASED', later: [happened('DIED', at('2026-06-22'))] },
    {
      ...old,
      later: [happened('DECISION_RECEIVED', at('2026-06-22'), { subject: 'MONITORING' }), happened('LEAVE_REQUESTED', at('2026-06-23'))],
    },
    { ...old, state: 'EXEMPTED', later: [happened('EXEMPTED', at('2026-06-22'))] },
    { ...old, expectedEndOn: '2026-07-20', hasStableResidence: false, kind: 'COMPULSORY_MINOR', birth: { year: 2010, month: 1, day: 1 } },
  ]
  test('no duty that is due cites Law 120/2025 or Decree 163/2026', () => {
    const cited = stories.flatMap((story) => all(story).filter(({ dueAt }) => dueAt < startOfFacilityDay('2026-07-01')))
    expect(cited.length).toBeGreaterThan(5)
    expect(cited.filter(({ article }) => /L120|Đ163/.test(article))).toEqual([])
  })
})

describe('a voluntary resident of a public facility gone unseen — Law 120/2025 Art. 46(2)(i)', () => {
  const left = happened('LEFT', at('2026-11-20', '22:15'))
  const gone: Given = { kind: 'VOLUNTARY_PUBLIC', state: 'ABSENT', later: [left] }
  test('"người cai nghiện ma túy" read without distinction: the notice within 24 hours, no pursuit — Decree 163/2026 Art. 109(2)', () => {
    expect(due('leftNotice', gone)).toMatchObject({
      dueAt: at('2026-11-21', '22:15'),
      article: 'L120 Đ46 khoản 2 điểm i',
      does: { do: 'form', form: 'escape-notice', eventId: left.id },
    })
    expect(due('pursuit', gone)).toBeUndefined()
    expect(due('leftNotice', { ...gone, issued: [{ form: 'escape-notice', eventId: left.id }] })).toBeUndefined()
  })
  test('a private facility tells of quitting instead', () =>
    expect(due('leftNotice', { ...gone, kind: 'VOLUNTARY_PRIVATE' })).toBeUndefined())
})

describe('private facility — Law 120/2025 Art. 46(2)(i)', () => {
  test('tells the commune police of intake, quitting and completion within 24 hours each', () => {
    const left = happened('LEFT', at('2026-11-20'))
    const quit = happened('QUIT', at('2026-11-24', '08:00'))
    const notices = all({ kind: 'VOLUNTARY_PRIVATE', state: 'QUIT', later: [left, quit] }).filter(({ kind }) => kind === 'privateNotice')
    expect(notices.map(({ cause, dueAt }) => [cause, dueAt])).toEqual([
      ['ADMITTED', '2026-11-18T07:20:00.000Z'],
      ['QUIT', at('2026-11-25', '08:00')],
    ])
    expect(due('privateHomeNotice', { kind: 'VOLUNTARY_PRIVATE', state: 'QUIT', later: [left, quit] })).toMatchObject({
      dueAt: at('2026-11-25', '08:00'),
      article: 'L120 Đ33 khoản 4, khoản 5',
    })
    const done = happened('COMPLETED', at('2026-11-24', '08:00'))
    expect(all({ kind: 'VOLUNTARY_PRIVATE', state: 'COMPLETED', later: [done] }).map(({ cause }) => cause)).toContain('COMPLETED')
  })
  test('a public one does not', () => expect(due('privateNotice', { kind: 'VOLUNTARY_PUBLIC' })).toBeUndefined())
  test('tells the police of the residence of who goes on at home after some stages, not of a whole term — Law 120/2025 Arts 30(1)(d), 33(4)(a)', () => {
    const home = (day: PlainDate): Given => ({
      kind: 'VOLUNTARY_PRIVATE',
      state: 'COMPLETED',
      expectedEndOn: '2026-11-24',
      later: [happened('COMPLETED', at(day, '08:00'))],
    })
    expect(due('privateHomeNotice', home('2026-11-20'))?.dueAt).toBe(at('2026-11-21', '08:00'))
    expect(due('privateHomeNotice', home('2026-11-24'))).toBeUndefined()
  })
})

describe('an office that types in its old people', () => {
  const fromBefore = (given: Given) => all(given).flatMap((duty) => (duty.fromBefore ? [duty.kind] : []))
  const late = (given: Given) => all(given).flatMap(({ kind, dueAt }) => (dueAt < at('2026-11-21') ? [kind] : []))
  test('is not asked for what had run out before the stay was in the register, and was over', () => {
    const back = [happened('ESCAPED', at('2026-08-01')), happened('RETURNED', at('2026-08-05'))]
    expect(late({ later: back, recordedAt: at('2026-07-20') })).toEqual(['escapeNotice'])
    expect(late({ later: back, recordedAt: at('2026-11-15') })).toEqual([])
    const done: Given = { state: 'COMPLETED', expectedEndOn: '2026-11-10', later: [happened('COMPLETED', at('2026-11-10'))] }
    expect(late({ ...done, admittedAt: at('2026-08-01') })).toEqual(['notice', 'confirmation', 'reintegration'])
    expect(late({ ...done, admittedAt: at('2026-08-01'), recordedAt: at('2026-11-15') })).toEqual([])
    // Nor for the notice of an end that has gone by.
    expect(late({ expectedEndOn: '2026-11-10', recordedAt: at('2026-11-15') })).toEqual(['termReached', 'confirmation'])
  })
  test('is asked for an escape that goes on — Law 120/2025 Art. 46(2)(i), Decree 163/2026 Art. 109(2)', () => {
    const escaped: Given = { state: 'ESCAPED', later: [happened('ESCAPED', at('2026-11-20', '08:00'))], admittedAt: at('2026-11-18') }
    expect(fromBefore({ ...escaped, recordedAt: at('2026-11-21', '10:00') })).toEqual(['escapeNotice', 'pursuit'])
    expect(fromBefore({ ...escaped, recordedAt: at('2026-11-18') })).toEqual([])
  })
  test('is asked for an intake that is still open — Decree 163/2026 Art. 84(6)', () => {
    const friday: Given = { admittedAt: at('2026-11-20'), recordedAt: at('2026-11-23', '08:00'), opened: ['INTAKE'], closed: [] }
    expect(fromBefore({ ...friday, on: '2026-11-23' })).toEqual(['intake'])
    const left = happened('TRANSFERRED_OUT', at('2026-11-22'))
    expect(fromBefore({ ...friday, state: 'TRANSFERRED', endedOn: '2026-11-22', later: [left] })).toEqual([])
  })
  test('is asked for the notice of an end that is nearer than 30 days, as on the day of installation — Decree 163/2026 Art. 123(1)', () => {
    const soon: Given = { admittedAt: at('2024-12-10'), expectedEndOn: '2026-12-10', recordedAt: at('2026-11-21'), regime: 'LAW_2021' }
    expect(fromBefore(soon)).toContain('notice')
  })
  test('is asked for the notice of who was moved here with the end in 19 days — Decree 163/2026 Art. 123(1)', () => {
    const moved: Given = { admittedAt: at('2026-11-20'), recordedAt: at('2026-11-21'), expectedEndOn: '2026-12-10' }
    expect(fromBefore(moved)).toEqual(['notice', 'reintegration'])
  })
  test('is asked to move to the adults who came of age before — Law 120/2025 Art. 36(4)', () => {
    const grown: Given = { kind: 'COMPULSORY_MINOR', birth: { year: 2008, month: 9, day: 1 }, recordedAt: at('2026-11-20') }
    expect(fromBefore(grown)).toEqual(['adult'])
  })
  test('but for what runs out after', () =>
    expect(due('notice', { expectedEndOn: '2026-12-25', recordedAt: at('2026-11-25') })).toBeDefined())
  test('and for whoever is kept beyond the term today — Law 120/2025 Art. 29', () => {
    const kept: Given = { admittedAt: at('2024-11-04'), expectedEndOn: '2026-11-04', recordedAt: at('2026-11-15'), regime: 'LAW_2021' }
    expect(all(kept).map(({ kind }) => kind)).toContain('termReached')
    const done = happened('COMPLETED', at('2026-11-04'))
    expect(all({ ...kept, state: 'COMPLETED', later: [done] }).map(({ kind }) => kind)).not.toContain('termReached')
  })
  test('and for whoever is away longer than the leave today — Decree 163/2026 Art. 121(4)', () => {
    const leave = { ...happened('LEAVE_STARTED', at('2026-11-02')), untilOn: '2026-11-06' }
    const away: Given = { state: 'ON_LEAVE', later: [leave], recordedAt: at('2026-11-15') }
    expect(due('leaveReturn', away)?.dueAt).toBe('2026-11-06T16:59:59.999Z')
    const back = happened('RETURNED', at('2026-11-09'))
    expect(due('leaveReturn', { later: [leave, back], recordedAt: at('2026-11-15') })).toBeUndefined()
  })
})

describe('the last moment', () => {
  test('on the day off itself nobody is late yet: the law’s own day is what is left', () => {
    const duty = { dueAt: '2026-11-20T16:59:59.999Z', movedFrom: '2026-11-22' }
    expect(lastMoment(duty, '2026-11-20T09:00:00.000Z')).toBe('2026-11-20T16:59:59.999Z')
    expect(lastMoment(duty, '2026-11-21T01:00:00.000Z')).toBe('2026-11-22T16:59:59.999Z')
    expect(lastMoment({ ...duty, movedFrom: null }, '2026-11-21T01:00:00.000Z')).toBe('2026-11-20T16:59:59.999Z')
  })
  test('the desk looks as far ahead as the longest of the times before an end', () => {
    expect(longestLead(seededLaw, endKeys)).toBe(30)
    expect(
      longestLead(
        seededLaw.map((value) => (value.key === 'notice.voluntary' ? { ...value, value: 45 } : value)),
        endKeys,
      ),
    ).toBe(45)
    expect(
      longestLead(
        seededLaw.map((value) => (value.key === 'shelter.file' ? { ...value, value: 60 } : value)),
        endKeys,
      ),
    ).toBe(60)
  })
})

test('what is the work of others until its time is over is not shown before', () => {
  const shown = (moment: Instant) => isPossible({ notBefore: endOf('2026-11-18') }, moment)
  expect(shown(endOf('2026-11-18'))).toBe(false)
  expect(shown(at('2026-11-19', '00:00'))).toBe(true)
})

test('what takes time to prepare is shown ahead of the time looked at', () => {
  const prepared = { dueAt: endOf('2026-12-20'), shownFrom: endOf('2026-11-20') }
  const shown = (until: PlainDate) => isShownBy(prepared, endOf(until))
  expect([shown('2026-11-19'), shown('2026-11-20')]).toEqual([false, true])
})

test('whoever has left is awaited back until the two working days are over, and has quit after them — Decree 163/2026 Art. 4(9)', () => {
  const away: Given = { kind: 'VOLUNTARY_PUBLIC', state: 'ABSENT', later: [happened('LEFT', at('2026-11-19', '10:00'))] }
  expect(due('quit', { ...away, on: '2026-11-23' })).toMatchObject({
    dueAt: endOf('2026-11-23'),
    does: { with: ['RETURNED', 'QUIT'] },
    says: 'awaited',
  })
  const over = due('quit', { ...away, on: '2026-11-24' })
  expect(over).toMatchObject({ does: { with: ['QUIT', 'RETURNED'] } })
  expect(over?.says).toBeUndefined()
})
