import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewAccount } from '#contract/staff'
import { minutesOfEntry } from '#contract/timesheets/cells'
import type { Timesheet } from '#contract/timesheets/operations'
import { addDays } from '#contract/values/calendar'
import { fillSample } from '#host/sample/fill'
import { password, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

const today = '2026-11-21'
const thisWeek = '2026-11-16'
const secondOfficer: NewAccount = { signInName: 'team2', fullName: 'Vi Thị Mẫu', roles: ['team'], password }
let r: TestRegister
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(`${today}T03:00:00.000Z`), accounts: [...theAccounts, secondOfficer] })
  await fillSample(r.register, { residents: 160, seed: 7, today, papers: false })
}, 120_000)
afterAll(() => r.close())

const sheetsOf = async (week: string): Promise<Timesheet[]> => {
  const { sheets } = await r.call('timesheets.ofWeek', { week })
  return Promise.all(sheets.map(({ team }) => r.call('timesheets.sheet', { teamId: team.id, week })))
}

describe('labour in the sample', () => {
  test('teams with an officer, and nearly everybody in the phase of labour in one', async () => {
    const { teams, labour } = await r.call('teams.list', {})
    expect(teams.length).toBeGreaterThan(1)
    expect(teams.every(({ officers }) => officers.length > 0)).toBe(true)
    expect((labour?.inTeams ?? 0) / (labour?.people ?? 1)).toBeGreaterThan(0.9)
  })

  test('each team has a place and somebody who leads it, no officer has all teams, and people have moved between them', async () => {
    const { teams } = await r.call('teams.list', {})
    for (const { name, workPlaceName, leader } of teams) expect([name, workPlaceName, leader]).not.toContain(null)
    expect(new Set(teams.flatMap(({ officers }) => officers.map(({ accountId }) => accountId))).size).toBe(2)
    const all = await Promise.all(teams.map(({ id }) => r.call('teams.get', { id, past: true })))
    expect(all.flatMap(({ members }) => members).some(({ leavingReason }) => leavingReason !== null)).toBe(true)
  })

  test('who is not fit for all work does less of it, or none', async () => {
    const limited = await r.call('fitness.limited', {})
    const words = new Map(limited.map(({ residentId, fitness }) => [residentId, fitness]))
    expect(new Set(words.values())).toEqual(new Set(['LIGHT', 'UNFIT']))
    const rows = (await sheetsOf(thisWeek)).flatMap((sheet) => sheet.rows)
    for (const { residentId, fullName, days } of rows) {
      const since = limited.find((finding) => finding.residentId === residentId)?.fromOn
      const entries = days.flatMap(({ entry }, at) => (entry !== null && since && addDays(thisWeek, at) >= since ? [entry] : []))
      const most = words.get(residentId) === 'UNFIT' ? 0 : 360
      for (const entry of entries) expect(minutesOfEntry(entry), fullName).toBeLessThanOrEqual(most)
    }
  })

  test('people wait for a team, and a pair is kept apart and is so', async () => {
    const waiting = await r.call('teams.waiting', {})
    expect(waiting.some(({ wait }) => wait !== null)).toBe(true)
    const { teams } = await r.call('teams.list', {})
    const members = (await Promise.all(teams.map(({ id }) => r.call('teams.get', { id })))).map((team) => team.members)
    const pairs = await Promise.all(
      members.flatMap((team, at) =>
        team.map(async ({ residentId }) => ({ at, apart: (await r.call('teams.ofPerson', { residentId })).apart })),
      ),
    )
    const kept = pairs.filter(({ apart }) => apart.length > 0)
    expect(kept.length).toBeGreaterThanOrEqual(2)
    for (const { at, apart } of kept)
      for (const { other } of apart) expect(members[at]?.some(({ residentId }) => residentId === other.residentId)).toBe(false)
  })

  test('half a year of weeks, all but the newest signed off', async () => {
    for (const back of [26, 13, 2]) {
      const { sheets } = await r.call('timesheets.ofWeek', { week: addDays(thisWeek, -7 * back) })
      const written = sheets.filter(({ entries }) => entries > 0)
      expect(written.length, `${back} weeks ago`).toBeGreaterThan(0)
      expect(written.every(({ state }) => state === 'SIGNED')).toBe(true)
    }
    const { sheets } = await r.call('timesheets.ofWeek', { week: thisWeek })
    expect(sheets.every(({ state, minutes }) => state === 'OPEN' && minutes > 0)).toBe(true)
  })

  test('no day and no week beyond what somebody may work, reckoned anew', async () => {
    for (const back of [26, 20, 8, 1, 0]) {
      const byPerson = Map.groupBy(
        (await sheetsOf(addDays(thisWeek, -7 * back))).flatMap(({ rows }) => rows),
        ({ residentId }) => residentId,
      )
      for (const rows of byPerson.values()) {
        const [first] = rows
        const days = first?.days.map(({ dayLimit, weekLimit }, at) => ({
          dayLimit,
          weekLimit,
          minutes: rows.reduce((sum, row) => sum + minutesOfEntry(row.days[at]?.entry ?? null), 0),
        }))
        expect(days?.every(({ minutes, dayLimit }) => minutes <= dayLimit)).toBe(true)
        const sum = days?.reduce((all, { minutes }) => all + minutes, 0) ?? 0
        expect(sum).toBeLessThanOrEqual(Math.max(...(days?.map(({ weekLimit }) => weekLimit) ?? [0])))
      }
    }
  })

  test('it looks like life: most days worked, some with each of several reasons, refusals explained', async () => {
    const rows = (await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((back) => sheetsOf(addDays(thisWeek, -7 * back)))))
      .flat()
      .flatMap((sheet) => sheet.rows)
    const entries = rows.flatMap(({ days }) => days.flatMap(({ entry }) => entry ?? []))
    const worked = entries.filter((entry) => typeof entry === 'number').length
    expect(worked / entries.length).toBeGreaterThan(0.85)
    for (const reason of ['SICK', 'CLASH'] as const) expect(entries).toContain(reason)
    for (const { days, note } of rows) if (days.some(({ entry }) => entry === 'REFUSED')) expect(note).not.toBeNull()
  })
})

test('the same seed and day give the same teams, findings and hours', async () => {
  const shown = async (seed: number) => {
    const other = await tempRegister({ now: () => new Date(`${today}T03:00:00.000Z`), accounts: theAccounts })
    await fillSample(other.register, { residents: 60, seed, today, papers: false })
    const { teams } = await other.call('teams.list', {})
    const limited = await other.call('fitness.limited', {})
    const { sheets } = await other.call('timesheets.ofWeek', { week: addDays(thisWeek, -7) })
    await other.close()
    return {
      teams: teams.map(({ name, leader, members }) => [name, leader?.fullName, members]),
      limited: limited.map(({ fullName, fitness, fromOn, toOn }) => [fullName, fitness, fromOn, toOn]),
      minutes: sheets.map(({ team, minutes }) => [team.name, minutes]),
    }
  }
  const first = await shown(7)
  expect(await shown(7)).toEqual(first)
  expect(await shown(8)).not.toEqual(first)
})
