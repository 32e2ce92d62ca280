import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ColumnCode, LineCode, MovementReport } from '#contract/reports'
import { KindChoice, kindsOf, type ResidentFilter, type ResidentRow, Where } from '#contract/residents/operations'
import { noDetail, type Terms } from '#contract/stays/events'
import type { StayDetail } from '#contract/stays/operations'
import { endStates, hasTerm, openStates, Regime, type StayEventKind, StayKind, type StayState } from '#contract/stays/words'
import { ageOn, facilityDay } from '#contract/values/calendar'
import { readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

const now = '2026-11-21T03:00:00.000Z'
const today = facilityDay(now)
const day = 86_400_000

/** The same numbers at each run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}
const random = seeded(163)
const below = (count: number) => Math.floor(random() * count)
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!

let office: TestRegister
/** Everybody, as their own pages tell it. */
let everybody: { row: ResidentRow; detail: StayDetail }[]

const people = 90
const decision = (number: string, on: string) => ({ number, on, issuer: 'Tòa án nhân dân khu vực 2' })
const terms = (kind: StayKind, on: string, number: string): Terms => ({
  kind,
  decision: decision(number, on),
  facilityDecision: null,
  startsOn: on,
  termMonths: hasTerm(kind) ? pick([6, 12, 24]) : null,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount: 1 + below(2),
  proposedBy: null,
})
const detailOf = (kind: StayEventKind, at: string, kinds: readonly StayKind[]) => ({
  ...noDetail,
  ...(kind === 'LEAVE_STARTED' && {
    bereavement: 'PARENT' as const,
    untilOn: facilityDay(new Date(Date.parse(at) + 4 * day).toISOString()),
  }),
  ...(kind === 'LEAVE_REQUESTED' && { bereavement: 'SPOUSE' as const }),
  ...(kind === 'DECISION_RECEIVED' && { subject: 'OTHER' as const }),
  ...(kind === 'TERM_REDUCED' && { months: 1 }),
  ...(kind === 'KIND_CHANGED' && { terms: terms(pick(kinds), facilityDay(at), `${at}/QĐ`) }),
})

/** Lives of every kind, each as long as it can be told before today; one entry in eight is withdrawn again. */
beforeAll(async () => {
  office = await tempRegister({ now: () => new Date(now), accounts: theAccounts })
  for (let who = 0; who < people; who++) {
    const admitted = Date.parse('2026-01-10T02:00:00Z') + below(300) * day
    const kind = StayKind.options[who % StayKind.options.length]!
    const at = new Date(admitted).toISOString()
    const made = await office.call('stays.admit', {
      residentId: null,
      resident: aResident({
        fullName: `Nguyễn Văn ${[...String(who)].map((digit) => 'An Ba Chi Dư Em Gia Hà Y Kha La'.split(' ')[Number(digit)]).join(' ')}`,
        sex: pick(['MALE', 'FEMALE']),
        birth: pick([
          { year: 1985 + (who % 20), month: 3, day: 4 },
          { year: 2008, month: 11, day: pick([20, 21, 22]) },
          { year: 2008, month: pick([11, 12, null]), day: null },
          { year: 2011, month: 2, day: 28 },
        ]),
        idKind: 'CCCD',
        idNumber: `0220${String(who).padStart(8, '0')}`,
        permanentAddress: `Tổ ${who}, khu phố Bí Mật`,
      }),
      stay: aStay({
        ...terms(kind, facilityDay(at), `${who}/QĐ-${kind}`),
        admittedAt: at,
        hasStableResidence: random() > 0.3,
        transferredIn: random() < 0.1,
      }),
    })
    let { stay } = made
    for (let moment = admitted + (1 + below(20)) * day; moment < Date.parse(now); moment += below(60) * day + 3_600_000) {
      const { nextEvents, nextKinds } = await office.call('stays.get', { id: stay.id })
      const open = nextEvents.filter((event) => random() < 0.12 || !/COMPLETED|SHELTERED|EXEMPTED|OUT$|DIED|QUIT|RELEASED|EXIT/.test(event))
      if (open.length === 0) break
      const event = pick(open) as Exclude<StayEventKind, 'ADMITTED'>
      const happenedAt = new Date(moment).toISOString()
      const paper = decision(`${moment}`, facilityDay(happenedAt))
      const written = await office.call('stays.recordEvent', {
        stayId: stay.id,
        version: stay.version,
        kind: event,
        happenedAt,
        paper,
        note: null,
        detail: detailOf(event, happenedAt, nextKinds),
      })
      stay = written.stay
      if (random() < 0.125) {
        const reason = { eventId: written.eventId, reason: 'ghi nhầm' }
        stay = (await office.call('stays.withdrawEvent', { stayId: stay.id, version: stay.version, ...reason })).stay
      }
    }
  }
  const { rows } = await office.call('residents.list', { status: 'all', limit: 200 })
  everybody = await Promise.all(rows.map(async (row) => ({ row, detail: await office.call('stays.get', { id: row.stayId! }) })))
}, 120_000)
afterAll(() => office.close())

const statesOf = () => everybody.map(({ detail }) => detail.stay.state)
const counted = (which: (one: (typeof everybody)[number]) => boolean) => everybody.filter(which).length
const isIn = (states: readonly StayState[]) => (state: StayState) => states.includes(state)
const out = isIn(['ESCAPED', 'IMPRISONED'])
const open = isIn(openStates)
const total = async (filter: Partial<ResidentFilter>) => (await office.call('residents.list', { ...filter, limit: 1 })).total

test('the random register has people in every place, and people who left', () => {
  expect(new Set(statesOf().filter(open))).toEqual(new Set(openStates))
  expect(statesOf().some((state) => !open(state))).toBe(true)
  expect(
    everybody.some(({ detail }) => detail.events.some(({ kind, withdrawnReason }) => kind === 'KIND_CHANGED' && !withdrawnReason)),
  ).toBe(true)
})

describe('who is where today', () => {
  test('adds up: present + away = managed, managed + out = open, and each is the sum of its rows', async () => {
    const heads = await office.call('residents.whereabouts', {})
    const sum = (which: (state: StayState) => boolean) =>
      heads.counts.reduce((all, { state, count }) => (which(state) ? all + count : all), 0)
    expect(heads.present + heads.away).toBe(heads.managed)
    expect(heads.managed + heads.out).toBe(heads.open)
    expect([heads.present, heads.out, heads.open]).toEqual([sum(isIn(['ACTIVE'])), sum(out), sum(open)])
    expect(heads.ever).toBe(people)
  })
  test('says of each place and kind what the people’s own pages say', async () => {
    const { counts } = await office.call('residents.whereabouts', {})
    const words = counts.map(({ state, kind, count }) => `${state} ${kind} ${count}`)
    const groups = Map.groupBy(
      everybody.filter(({ detail }) => open(detail.stay.state)),
      ({ detail: { stay } }) => `${stay.state} ${stay.kind}`,
    )
    expect(words.toSorted()).toEqual([...groups].map(([key, group]) => `${key} ${group.length}`).toSorted())
  })
  test('is what the month’s report closes with, place by place and kind by kind', async () => {
    const heads = await office.call('residents.whereabouts', {})
    const report: MovementReport = await office.call('reports.movement', { period: { from: '2026-03-01', to: today } })
    const value = (line: LineCode, column: ColumnCode = 'total') => report.lines.find(({ code }) => code === line)!.values[column]
    expect(value('closing')).toBe(heads.managed)
    const lines = {
      present: 'ACTIVE',
      in_hospital: 'IN_HOSPITAL',
      on_leave: 'ON_LEAVE',
      suspended: 'SUSPENDED',
      out_for_procedure: 'OUT_FOR_PROCEDURE',
      absent: 'ABSENT',
    } as const
    const columns = { compulsory: 'compulsory', voluntary: 'voluntary', custody: 'held' } as const
    for (const [line, where] of Object.entries(lines) as [LineCode, StayState & Where][]) {
      for (const [column, kind] of Object.entries(columns)) {
        const there = heads.counts.filter(({ state, kind: one }) => state === where && kindsOf(kind).includes(one))
        const count = there.reduce((all, row) => all + row.count, 0)
        expect([line, column, value(line, column as ColumnCode)]).toEqual([line, column, count])
        expect([where, kind, await total({ where, kind })]).toEqual([where, kind, count])
      }
    }
    expect(value('closing', 'no_stable_residence')).toBe(await total({ where: 'managed', noStableResidence: true }))
    expect(Object.values(report.balance).every((left) => left === 0)).toBe(true)
    const people = await office.call('reports.people', { period: { from: '2026-03-01', to: today }, line: 'in_hospital', column: 'total' })
    const list = await office.call('residents.list', { where: 'IN_HOSPITAL', limit: 200 })
    expect(people.map(({ code }) => code)).toEqual(list.rows.map(({ code }) => code))
  })
})

describe('a filter leaves those it says', () => {
  test.each(Where.options)('in the place %s', async (where) => {
    const wanted = where === 'managed' ? (state: StayState) => open(state) && !out(state) : isIn([where])
    expect(await total({ where })).toBe(counted(({ detail }) => wanted(detail.stay.state)))
  })
  test.each(KindChoice.options)('of the kind %s', async (kind) => {
    expect(await total({ kind, status: 'all' })).toBe(counted(({ detail }) => kindsOf(kind).includes(detail.stay.kind)))
    const left = counted(({ detail }) => kindsOf(kind).includes(detail.stay.kind) && isIn(endStates)(detail.stay.state))
    expect(await total({ kind, status: 'left' })).toBe(left)
  })
  test.each(Regime.options)('under %s', async (regime) => {
    expect(await total({ regime, status: 'all' })).toBe(counted(({ detail }) => detail.stay.regime === regime))
    const both = counted(({ detail: { stay } }) => stay.regime === regime && kindsOf('compulsory').includes(stay.kind) && open(stay.state))
    expect(await total({ regime, kind: 'compulsory' })).toBe(both)
  })
  test('under 18 today, the day of birth being the latest it can be', async () => {
    const minor = ({ row }: (typeof everybody)[number]) => (ageOn(row.birth, today) ?? 0) < 18
    expect(counted(minor)).toBeGreaterThan(5)
    expect(await total({ minors: true, status: 'all' })).toBe(counted(minor))
    const young = await office.call('residents.list', { minors: true, status: 'all', limit: 200 })
    expect(young.rows.every(({ birth }) => (ageOn(birth, today) ?? 0) < 18)).toBe(true)
    expect(await total({ minors: true, noStableResidence: true })).toBe(
      counted((one) => minor(one) && !one.detail.stay.hasStableResidence && open(one.detail.stay.state)),
    )
  })
  test('without a stable residence', async () => {
    expect(await total({ noStableResidence: true, status: 'all' })).toBe(counted(({ detail }) => !detail.stay.hasStableResidence))
  })
  test.each([7, 30, 400])('ending within %i days: those under management, wherever they are', async (endsWithinDays) => {
    const last = facilityDay(new Date(Date.parse(now) + endsWithinDays * day).toISOString())
    const ends = counted(
      ({ detail: { stay } }) => open(stay.state) && !out(stay.state) && stay.expectedEndOn !== null && stay.expectedEndOn <= last,
    )
    expect(await total({ endsWithinDays })).toBe(ends)
    expect(await total({ endsWithinDays, sort: 'expectedEndOn' })).toBe(ends)
  })
  test('in any order and any combination the pages hold exactly the total', async () => {
    const filters: Partial<ResidentFilter>[] = [
      { where: 'managed', sort: 'expectedEndOn' },
      { where: 'ESCAPED', sort: 'admittedOn' },
      { kind: 'held', sort: 'code', descending: true },
      { minors: true, sort: 'expectedEndOn', status: 'all' },
      { noStableResidence: true, status: 'left', sort: 'admittedOn' },
      { text: 'nguyen van', where: 'ACTIVE', kind: 'voluntary' },
      { regime: 'LAW_2025', endsWithinDays: 400, sort: 'expectedEndOn', status: 'all' },
    ]
    for (const filter of filters) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof office.call<'residents.list'>>> = await office.call('residents.list', {
          ...filter,
          after,
          limit: 7,
        })
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next
        if (after === null) expect([filter, seen.length]).toEqual([filter, page.total])
      } while (after)
      expect(new Set(seen).size).toBe(seen.length)
    }
  })
})

test('a row says since when somebody is away, and until when that was allowed', () => {
  for (const { row, detail } of everybody) {
    const live = detail.events.filter(({ withdrawnReason }) => withdrawnReason === null)
    const leading: Partial<Record<StayState, StayEventKind>> = {
      IN_HOSPITAL: 'TO_HOSPITAL',
      ON_LEAVE: 'LEAVE_STARTED',
      OUT_FOR_PROCEDURE: 'OUT_FOR_PROCEDURE',
      SUSPENDED: 'SUSPENDED',
      ABSENT: 'LEFT',
      ESCAPED: 'ESCAPED',
      IMPRISONED: 'IMPRISONED',
    }
    const event = live.findLast(({ kind }) => kind === leading[row.state!])
    const since = leading[row.state!] ? facilityDay(event!.happenedAt) : null
    expect([row.code, row.since, row.untilOn]).toEqual([row.code, since, leading[row.state!] ? event!.detail.untilOn : null])
  }
})

describe('the list leaves the register', () => {
  const sheetOf = (file: string) => {
    const inside = unzipSync(Buffer.from(file, 'base64'))
    const texts = [...strFromU8(inside['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!)
    return { texts, rows: strFromU8(inside['xl/worksheets/sheet1.xml']!).split('<row ').slice(1) }
  }
  test('as a spreadsheet of exactly those listed: STT first, numbers of papers as text, days as days', async () => {
    const { file, fileName } = await office.call('residents.file', { where: 'managed', as: 'xlsx' })
    expect(fileName).toBe(`danh-sach_CSCN-QN_${today}.xlsx`)
    const { texts, rows } = sheetOf(file)
    const listed = await office.call('residents.list', { where: 'managed', limit: 200 })
    expect(rows).toHaveLength(4 + listed.total)
    expect(texts).toContain('STT')
    const [first] = listed.rows
    const { resident } = await office.call('residents.get', { id: first!.id })
    expect(texts).toEqual(expect.arrayContaining([first!.code, first!.fullName, resident.idNumber!]))
    expect(rows[4]).toMatch(/^[^>]*><c r="A5"[^>]*><v>1<\/v><\/c><c r="B5"[^>]* t="s">/)
    const serial = Math.round(Date.parse(`${first!.admittedOn}T00:00:00Z`) / day) + 25_569
    expect(rows[4]).toContain(`<v>${serial}</v>`)
    expect((await office.call('residents.file', { where: 'managed', as: 'xlsx' })).file).toBe(file)
  })
  test('without papers and addresses for those who do not see them', async () => {
    const token = await office.signIn('gate')
    const { texts } = sheetOf((await office.call('residents.file', { status: 'all', as: 'xlsx' }, { token })).file)
    expect(texts).toContain(everybody[0]!.row.fullName)
    expect(texts.filter((text) => /^0220\d{8}$|Bí Mật|QĐ-|Số giấy tờ|Nơi thường trú|Quyết định/.test(text))).toEqual([])
  })
  test('as a sheet to call the roll with: everybody once, with the place of each who is away', async () => {
    const { file, fileName } = await office.call('residents.file', { as: 'rollCall' })
    expect(fileName).toBe(`diem-danh_CSCN-QN_${today}.pdf`)
    const pages = await readPdf(Buffer.from(file, 'base64'))
    const text = pages
      .flatMap(({ lines }) => lines)
      .join('\n')
      .replaceAll('\u2011', '-')
    for (const { row } of everybody) expect([row.code, text.includes(row.code)]).toEqual([row.code, open(row.state!)])
    const heads = await office.call('residents.whereabouts', {})
    expect(text).toContain(`Tổng số: ${heads.open} người; theo sổ có mặt ${heads.present}, vắng ${heads.open - heads.present}.`)
  })
  test('and the log says so', async () => {
    const { rows } = await office.call('safety.log', {})
    const made = rows.filter(({ operation }) => operation === 'residents.file').map(({ subject }) => subject.split(' ')[0])
    expect(new Set(made)).toEqual(new Set(['xlsx', 'rollCall']))
  })
})

test('a filter that is none is refused', async () => {
  expect(await refusal(office.call('residents.list', { where: 'HOME' as never }))).toMatchObject({ kind: 'invalid' })
})
