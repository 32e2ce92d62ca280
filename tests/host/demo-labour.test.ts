import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minutesOfEntry } from '#contract/timesheets/cells'
import type { Timesheet } from '#contract/timesheets/operations'
import { addDays } from '#contract/values/calendar'
import { fillSample } from '#host/sample/fill'
import { theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

const today = '2026-11-21'
const thisWeek = '2026-11-16'
let r: TestRegister
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(`${today}T03:00:00.000Z`), accounts: theAccounts })
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
