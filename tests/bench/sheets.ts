import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Timesheet } from '#contract/timesheets/operations'
import { addDays } from '#contract/values/calendar'
import { type Connection, openConnection } from '#host/database/connection'
import { filesOf } from '#host/files/folder'
import { silentLog } from '#host/files/program-log'
import { keyFromPassphrase, readVault } from '#host/files/vault'
import { openHost } from '#host/front/host'
import { theAccounts, theFacility } from '../support/builders'
import { asking, type Served, serve, signIn } from '../support/served'
import { fillYears } from './desk-register'
import { type Row, summarise, timed } from './measure'

const today = '2026-11-21'
const teams = 25
const years = 10
const passphrase = 'BENCH-BENCH-BENCH-BENCH-BENCH-BENCH'

/** Of three people in care one is in a team, 800 at a time; each has a line for every day but Sundays over the last ten years. */
function fillSheets(raw: Connection['raw']): void {
  const first = addDays(today, -365 * years)
  raw.transaction(() => {
    const team = raw.prepare(`insert into team (id, name, trade_id, opened_on) select ?, ?, min(id), '2000-01-01' from trade`)
    for (let at = 0; at < teams; at++) team.run(`t${at}`, `Tổ ${at}`)
    raw.exec(`
      insert into team_member (id, team_id, stay_id, from_on, to_on, leaving_reason)
      select 'm' || row_number() over (), 't' || (row_number() over (order by admitted_on) % ${teams}), id, admitted_on, ended_on, iif(ended_on is null, null, 'COMPLETED')
      from stay where rowid % 3 = 0 and state in ('ACTIVE', 'COMPLETED')`)
    raw.exec(`
      with recursive d (day) as (select '${first}' union all select date(day, '+1 day') from d where day < '${addDays(today, -7)}')
      insert into timesheet_line (team_id, day, stay_id, minutes, reason, paid)
      select m.team_id, d.day, m.stay_id, iif(strftime('%w', d.day) = '6', 240, 480), null, 1
      from team_member m join d on d.day between m.from_on and coalesce(m.to_on, '9999') and strftime('%w', d.day) <> '0'
      order by 1, 2, 3`)
    raw.exec(`
      insert into timesheet (team_id, week, state, signed_by, signed_at)
      select distinct team_id, date(day, 'weekday 0', '-6 days'), 'SIGNED', 'Mẫu', day || 'T10:00:00.000Z' from timesheet_line where strftime('%w', day) = '6'`)
  })()
  raw.exec('analyze')
}

async function makeRegister(place: string, resources: string): Promise<void> {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  const host = await openHost({ folder: place, resources, version: 'bench', log: silentLog })
  await host.create({ facility: theFacility, accounts: theAccounts.slice(0, 1), sample: { today }, mustChangePassword: false }, passphrase)
  await host.close()
  const { raw } = openConnection(filesOf(place).register, await keyFromPassphrase(readVault(filesOf(place).vault), passphrase), 'writer')
  fillYears(raw, today)
  fillSheets(raw)
  raw.close()
  writeFileSync(join(place, 'complete'), '')
}

/** A week in which everybody has the same hours, Monday to Friday. */
async function writeWeek(seat: Served, sheet: Timesheet, minutes: number): Promise<void> {
  const cells = sheet.rows.flatMap(({ stayId, days }) =>
    days
      .slice(0, 5)
      .flatMap(({ entry, closed }, at) => (closed === null ? [{ stayId, day: addDays(sheet.week, at), was: entry, entry: minutes }] : [])),
  )
  await asking(seat)('timesheets.save', { teamId: sheet.team.id, week: sheet.week, cells, notes: [] }, { commandId: randomUUID() })
}

/** S8: the settlement of a quarter, counted anew from the sheets: what came in, its parts, what each of 800 people is given. */
async function measureSettlement(seat: Served, bare: Connection['raw']): Promise<Row> {
  const call = asking(seat)
  const quarter = { from: '2026-07-01', to: '2026-09-30' }
  const kept = (await call('earnings.settlements.list', {})).rows.find(({ from }) => from === quarter.from)
  if (!kept) {
    const { trades } = await call('earnings.jobs.list', {})
    const income = {
      id: null,
      version: 0,
      receivedOn: '2026-08-20',
      tradeId: trades[0]!.id,
      jobId: null,
      what: 'Gia công',
      amount: 938_416_500,
    }
    await call('earnings.books.saveIncome', { ...income, paperNumber: 'PT 1', paperOn: null })
  }
  const { id } = kept ?? (await call('earnings.settlements.open', quarter))
  const hours = bare.prepare(
    'select stay_id, sum(minutes) from timesheet_line where day between ? and ? and minutes is not null group by stay_id',
  )
  return {
    id: 'S8',
    work: 'settlement of a quarter, 800 people, HTTP',
    n: (await call('earnings.settlements.get', { id })).shares?.length ?? 0,
    ours: await timed(Array.from({ length: 40 }), () => call('earnings.settlements.get', { id })),
    yardstick: {
      name: 'hours of the quarter bare',
      sample: await timed(Array.from({ length: 40 }), () => JSON.stringify(hours.all(quarter.from, quarter.to))),
    },
    budget: 50,
    ratioBudget: null,
  }
}

/** S11: ten years of weekly sheets of 800 people in 25 teams, in a register of their own. */
export async function measureSheets(root: string, isFresh: boolean, keep: (row: Row) => void): Promise<void> {
  const place = join(root, '.cache', 'bench-sheets')
  if (isFresh || !existsSync(join(place, 'complete'))) await makeRegister(place, join(root, 'resources'))
  const seat = await serve(place, { REGISTER_PASSPHRASE: passphrase })
  await signIn(seat)
  const call = asking(seat)
  const key = await keyFromPassphrase(readVault(filesOf(place).vault), passphrase)
  const bare = openConnection(filesOf(place).register, key, 'reader').raw
  const lines = bare.prepare('select * from timesheet_line where team_id = ? and day between ? and ?')
  const weeks = Array.from({ length: 300 }, (_, at) => ({
    teamId: `t${at % teams}`,
    week: addDays('2026-11-09', -7 * ((at * 37) % (years * 50))),
  }))
  const count = bare.prepare('select count(*) from timesheet_line').pluck().get() as number
  keep({
    id: 'S11',
    work: 'timesheet of a team, HTTP',
    n: count,
    ours: await timed(weeks, (input) => call('timesheets.sheet', input)),
    yardstick: {
      name: 'its lines bare',
      sample: await timed(weeks, ({ teamId, week }) => JSON.stringify(lines.all(teamId, week, addDays(week, 6)))),
    },
    budget: 10,
    ratioBudget: null,
  })
  keep({
    id: 'S11',
    work: 'weeks of all teams, HTTP',
    n: count,
    ours: await timed(weeks, ({ week }) => call('timesheets.ofWeek', { week })),
    yardstick: null,
    budget: 10,
    ratioBudget: null,
  })
  keep(await measureSettlement(seat, bare))
  // The week of today is open: everybody's five days anew each time, with other hours.
  const saves: number[] = []
  const file = join(place, 'fsync-yardstick.db')
  const fsynced = openConnection(file, key, 'writer').raw
  fsynced.exec('create table if not exists line (id integer primary key, text text) strict')
  const insert = fsynced.prepare('insert into line (text) values (?)')
  const bareSaves: number[] = []
  for (let at = 0; at < 60; at++) {
    const sheet = await call('timesheets.sheet', { teamId: `t${at % teams}`, week: '2026-11-16' })
    const begun = performance.now()
    await writeWeek(seat, sheet, at % 50 < teams ? 480 : 450)
    saves.push(performance.now() - begun)
    const beganBare = performance.now()
    fsynced.transaction(() => {
      for (const row of sheet.rows) for (let day = 0; day < 5; day++) insert.run(`${row.stayId} ${day} 480`)
    })()
    bareSaves.push(performance.now() - beganBare)
  }
  fsynced.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  keep({
    id: 'S11',
    work: 'a whole week saved, acknowledged and on disk',
    n: count,
    ours: summarise(saves),
    yardstick: { name: 'the same rows bare, fsynced', sample: summarise(bareSaves) },
    budget: 50,
    ratioBudget: null,
  })
  bare.close()
  await seat.stop()
}
