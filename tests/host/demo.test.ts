import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#contract'
import { Role } from '#contract/roles'
import { NewAccount } from '#contract/staff'
import { type EventField, noDetail } from '#contract/stays/events'
import { isVoluntary, StayEventKind, StayKind, StayState, withdrawnState } from '#contract/stays/words'
import { addDays, ageOn } from '#contract/values/calendar'
import { fillSample } from '#host/sample/fill'
import { sampleAccounts, sampleFacility } from '#host/sample/profiles'
import { type TestRegister, tempRegister } from '../support/register'

const today = '2026-11-21'
const now = () => new Date('2026-11-21T03:00:00.000Z')
let temp: TestRegister

beforeAll(async () => {
  temp = await tempRegister({ now, facility: sampleFacility('lived') })
  await fillSample(temp.register, { residents: 775, seed: 7, today })
}, 120_000)
afterAll(() => temp.close())

const valuesOf = ({ lines }: OutputOf<'reports.movement'>, code: string) => lines.find((line) => line.code === code)?.values
const everybody = async () => {
  const rows: OutputOf<'residents.list'>['rows'] = []
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'residents.list'> = await temp.call('residents.list', { status: 'all', limit: 200, after })
    rows.push(...page.rows)
    after = page.next
    if (after === null) return rows
  }
}

describe('the sample of 775 stays — figures of Quảng Ninh', () => {
  test('467 carried over and 308 new in the plan year, 519 compulsory and 256 voluntary', async () => {
    const year = await temp.call('reports.movement', { period: { from: '2025-12-15', to: today } })
    const [opening, admitted, transferred] = ['opening', 'admitted', 'transferred_in'].map((code) => valuesOf(year, code))
    expect(opening?.total).toBe(467)
    expect((admitted?.total ?? 0) + (transferred?.total ?? 0)).toBe(308)
    const kinds = (await everybody()).map(({ kind }) => kind)
    const voluntary = kinds.filter((kind) => kind !== null && isVoluntary(kind)).length
    // Who is only held stands in the place of somebody compulsory.
    expect([kinds.length - voluntary, voluntary]).toEqual([519, 256])
    expect(Object.values(year.balance).every((left) => left === 0)).toBe(true)
    for (const code of ['completed', 'exempted', 'transferred_out', 'escaped', 'returned', 'died', 'quit', 'other_exits']) {
      expect([code, valuesOf(year, code)?.total]).toEqual([code, expect.toSatisfy((count: number) => count > 0)])
    }
  })

  test('the desk has a morning of work: some late, all kinds, none of it piled up', async () => {
    const { duties } = await temp.call('desk.due', {})
    expect(duties.length).toBeGreaterThanOrEqual(10)
    expect(duties.length).toBeLessThanOrEqual(28)
    const late = duties.filter(({ overdue }) => overdue).length
    expect([1, 2, 3, 4, 5]).toContain(late)
    const kinds = new Set(duties.map(({ kind }) => kind))
    for (const kind of ['notice', 'confirmation', 'termReached', 'intake', 'leaveReturn', 'answer'] as const) expect(kinds).toContain(kind)
  })

  test('a file for social protection is asked for of nobody but minors and people who cannot work, without a home — Decree 163/2026 Art. 124(1)', async () => {
    const { duties } = await temp.call('desk.due', { withinDays: 400 })
    for (const { kind, person } of duties) {
      if (kind !== 'shelter') continue
      const { stay } = await temp.call('stays.get', { id: person?.stayId ?? '' })
      const { resident } = await temp.call('residents.get', { id: stay.residentId })
      const minor = (ageOn(resident.birth, stay.expectedEndOn ?? today) ?? 0) < 18
      expect(stay).toMatchObject({ hasStableResidence: false, kind: expect.stringMatching(/^COMPULSORY/) })
      expect(minor || stay.unableToWork).toBe(true)
    }
  })

  test('notices stand in a book without gaps, one of them void', async () => {
    const { rows, total } = await temp.call('papers.list', { limit: 200 })
    expect(total).toBeGreaterThanOrEqual(25)
    expect(rows.map(({ number }) => number).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: total }, (_, at) => at + 1),
    )
    expect(rows.filter(({ state }) => state === 'VOID')).toHaveLength(1)
    const numbers = rows.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).map(({ issuedOn }) => issuedOn)
    expect(numbers).toEqual(numbers.toSorted())
    expect((await temp.call('safety.check', {})).ok).toBe(true)
  })

  test('the newest people have their sheets and plans, those about to leave an evaluation', async () => {
    const written = await Promise.all((await everybody()).map(({ stayId }) => temp.call('plans.overview', { stayId: stayId ?? '' })))
    const has = (part: string) => written.filter(({ parts }) => parts.some((kept) => kept.part === part)).length
    expect(has('person')).toBeGreaterThanOrEqual(40)
    expect(has('health')).toBe(has('person'))
    expect(has('reintegration')).toBe(has('evaluation'))
    expect(has('evaluation')).toBeGreaterThan(0)
  })

  test('nobody is anywhere before being admitted or after today, no term is outside its law', async () => {
    const rows = (await everybody()).filter((_, at) => at % 9 === 0)
    for (const { stayId } of rows) {
      const { stay, events, phases, warnings } = await temp.call('stays.get', { id: stayId ?? '' })
      expect(warnings.map(({ key }) => key).filter((key) => key !== 'decisionUsedTwice' && key !== 'regimeByDecision')).toEqual([])
      expect(stay.decision.on <= stay.startsOn).toBe(true)
      const moments = events.map(({ happenedAt }) => happenedAt)
      expect(moments).toEqual(moments.toSorted())
      expect((moments.at(-1) ?? '') < now().toISOString()).toBe(true)
      for (const { openedOn, closedOn } of phases) {
        if (openedOn === null) continue
        expect(openedOn >= stay.admittedOn && (closedOn ?? openedOn) <= (stay.endedOn ?? addDays(today, -1))).toBe(true)
      }
      if (stay.state === 'COMPLETED') expect(stay.endedOn).toBe(stay.expectedEndOn)
    }
  })

  test('every kind of resident and every kind of event is there, with what belongs to it', async () => {
    const details = await Promise.all((await everybody()).map(({ stayId }) => temp.call('stays.get', { id: stayId ?? '' })))
    const events = details.flatMap(({ events }) => events)
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(StayEventKind.options))
    const kindsOnTheWay = events.flatMap(({ detail: { terms } }) => (terms ? [terms.kind] : []))
    expect(new Set(kindsOnTheWay)).toEqual(new Set(StayKind.options))
    expect(new Set(details.map(({ stay: { kind } }) => kind))).toEqual(new Set(StayKind.options))
    expect(new Set(details.map(({ stay: { state } }) => state))).toEqual(
      // Nobody of the sample was admitted by mistake.
      new Set(StayState.options.filter((state) => state !== withdrawnState)),
    )
    const has = (field: EventField) => events.filter(({ detail }) => detail[field] !== null).map(({ kind }) => kind)
    const fields = Object.keys(noDetail) as EventField[]
    for (const field of fields) expect([field, has(field)]).toEqual([field, expect.toSatisfy((kinds: unknown[]) => kinds.length > 0)])
    const several = details.filter(({ decisions }) => decisions.filter(({ role }) => role === 'measure').length > 1)
    expect(several.length).toBeGreaterThanOrEqual(3)
    const along = details.filter(({ stay: { handover } }) => handover.documents.length > 0 && handover.belongings.length > 0)
    expect(along.length).toBeGreaterThan(50)
    const ofAge = details.filter(({ events }) => events.some(({ kind }) => kind === 'TURNED_ADULT'))
    const births = await Promise.all(
      ofAge.map(async ({ stay }) => (await temp.call('residents.get', { id: stay.residentId })).resident.birth),
    )
    expect(births).toContainEqual({ year: 2008, month: 2, day: 29 })
  })

  test('shows both laws, minors, women, people without a stable residence and a second stay', async () => {
    const rows = await everybody()
    expect(rows).toHaveLength(775)
    expect(rows.filter(({ kind }) => kind === 'COMPULSORY_MINOR').length).toBeGreaterThan(3)
    expect(rows.filter(({ sex }) => sex === 'FEMALE').length).toBeGreaterThan(25)
    expect(rows.filter(({ kind }) => kind === 'VOLUNTARY_PUBLIC').length).toBeGreaterThan(10)
    expect(rows.filter(({ kind }) => kind === 'VOLUNTARY_LEGACY').length).toBeGreaterThan(100)
    const again = rows.filter(({ rehabCount }) => (rehabCount ?? 0) > 1)
    const here = await Promise.all(again.map(async ({ id }) => (await temp.call('residents.get', { id })).stays.length))
    expect(here.filter((count) => count > 1).length).toBeGreaterThan(15)
    const { counts } = await temp.call('residents.whereabouts', {})
    expect([2, 3]).toContain(counts.reduce((escaped, { state, count }) => (state === 'ESCAPED' ? escaped + count : escaped), 0))
  })
})

test('the same seed and day give the same people with the same history', async () => {
  const shown = async (seed: number) => {
    const other = await tempRegister({ now, facility: sampleFacility('lived') })
    await fillSample(other.register, { residents: 60, seed, today, papers: false })
    const { rows } = await other.call('residents.list', { status: 'all', limit: 200, sort: 'code' })
    await other.close()
    return rows.map(({ id, stayId, ...row }) => row)
  }
  const first = await shown(7)
  expect(await shown(7)).toEqual(first)
  expect(await shown(8)).not.toEqual(first)
})

test('there is an account for each role and several for teams, each with a password that the rules allow', () => {
  const roles = sampleAccounts.flatMap((account) => account.roles)
  expect([...new Set(roles)].toSorted()).toEqual(Role.options.toSorted())
  expect(roles.filter((role) => role === 'team').length).toBeGreaterThan(2)
  expect(new Set(sampleAccounts.map(({ signInName }) => signInName)).size).toBe(sampleAccounts.length)
  for (const account of sampleAccounts) expect(NewAccount.parse(account)).toEqual(account)
})
