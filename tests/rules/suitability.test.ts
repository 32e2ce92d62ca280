import { describe, expect, test } from 'vitest'
import { fitnessOn } from '#host/features/fitness/rules'
import { pastedCodes, spellsOverlap, withoutOfficerSince, withoutTeam } from '#host/features/teams/rules'
import { type Candidate, type Placing, unsuitable } from '#host/features/teams/suitability-rules'

const somebody: Candidate = {
  state: 'ACTIVE',
  kind: 'COMPULSORY_ADULT',
  admittedOn: '2026-08-10',
  endedOn: null,
  age: 30,
  fitness: 'FIT',
  phases: ['LABOUR'],
  alreadyIn: false,
  laterTeam: null,
  writtenUntil: null,
  keptApart: [],
  clash: null,
  weekMinutes: null,
  expectedEndOn: null,
}
const today = '2026-11-21'
const adultWeek = () => ({ minutes: 2880, article: 'Đ163 Đ117' })
const team: Placing = {
  on: today,
  today,
  phase: { phase: 'LABOUR', article: 'Đ163 Đ87 khoản 3' },
  barredTrade: null,
  plannedMinutes: 2640,
  weekLimit: adultWeek,
  sumLimit: { minutes: 2880, article: 'suy theo Đ163 Đ117' },
  youngest: null,
  endsOn: null,
  free: null,
}
const found = (change: Partial<Candidate>, placing: Partial<Placing> = {}, place = 0) =>
  unsuitable({ ...somebody, ...change }, { ...team, ...placing }, place).map(({ key, blocks, article }) => [key, blocks, article])

describe('who is placed in a team', () => {
  test('nothing speaks against somebody who is here, fit, of age and in the phase of labour', () => {
    expect(found({})).toEqual([])
  })
  test('nobody before the admission, after the end, or whose admission was taken back', () => {
    expect(found({}, { on: '2026-08-09' })).toEqual([['notHere', true, null]])
    expect(found({ endedOn: '2026-11-20', state: 'COMPLETED' })).toEqual([['notHere', true, null]])
    expect(found({ endedOn: today, state: 'COMPLETED' })).toEqual([])
    expect(found({ state: 'WITHDRAWN' })).toEqual([['notHere', true, null]])
  })
  test('who is unfit is not placed from today on; that it was so before is written down with a warning — Decree 163/2026 Art. 117', () => {
    expect(found({ fitness: 'UNFIT' })).toEqual([['unfit', true, 'Đ163 Đ117']])
    expect(found({ fitness: 'UNFIT' }, { on: '2026-11-20' })).toEqual([['unfit', false, 'Đ163 Đ117']])
    expect(found({ fitness: 'LIGHT' })).toEqual([['lightWork', false, 'Đ163 Đ117']])
  })
  test('those who are kept apart are not placed together from today on', () => {
    expect(found({ keptApart: ['Trần Văn Thử'] })).toEqual([['keptApart', true, null]])
    expect(found({ keptApart: ['Trần Văn Thử'] }, { on: '2026-11-01' })).toEqual([['keptApart', false, null]])
  })
  test('before the phase of labour is told — Decree 163/2026 Art. 87(3); a class that begins in any phase asks for none', () => {
    expect(found({ phases: ['DETOX'] })).toEqual([['phase', false, 'Đ163 Đ87 khoản 3']])
    expect(found({ phases: ['DETOX'] }, { phase: null })).toEqual([])
    expect(found({ kind: 'TEMPORARY_CUSTODY', phases: [] })).toEqual([['held', false, 'Đ163 Đ87 khoản 3']])
  })
  test('under 18 in a trade that is not for those — Labour Code Art. 147: on the birthday no more; an unknown age counts as too young', () => {
    const barred = { barredTrade: 'Cơ khí, hàn' }
    expect(found({ age: 17 }, barred)).toEqual([['minorTrade', false, 'BLLĐ Đ147']])
    expect(found({ age: 18 }, barred)).toEqual([])
    expect(found({ age: null }, barred)).toEqual([['minorTrade', false, 'BLLĐ Đ147']])
  })
  test('more hours a week than somebody of that age may work — Decree 163/2026 Art. 128', () => {
    const weekLimit = (age: number | null) => ({ minutes: (age ?? 0) < 18 ? 1800 : 2880, article: 'Đ163 Đ128' })
    expect(found({ age: 16 }, { weekLimit })).toEqual([['hours', false, 'Đ163 Đ128']])
    expect(found({ age: 16 }, { weekLimit, plannedMinutes: 1800 })).toEqual([])
    expect(found({ age: 16 }, { weekLimit: () => null })).toEqual([])
  })
  test('class and work together above 48 hours a week are told, whichever of the two comes second', () => {
    expect(found({ weekMinutes: 2880 })).toEqual([])
    expect(found({ weekMinutes: 2881 })).toEqual([['weekSum', false, 'suy theo Đ163 Đ117']])
    expect(found({ weekMinutes: 2881 }, { sumLimit: null })).toEqual([])
  })
  test('too young for a course: on the birthday no more; an unknown age counts as too young — Circular 43/2015 Art. 8(1)', () => {
    const youngest = { years: 15, article: 'TT43 Đ8 khoản 1' }
    expect(found({ age: 14 }, { youngest })).toEqual([['tooYoung', false, 'TT43 Đ8 khoản 1']])
    expect(found({ age: 15 }, { youngest })).toEqual([])
    expect(found({ age: null }, { youngest })).toEqual([['tooYoung', false, 'TT43 Đ8 khoản 1']])
  })
  test('a term that ends before the class does is told; on its last day it does not', () => {
    expect(found({ expectedEndOn: '2027-02-27' }, { endsOn: '2027-02-28' })).toEqual([['endsBefore', false, null]])
    expect(found({ expectedEndOn: '2027-02-28' }, { endsOn: '2027-02-28' })).toEqual([])
    expect(found({ expectedEndOn: null }, { endsOn: '2027-02-28' })).toEqual([])
  })
  test('of those placed together the ones behind the last free place are told', () => {
    expect([0, 1, 2].map((place) => found({}, { free: 2 }, place))).toEqual([[], [], [['full', false, null]]])
  })
  test('hours that are written where somebody is, and a team that begins later, stop a move', () => {
    expect(found({ writtenUntil: '2026-11-22' })).toEqual([['sheetsWritten', true, null]])
    expect(found({ laterTeam: 'Tổ may' })).toEqual([['laterTeam', true, null]])
  })
  test('who is away is told, what takes place at the same time too', () => {
    expect(found({ state: 'IN_HOSPITAL', clash: 'Lớp xóa mù chữ' })).toEqual([
      ['away', false, null],
      ['clash', false, null],
    ])
  })
})

test('of several findings that hold, the one that began last says what somebody is fit for; when it is over, the one before again', () => {
  const findings = [
    { fitness: 'LIGHT', fromOn: '2026-11-01', toOn: null },
    { fitness: 'UNFIT', fromOn: '2026-11-10', toOn: '2026-11-15' },
  ] as const
  const on = (day: string) => fitnessOn(findings, day)
  expect(['2026-10-31', '2026-11-09', '2026-11-10', '2026-11-15', '2026-11-16'].map(on)).toEqual([
    'FIT',
    'LIGHT',
    'UNFIT',
    'UNFIT',
    'LIGHT',
  ])
})

test('why somebody in the phase of labour is in no team, and since when', () => {
  const facts = {
    state: 'ACTIVE',
    fitness: 'FIT',
    fitnessSince: null,
    awaySince: null,
    labourFrom: '2026-10-01',
    leftOn: null,
    askedOn: null,
    inTeam: false,
  } as const
  expect(withoutTeam(facts)).toEqual({ cause: 'NEW', sinceOn: '2026-10-01' })
  expect(withoutTeam({ ...facts, leftOn: '2026-11-02' })).toEqual({ cause: 'LEFT', sinceOn: '2026-11-02' })
  expect(withoutTeam({ ...facts, fitness: 'UNFIT', fitnessSince: '2026-11-05' })).toEqual({ cause: 'UNFIT', sinceOn: '2026-11-05' })
  expect(withoutTeam({ ...facts, state: 'ON_LEAVE', awaySince: '2026-11-18' })).toEqual({ cause: 'AWAY', sinceOn: '2026-11-18' })
  expect(withoutTeam({ ...facts, inTeam: true })).toBeNull()
  expect(withoutTeam({ ...facts, inTeam: true, askedOn: '2026-11-19' })).toEqual({ cause: 'WANTS_OTHER', sinceOn: '2026-11-19' })
})

test('nobody is in charge of a team since its opening, or since the day after the last officer', () => {
  const until = (toOn: string | null) => [{ fromOn: '2026-09-01', toOn }]
  expect(withoutOfficerSince('2026-08-01', [], today)).toBe('2026-08-01')
  expect(withoutOfficerSince('2026-08-01', until(null), today)).toBeNull()
  expect(withoutOfficerSince('2026-08-01', until('2026-11-10'), today)).toBe('2026-11-11')
})

test('days of two memberships overlap when they share one', () => {
  const spell = (fromOn: string, toOn: string | null) => ({ fromOn, toOn })
  expect(spellsOverlap(spell('2026-11-01', '2026-11-10'), spell('2026-11-10', null))).toBe(true)
  expect(spellsOverlap(spell('2026-11-01', '2026-11-09'), spell('2026-11-10', null))).toBe(false)
})

test('codes are found in whatever was pasted: a column, a line, small letters, full-width figures, each once', () => {
  expect(pastedCodes('1\tNguyễn Văn Thử\tHV-2026-0007\n2\tTrần\thv-2026-0008')).toEqual(['HV-2026-0007', 'HV-2026-0008'])
  expect(pastedCodes('DC-2026-0001; ＨＶ-２０２６-００９, DC-2026-0001')).toEqual(['DC-2026-0001', 'HV-2026-009'])
  expect(pastedCodes('không có mã nào')).toEqual([])
})
