import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noDetail, noHandover } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import { aResident, aStay } from '../support/builders'
import { seededLaw } from '../support/law'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let people = 0
const admit = async (stay: Partial<NewStay> = {}) => {
  const fullName = `Lý Văn ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Đông', 'Xuân', 'Hạ', 'Thu'][people % 14]} ${'Sơn Hà Giang Biển Hồ'.split(' ')[Math.floor(people++ / 14)]}`
  return r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({ decision: { number: `${people}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }, ...stay }),
  })
}
const record = (stay: Stay, kind: 'ESCAPED' | 'RETURNED' | 'COMPLETED' | 'QUIT' | 'OUT_FOR_PROCEDURE', happenedAt: string) =>
  r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, kind, happenedAt, paper: null, note: null })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
})
afterAll(() => r.close())

test('the legal values in the register are those of the law', async () => {
  const key = (value: { key: string; validFrom: string; regime: string | null }) => `${value.key} ${value.validFrom} ${value.regime}`
  const values = await r.call('facility.law', {})
  expect(values.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(seededLaw.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
})

describe('words typed before', () => {
  test('are offered once each, most often first', async () => {
    const [hongGai, caoXanh] = ['Công an phường Hồng Gai', 'Công an phường Cao Xanh']
    for (const giverAgency of [hongGai, caoXanh, hongGai])
      await admit({ handover: { ...noHandover, giverName: 'Trần Văn Giao', giverTitle: 'Thượng úy', giverAgency } })
    const { issuers, givers, facilityIssuers } = await r.call('stays.typedBefore', {})
    expect(issuers).toContain('TAND khu vực 2')
    expect(facilityIssuers).toEqual([...new Set(facilityIssuers)])
    expect(givers.map(({ agency }) => agency)).toEqual([hongGai, caoXanh])
    expect((await r.call('residents.typedBefore', {})).idIssuers).toEqual(expect.any(Array))
  })
})

describe('admission', () => {
  test('under the new law: end by the sum, intake opened, code given', async () => {
    const { stay, warnings } = await admit({ custodyDays: 9 })
    expect(stay).toMatchObject({
      regime: 'LAW_2025',
      state: 'ACTIVE',
      expectedEndOn: '2028-08-01',
      code: expect.stringMatching(/^DC-2026-\d{4}$/),
    })
    expect(warnings).toEqual([])
    const detail = await r.call('stays.get', { id: stay.id })
    expect(detail.sum?.lines.map(({ key }) => key)).toEqual(['start', 'term', 'custody'])
    expect(detail.phases.find(({ phase }) => phase === 'INTAKE')).toMatchObject({ openedOn: '2026-08-10', closedOn: null })
    expect(detail.nextEvents).toContain('COMPLETED')
  })
  test('under the old law: 18 months are as good as 24', async () => {
    const { stay, warnings } = await admit({
      admittedAt: '2025-06-10T02:00:00.000Z',
      startsOn: '2025-06-10',
      termMonths: 18,
      decision: { number: '7/QĐ-TA', on: '2025-06-02', issuer: 'TAND' },
    })
    expect(stay).toMatchObject({ regime: 'LAW_2021', expectedEndOn: '2026-12-10' })
    expect(warnings).toEqual([])
  })
  test('a term that the law does not foresee is recorded with a warning', async () => {
    const { stay, warnings } = await admit({ termMonths: 18 })
    expect(stay.expectedEndOn).toBe('2028-02-10')
    expect(warnings.map(({ key }) => key)).toEqual(['termDiffers'])
  })
  test('nobody is admitted tomorrow', async () => {
    expect(await refusal(admit({ admittedAt: '2026-11-22T03:00:00.000Z' }))).toMatchObject({ kind: 'rule', key: 'admittedInFuture' })
  })
  test('one commandId admits once, however often it arrives', async () => {
    const input = {
      residentId: null,
      resident: aResident({ fullName: 'Ma Thị Lặp' }),
      stay: aStay({ decision: { number: 'L/1', on: '2026-08-03', issuer: 'TAND' } }),
    }
    const commandId = '7d4c9a52-6a49-4c1c-9d0e-3d8ce9a40001'
    const [first, second] = await Promise.all([r.call('stays.admit', input, { commandId }), r.call('stays.admit', input, { commandId })])
    expect(second).toEqual(first)
    expect((await r.call('residents.search', { text: 'ma thi lap' })).length).toBe(1)
  })
  test('the form is shown the sum and the warnings before anything is written', async () => {
    const { admittedAt, startsOn, termMonths, custodyDays, statedEndOn, rehabCount, kind } = aStay({ rehabCount: 2 })
    const preview = await r.call('stays.previewTerm', {
      admittedAt,
      startsOn,
      termMonths,
      custodyDays,
      statedEndOn,
      rehabCount,
      kind,
      decisionNumber: null,
      decidedOn: '2026-08-03',
      birth: null,
    })
    expect(preview).toMatchObject({ regime: 'LAW_2025', expectedTerm: { min: 36, max: 36 }, warnings: [{ key: 'termDiffers' }] })
  })
})

describe('what happens in a stay', () => {
  test('custody turns into a compulsory stay in the same facility, its days come off the term (Law 120/2025 Art. 37(2), Decree 163/2026 Art. 107(1))', async () => {
    const { stay: held } = await admit({
      kind: 'TEMPORARY_CUSTODY',
      termMonths: null,
      decision: { number: '12/QĐ-CAX', on: '2026-08-09', issuer: 'Trưởng Công an phường Hồng Gai' },
    })
    expect(held).toMatchObject({ state: 'ACTIVE', termMonths: null, expectedEndOn: null })
    const terms = {
      kind: 'COMPULSORY_ADULT' as const,
      decision: { number: '900/QĐ-TA', on: '2026-09-01', issuer: 'TAND khu vực 2' },
      facilityDecision: null,
      startsOn: '2026-09-03',
      termMonths: 24,
      custodyDays: 25,
      statedEndOn: null,
      rehabCount: 1,
      proposedBy: null,
    }
    const { decision, facilityDecision, proposedBy, ...typed } = terms
    const preview = await r.call('stays.previewTerm', {
      ...typed,
      admittedAt: held.admittedAt,
      stayId: held.id,
      decisionNumber: decision.number,
      decidedOn: decision.on,
      birth: null,
    })
    expect(preview).toMatchObject({ proposed: { custodyDays: 25 }, sum: { endOn: '2028-08-09' }, warnings: [] })
    const { stay } = await r.call('stays.recordEvent', {
      stayId: held.id,
      version: held.version,
      kind: 'KIND_CHANGED',
      happenedAt: '2026-09-03T02:00:00.000Z',
      paper: null,
      note: null,
      detail: { ...noDetail, terms },
    })
    expect(stay).toMatchObject({ kind: 'COMPULSORY_ADULT', regime: 'LAW_2025', expectedEndOn: '2028-08-09', custodyDays: 25 })
    const detail = await r.call('stays.get', { id: stay.id })
    expect(detail.decisions.map(({ decision: { number } }) => number)).toEqual(['12/QĐ-CAX', '900/QĐ-TA'])
    const changed = detail.events.find(({ kind }) => kind === 'KIND_CHANGED')
    const { stay: again } = await r.call('stays.withdrawEvent', {
      stayId: stay.id,
      version: stay.version,
      eventId: changed?.id ?? '',
      reason: 'Ghi nhầm',
    })
    expect(again).toMatchObject({ kind: 'TEMPORARY_CUSTODY', termMonths: null, expectedEndOn: null, decision: { number: '12/QĐ-CAX' } })
  })
  test('a correction of the admission keeps the terms it is not about; a kind corrected afterwards must still follow from custody', async () => {
    const { stay: held } = await admit({ kind: 'TEMPORARY_CUSTODY', termMonths: null })
    const { events } = await r.call('stays.get', { id: held.id })
    const { stay } = await r.call('stays.correctEvent', {
      stayId: held.id,
      version: held.version,
      eventId: events[0]?.id ?? '',
      happenedAt: '2026-08-11T02:00:00.000Z',
      paper: null,
      note: 'Giao lúc 9 giờ',
      reason: 'Sai giờ',
    })
    expect(stay).toMatchObject({ kind: 'TEMPORARY_CUSTODY', admittedOn: '2026-08-11', decision: held.decision })
    const { kind, decision, facilityDecision, startsOn, custodyDays, statedEndOn, rehabCount, proposedBy } = aStay({
      startsOn: '2026-09-01',
    })
    const terms = { kind, decision, facilityDecision, startsOn, termMonths: 24, custodyDays, statedEndOn, rehabCount, proposedBy }
    const { stay: changed } = await r.call('stays.recordEvent', {
      stayId: stay.id,
      version: stay.version,
      kind: 'KIND_CHANGED',
      happenedAt: '2026-09-01T02:00:00.000Z',
      paper: null,
      note: null,
      detail: { ...noDetail, terms },
    })
    const wrong = aStay({ kind: 'VOLUNTARY_LEGACY', admittedAt: '2026-08-11T02:00:00.000Z' })
    const correct = r.call('stays.correct', { stayId: stay.id, version: changed.version, stay: wrong, reason: 'Thử' })
    expect(await refusal(correct)).toMatchObject({ key: 'kindCannotBecome', params: { from: 'TEMPORARY_CUSTODY', to: 'VOLUNTARY_LEGACY' } })
  })
  test('an event written belatedly finds its place; corrected, everything derived follows', async () => {
    const { stay } = await admit()
    const { stay: gone } = await record(stay, 'ESCAPED', '2026-10-01T10:00:00.000Z')
    const { stay: back } = await record(gone, 'RETURNED', '2026-10-06T10:00:00.000Z')
    expect(back).toMatchObject({ escapeDays: 5, expectedEndOn: '2028-08-15' })
    const { stay: checked } = await r.call('stays.recordEvent', {
      stayId: stay.id,
      version: back.version,
      kind: 'HEALTH_CHECKED',
      happenedAt: '2026-09-15T02:00:00.000Z',
      paper: null,
      note: null,
    })
    expect(checked).toMatchObject({ state: 'ACTIVE', expectedEndOn: '2028-08-15' })
    const { events } = await r.call('stays.get', { id: stay.id })
    expect(events.map(({ kind }) => kind)).toEqual(['ADMITTED', 'HEALTH_CHECKED', 'ESCAPED', 'RETURNED'])
    const escaped = events.find(({ kind }) => kind === 'ESCAPED')
    const correct = (happenedAt: string) =>
      r.call('stays.correctEvent', {
        stayId: stay.id,
        version: checked.version,
        eventId: escaped?.id ?? '',
        happenedAt,
        paper: null,
        note: null,
        reason: 'Sai ngày',
      })
    expect(await refusal(correct('2026-10-07T10:00:00.000Z'))).toMatchObject({ key: 'cannotFollow' })
    const preview = (happenedAt: string) =>
      r.call('stays.previewEvent', { stayId: stay.id, eventId: escaped?.id ?? '', kind: 'ESCAPED', happenedAt, paper: null, note: null })
    expect(await refusal(preview('2026-10-07T10:00:00.000Z'))).toMatchObject({ key: 'cannotFollow' })
    expect(await preview('2026-10-03T10:00:00.000Z')).toEqual({
      end: { before: '2028-08-15', after: '2028-08-13' },
      state: { before: 'ACTIVE', after: 'ACTIVE' },
    })
    expect((await correct('2026-10-03T10:00:00.000Z')).stay).toMatchObject({ escapeDays: 3, expectedEndOn: '2028-08-13' })
    const corrected = (await r.call('stays.get', { id: stay.id })).events.find(({ kind }) => kind === 'ESCAPED')
    expect(corrected?.corrections).toMatchObject([{ reason: 'Sai ngày', was: { happenedAt: '2026-10-01T10:00:00.000Z' } }])
  })
  test('a leave longer than five days is refused until a decision exists on paper (Decree 163/2026 Art. 121(1))', async () => {
    const { stay } = await admit()
    const leave = (paper: { number: string; on: string; issuer: string } | null) =>
      r.call('stays.recordEvent', {
        stayId: stay.id,
        version: stay.version,
        kind: 'LEAVE_STARTED',
        happenedAt: '2026-09-01T01:00:00.000Z',
        paper,
        note: null,
        detail: { ...noDetail, bereavement: 'PARENT', untilOn: '2026-09-08', travelDays: 1 },
      })
    expect(await refusal(leave(null))).toMatchObject({ key: 'leaveTooLong', params: { days: 6, max: 5 } })
    const { stay: away, warnings } = await leave({ number: '5/QĐ-CSCN', on: '2026-08-31', issuer: 'Cơ sở' })
    expect(away).toMatchObject({ state: 'ON_LEAVE', expectedEndOn: '2028-08-10' })
    expect(warnings.map(({ key }) => key)).toEqual(['leaveTooLong'])
  })
  test('escape and return move the end by the days away; the log tells it', async () => {
    const { stay } = await admit()
    const { stay: gone } = await record(stay, 'ESCAPED', '2026-09-01T10:00:00.000Z')
    expect(gone.state).toBe('ESCAPED')
    const { stay: back } = await record(gone, 'RETURNED', '2026-09-11T10:00:00.000Z')
    expect(back).toMatchObject({ state: 'ACTIVE', escapeDays: 10, expectedEndOn: '2028-08-20' })
  })
  test('an event that cannot follow is refused', async () => {
    const { stay } = await admit()
    expect(await refusal(record(stay, 'RETURNED', '2026-09-01T10:00:00.000Z'))).toMatchObject({ kind: 'rule', key: 'cannotFollow' })
    expect(await refusal(record(stay, 'QUIT', '2026-09-01T10:00:00.000Z'))).toMatchObject({ kind: 'rule', key: 'cannotFollow' })
  })
  test('nothing happens in the future or before what has happened', async () => {
    const { stay } = await admit()
    expect(await refusal(record(stay, 'ESCAPED', '2026-12-01T10:00:00.000Z'))).toMatchObject({ key: 'eventInFuture' })
    expect(await refusal(record(stay, 'ESCAPED', '2026-08-01T10:00:00.000Z'))).toMatchObject({ key: 'eventBeforeLast' })
  })
  test('completion before the expected day is recorded with a warning, and ends the stay', async () => {
    const { stay, residentId } = await admit()
    const { stay: done, warnings } = await record(stay, 'COMPLETED', '2026-11-20T10:00:00.000Z')
    expect(done).toMatchObject({ state: 'COMPLETED', endedOn: '2026-11-20' })
    expect(warnings.map(({ key }) => key)).toEqual(['beforeExpectedEnd'])
    const { allowedActions } = await r.call('residents.get', { id: residentId })
    expect(allowedActions).toContain('admit')
  })
  test('a wrong entry is withdrawn with a reason and everything derived is computed again', async () => {
    const { stay } = await admit()
    const { stay: gone } = await record(stay, 'ESCAPED', '2026-09-01T10:00:00.000Z')
    const { events } = await r.call('stays.get', { id: stay.id })
    const escaped = events.find(({ kind }) => kind === 'ESCAPED')
    const { stay: again } = await r.call('stays.withdrawEvent', {
      stayId: stay.id,
      version: gone.version,
      eventId: escaped?.id ?? '',
      reason: 'Ghi nhầm người',
    })
    expect(again).toMatchObject({ state: 'ACTIVE', expectedEndOn: stay.expectedEndOn })
    const after = await r.call('stays.get', { id: stay.id })
    expect(after.events.find(({ kind }) => kind === 'ESCAPED')?.withdrawnReason).toBe('Ghi nhầm người')
  })
  test('two officers record on one stay: the second is told', async () => {
    const { stay } = await admit()
    await record(stay, 'ESCAPED', '2026-09-01T10:00:00.000Z')
    expect(await refusal(record(stay, 'COMPLETED', '2026-09-02T10:00:00.000Z'))).toEqual({ kind: 'stale' })
  })
})

describe('a correction', () => {
  const correct = (stay: Stay, change: Partial<NewStay>) =>
    r.call('stays.correct', {
      stayId: stay.id,
      version: stay.version,
      stay: aStay({ decision: stay.decision, kind: stay.kind, admittedAt: stay.admittedAt, startsOn: stay.startsOn, ...change }),
      reason: 'Theo hồ sơ gốc',
    })
  test('cannot make a stay compulsory that ended by quitting', async () => {
    const { stay } = await admit({ kind: 'VOLUNTARY_PUBLIC' })
    const { stay: quit } = await record(stay, 'QUIT', '2026-09-01T10:00:00.000Z')
    expect(await refusal(correct(quit, { kind: 'COMPULSORY_ADULT' }))).toMatchObject({
      key: 'cannotFollow',
      params: { state: 'ACTIVE', event: 'QUIT' },
    })
    expect((await r.call('stays.get', { id: stay.id })).stay).toMatchObject({ kind: 'VOLUNTARY_PUBLIC', state: 'QUIT' })
  })
  test('of the admission takes the intake along, and leaves no phase before it', async () => {
    const { stay } = await admit()
    const { stay: earlier } = await correct(stay, { admittedAt: '2026-08-08T02:00:00.000Z' })
    const intake = async () => (await r.call('stays.get', { id: stay.id })).phases.find(({ phase }) => phase === 'INTAKE')
    expect(await intake()).toMatchObject({ openedOn: '2026-08-08', closedOn: null })
    await r.call('phases.set', { stayId: stay.id, phase: 'DETOX', version: 0, openedOn: '2026-08-10', closedOn: null, reason: null })
    expect(await refusal(correct(earlier, { admittedAt: '2026-08-11T02:00:00.000Z' }))).toMatchObject({ key: 'phaseOutsideStay' })
    expect(await intake()).toMatchObject({ openedOn: '2026-08-08' })
  })
  test('and a new admission never lay a stay over another of the same person', async () => {
    const { stay, residentId } = await admit()
    await record(stay, 'COMPLETED', '2026-10-01T10:00:00.000Z')
    const again = (admittedAt: string) =>
      r.call('stays.admit', {
        residentId,
        resident: null,
        stay: aStay({ decision: { number: `lại ${people++}`, on: '2026-09-20', issuer: 'TAND' }, admittedAt }),
      })
    expect(await refusal(again('2026-09-30T02:00:00.000Z'))).toMatchObject({ key: 'overlappingStay', params: { code: stay.code } })
    const { stay: second } = await again('2026-10-01T12:00:00.000Z')
    expect(await refusal(correct(second, { admittedAt: '2026-09-30T02:00:00.000Z' }))).toMatchObject({ key: 'overlappingStay' })
  })
})

test('where somebody without a stable residence will live is registered before they leave (Law 120/2025 Art. 42(3))', async () => {
  const { stay } = await admit({ hasStableResidence: false, policeName: null })
  expect(stay.residenceAfter).toBeNull()
  const home = { policeCommune: null, policeName: 'Công an phường Bãi Cháy', residenceAfter: 'Tổ 3, khu 5, phường Bãi Cháy' }
  const registered = await r.call('stays.registerResidence', { stayId: stay.id, version: stay.version, ...home })
  expect(registered).toMatchObject({ ...home, hasStableResidence: false, expectedEndOn: stay.expectedEndOn })
  expect((await r.call('stays.get', { id: stay.id })).stay).toEqual(registered)
})

describe('a commune is one there is', () => {
  test('at the admission, the correction and the registration of a residence; refused in words otherwise', async () => {
    const unknown = { key: 'placeUnknown', params: { code: '99999' } }
    const { stay } = await admit({ hasStableResidence: false, policeName: null })
    const home = { policeCommune: '99999', policeName: null, residenceAfter: 'Tổ 3' }
    expect(await refusal(r.call('stays.registerResidence', { stayId: stay.id, version: stay.version, ...home }))).toMatchObject(unknown)
    const wanted = aStay({ policeCommune: '99999' })
    const corrected = { stayId: stay.id, version: stay.version, stay: wanted, reason: 'Ghi nhầm' }
    expect(await refusal(r.call('stays.correct', corrected))).toMatchObject(unknown)
    const entry = { residentId: null, resident: aResident({ fullName: 'Lò Văn Xa' }), stay: aStay({ policeCommune: '99999' }) }
    expect(await refusal(r.call('stays.admit', entry))).toMatchObject(unknown)
    const abroad = { ...entry, resident: aResident({ fullName: 'Lò Văn Xa', currentCommune: '99999' }), stay: aStay() }
    expect(await refusal(r.call('stays.admit', abroad))).toMatchObject(unknown)
  })
})

test('that somebody cannot work any more is written down by records or health staff, with what says so, and stands in the log (Decree 163/2026 Art. 124(1)(b))', async () => {
  const { stay } = await admit({ hasStableResidence: false, policeName: null })
  expect(stay.unableToWork).toBe(false)
  const ability = { stayId: stay.id, version: stay.version, unableToWork: true, reason: 'Biên bản giám định y khoa số 12' }
  const after = await r.call('stays.setWorkAbility', ability)
  expect(after).toMatchObject({ unableToWork: true, expectedEndOn: stay.expectedEndOn })
  expect(await refusal(r.call('stays.setWorkAbility', ability))).toMatchObject({ kind: 'stale' })
  const { rows } = await r.call('safety.log', { limit: 5 })
  expect(rows.find(({ operation }) => operation === 'stays.setWorkAbility')).toMatchObject({ subject: stay.code, reason: ability.reason })
  // Whatever else is corrected leaves it as it is.
  const home = { policeCommune: null, policeName: null, residenceAfter: 'Tổ 3' }
  const registered = await r.call('stays.registerResidence', { stayId: stay.id, version: after.version, ...home })
  expect(registered.unableToWork).toBe(true)
})

test('an event without its paper is marked until its number is written or the paper is made (Decree 163/2026 Arts 109(2), 111(1))', async () => {
  const { stay } = await admit()
  const marked = async () => (await r.call('stays.get', { id: stay.id })).withoutPaper
  const { stay: gone, eventId } = await record(stay, 'ESCAPED', '2026-09-01T10:00:00Z')
  expect(await marked()).toEqual([{ eventId, article: 'Đ163 Đ109 khoản 2' }])
  await r.call('papers.issue', { form: 'mau-43', subjectId: stay.id, eventId })
  expect(await marked()).toEqual([])
  const { stay: back } = await record(gone, 'RETURNED', '2026-09-03T10:00:00Z')
  const { eventId: out } = await record(back, 'OUT_FOR_PROCEDURE', '2026-09-04T10:00:00Z')
  expect(await marked()).toEqual([{ eventId: out, article: 'Đ163 Đ111 khoản 1' }])
})

test('moments are put in the order of time, however they are written', async () => {
  const { stay } = await admit()
  const { stay: gone } = await record(stay, 'ESCAPED', '2026-09-01T10:00:00Z')
  const { stay: back } = await record(gone, 'RETURNED', '2026-09-01T10:00:00.5Z')
  expect(back.state).toBe('ACTIVE')
  const { events } = await r.call('stays.get', { id: stay.id })
  expect(events.map(({ happenedAt }) => happenedAt.slice(11))).toEqual(['02:00:00.000Z', '10:00:00.000Z', '10:00:00.500Z'])
})

test('days at the ends of the calendar are refused, not a fault', async () => {
  for (const change of [
    { startsOn: '1900-01-01' },
    { startsOn: '2199-06-01' },
    { statedEndOn: '2200-12-31' },
    { admittedAt: '0001-01-01T00:00:00Z' },
  ])
    expect(await refusal(admit(change))).toMatchObject({ kind: 'invalid' })
  expect(await refusal(r.call('reports.movement', { period: { month: '1900-01' } }))).toMatchObject({ kind: 'invalid' })
  expect(await refusal(r.call('desk.print', { on: '2200-12-31', withinDays: 400 }))).toMatchObject({ kind: 'invalid' })
})

test('a facility that counts the first day ends every open term a day earlier, and no ended one', async () => {
  const open = await admit()
  const ended = await admit()
  const { stay: done } = await record(ended.stay, 'COMPLETED', '2026-11-20T10:00:00.000Z')
  const { facility, version } = await r.call('facility.get', {})
  await r.call('facility.change', { facility: { ...facility, countFirstDay: true }, version })
  expect((await r.call('stays.get', { id: open.stay.id })).stay.expectedEndOn).toBe('2028-08-09')
  expect((await r.call('stays.get', { id: done.id })).stay.expectedEndOn).toBe('2028-08-10')
  await r.call('facility.change', { facility, version: version + 1 })
  expect((await r.call('stays.get', { id: open.stay.id })).stay.expectedEndOn).toBe('2028-08-10')
})

describe('phases', () => {
  test('opened and closed by date; a date once recorded changes only with a reason', async () => {
    const { stay } = await admit()
    const set = (version: number, closedOn: string | null, reason: string | null) =>
      r.call('phases.set', { stayId: stay.id, phase: 'INTAKE', version, openedOn: '2026-08-10', closedOn, reason })
    const { phases } = await set(0, '2026-08-12', null)
    expect(phases[0]).toMatchObject({ closedOn: '2026-08-12', problem: null, version: 1 })
    expect(await refusal(set(1, '2026-08-14', null))).toMatchObject({ key: 'phaseReasonNeeded' })
    expect((await set(1, '2026-08-14', 'Biên bản ghi ngày 14')).phases[0]).toMatchObject({ problem: 'tooLong' })
    expect(await refusal(set(1, '2026-08-12', 'lần hai'))).toEqual({ kind: 'stale' })
  })
})
