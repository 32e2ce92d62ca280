import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ResidentRow } from '#contract/residents/operations'
import { noDetail } from '#contract/stays/events'
import type { Stay, StayDetail } from '#contract/stays/operations'
import { openStates } from '#contract/stays/words'
import { fold, foldedWords } from '#contract/values/names'
import { openConnection } from '#host/database/connection'
import { filesOf } from '#host/files/folder'
import { silentLog } from '#host/files/program-log'
import { keyFromPassphrase, readVault } from '#host/files/vault'
import { openHost } from '#host/front/host'
import { fillSample } from '#host/sample/fill'
import { aResident, aStay, password, theAccounts, theFacility } from '../support/builders'
import { type Served, serve } from '../support/served'
import { deskInCare, fillYears } from './desk-register'
import { type Row, summarise, table, timed } from './measure'
import { measurePapers } from './papers'
import { callsOfPersonPage, type PageCall } from './person-page'
import { measureSheets } from './sheets'

const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' }, fresh: { type: 'boolean', default: false } } })
const people = Number(values.people)
const root = process.cwd()
const folder = join(root, '.cache', `bench-register-${people}`)
const passphrase = 'BENCH-BENCH-BENCH-BENCH-BENCH-BENCH'
const environment = { REGISTER_PASSPHRASE: passphrase }
const rows: Row[] = []
const keep = (row: Row): void => {
  rows.push(row)
  console.error(`${row.id} ${row.work}: ${row.ours.median.toFixed(2)}, p95 ${row.ours.p95.toFixed(1)} ms`)
}

/** The register of the measurements is made once and kept; --fresh makes it anew. */
async function makeRegister(): Promise<void> {
  if (values.fresh) rmSync(folder, { recursive: true, force: true })
  if (existsSync(join(folder, 'complete'))) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const begun = performance.now()
  const host = await openHost({ folder, resources: join(root, 'resources'), version: 'bench', log: silentLog })
  const register = await host.create(
    { facility: theFacility, accounts: theAccounts.slice(0, 1), sample: { today: '2026-11-21' }, mustChangePassword: false },
    passphrase,
  )
  await fillSample(register, { residents: people, seed: 7, today: '2026-11-21', papers: false })
  await host.close()
  writeFileSync(join(folder, 'complete'), '')
  console.log(`register of ${people} people made in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
}

const seeded = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}
const times = (count: number) => Array.from({ length: count }, (_, at) => at)

async function ask<T>(seat: Served, name: string, input: unknown, commandId?: string): Promise<T> {
  const reply = await seat.call<T>(name, input, commandId)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

type Page = { rows: ResidentRow[]; total: number; next: string | null }

const manyEntries = 2_000
/** What fills the years of somebody to whom something happens all the time; over and over. */
const dailyRound = [
  'TO_HOSPITAL',
  'RETURNED',
  'LEAVE_REQUESTED',
  'LEAVE_REFUSED',
  'HEALTH_CHECKED',
  'ESCAPED',
  'RETURNED',
  'DECISION_RECEIVED',
]

/** One person of the register has 2,000 entries: made once and kept. */
async function withManyEntries(seat: Served): Promise<{ id: string; stayId: string; entries: number }> {
  const fullName = 'Vi Văn Hai Nghìn'
  const { rows } = await ask<Page>(seat, 'residents.list', { text: fullName, status: 'all', limit: 1 })
  const stay = aStay({
    admittedAt: '2024-12-02T02:00:00.000Z',
    startsOn: '2024-12-02',
    decision: { number: 'H/1', on: '2024-12-01', issuer: 'TAND' },
  })
  const there = rows.find((row) => row.fullName === fullName)
  const { id, stayId } = there?.stayId
    ? { id: there.id, stayId: there.stayId }
    : await ask<{ residentId: string; stay: Stay }>(
        seat,
        'stays.admit',
        { residentId: null, resident: aResident({ fullName }), stay },
        randomUUID(),
      ).then((admitted) => ({ id: admitted.residentId, stayId: admitted.stay.id }))
  const begun = Date.parse('2024-12-03T01:00:00.000Z')
  for (;;) {
    const detail = await ask<StayDetail>(seat, 'stays.get', { id: stayId })
    const at = detail.events.length - 1
    if (at + 1 >= manyEntries) return { id, stayId, entries: at + 1 }
    for (let next = at, { version } = detail.stay; next < manyEntries - 1; next++) {
      const kind = dailyRound[next % dailyRound.length]
      const own = {
        ...noDetail,
        ...(kind === 'LEAVE_REQUESTED' && { bereavement: 'PARENT' }),
        ...(kind === 'DECISION_RECEIVED' && { subject: 'OTHER' }),
      }
      const happening = { happenedAt: new Date(begun + next * 8 * 3_600_000).toISOString(), paper: null, note: null, detail: own }
      const done = await ask<{ stay: Stay }>(seat, 'stays.recordEvent', { stayId, version, kind, ...happening }, randomUUID())
      version = done.stay.version
    }
  }
}

async function main(): Promise<void> {
  await makeRegister()
  const key = await keyFromPassphrase(readVault(filesOf(folder).vault), passphrase)
  console.log(`register ${(statSync(filesOf(folder).register).size / 1e6).toFixed(0)} MB, Node ${process.version}\n`)

  // S14: from the start of the process to an answer, and to the first page after signing in.
  const toAnswer: number[] = []
  const toFirstPage: number[] = []
  for (const _ of times(5)) {
    const begun = performance.now()
    const seat = await serve(folder, environment)
    await ask(seat, 'setup.state', {})
    toAnswer.push(performance.now() - begun)
    await ask(seat, 'session.signIn', { signInName: 'head', password })
    await ask(seat, 'desk.due', {})
    await ask(seat, 'residents.list', {})
    toFirstPage.push(performance.now() - begun)
    await seat.stop()
  }
  const bareNode: number[] = []
  for (const _ of times(5)) {
    const begun = performance.now()
    const bare = openConnection(filesOf(folder).register, key, 'reader')
    bare.raw.prepare('select count(*) from resident').get()
    bareNode.push(performance.now() - begun)
    bare.raw.close()
  }
  const opened = { name: 'open and count, no process', sample: summarise(bareNode) }
  keep({
    id: 'S14',
    work: 'cold start: host answers',
    n: people,
    ours: summarise(toAnswer),
    yardstick: opened,
    budget: 1500,
    ratioBudget: null,
  })
  keep({
    id: 'S14',
    work: 'cold start: signed in, desk and list loaded',
    n: people,
    ours: summarise(toFirstPage),
    yardstick: opened,
    budget: 2500,
    ratioBudget: null,
  })

  const seat = await serve(folder, environment)
  await ask(seat, 'session.signIn', { signInName: 'head', password })
  const bare = openConnection(filesOf(folder).register, key, 'reader').raw

  // S1
  const filters = [
    { status: 'all', kind: 'compulsory' },
    { status: 'all', kind: 'voluntary', descending: true },
    { status: 'left', sort: 'expectedEndOn' },
    { status: 'inCare', phase: 'LABOUR' },
    { status: 'inCare', sort: 'expectedEndOn' },
    { status: 'all', sort: 'code' },
  ]
  const lists = times(300).map((at) => filters[at % filters.length])
  const bareList = bare.prepare(`
    select r.id, r.code, r.full_name, r.sex, r.birth_year, r.id_number, s.id as stay_id, s.kind, s.state, s.expected_end_on
    from resident r indexed by resident_sort cross join stay s
    where s.resident_id = r.id and s.latest = 1 and s.kind in ('COMPULSORY_ADULT', 'COMPULSORY_MINOR')
    order by r.sort_key, r.row_id limit 51`)
  const bareCount = bare.prepare(`select count(*) from stay where latest = 1 and kind in ('COMPULSORY_ADULT', 'COMPULSORY_MINOR')`)
  keep({
    id: 'S1',
    work: 'filtered, sorted list page with total, HTTP',
    n: people,
    ours: await timed(lists, (filter) => ask<Page>(seat, 'residents.list', filter)),
    yardstick: { name: 'same SQL bare', sample: await timed(times(100), () => JSON.stringify([bareList.all(), bareCount.get()])) },
    budget: 10,
    ratioBudget: 4,
  })

  // S2: two hundred questions, each about somebody who is there.
  const random = seeded(11)
  const pick = bare.prepare('select full_name from resident where row_id = ?').pluck()
  const questions = times(200).map((at) => {
    const fullName = pick.get(1 + Math.floor(random() * people)) as string
    const words = foldedWords(fullName)
    const long = words.findIndex((word) => word.length >= 4)
    const lossy = words.map((word, place) => (place === long ? word.slice(0, 2) + word.slice(3) : word))
    const swapped = [...words.slice(-1), ...words.slice(0, -1)].join(' ')
    const text = [words.join(' '), words.join(' ').toUpperCase(), swapped, long >= 0 ? lossy.join(' ') : swapped][at % 4] ?? ''
    return { text, wanted: fold(fullName) }
  })
  let found = 0
  let asked = 0
  const bareSearch = bare.prepare('select rowid from resident_search where resident_search match ? limit 50')
  const ours = await timed(questions, async ({ text, wanted }) => {
    asked++
    const hits = await ask<ResidentRow[]>(seat, 'residents.search', { text, limit: 50 })
    if (hits.some(({ fullName }) => fold(fullName) === wanted)) found++
  })
  keep({
    id: 'S2',
    work: 'search: no marks, case, swapped, a letter missing',
    n: people,
    ours,
    yardstick: {
      name: 'bare FTS5',
      sample: await timed(questions, ({ text }) =>
        bareSearch.all(
          foldedWords(text)
            .map((word) => `"${word}"*`)
            .join(' '),
        ),
      ),
    },
    budget: 15,
    ratioBudget: 3,
    quality: { name: 'found', value: found / asked, atLeast: 1 },
  })

  // S3: of the first ten, how many have the word as typed.
  const marked = [
    'Đăng',
    'Đang',
    'Đặng',
    'Hà',
    'Hạ',
    'Hải',
    'Tuấn',
    'Tuân',
    'Ánh',
    'Dũng',
    'Dùng',
    'Thúy',
    'Thủy',
    'Thư',
    'Mình',
    'Quý',
    'Bình',
    'Lý',
  ]
  let right = 0
  let shown = 0
  const exactCount = bare.prepare('select count(*) from resident_search where resident_search match ?').pluck()
  const exactTimes = await timed(marked, async (word) => {
    const there = exactCount.get(`exact : "${word.toLowerCase()}"`) as number
    const { rows } = await ask<Page>(seat, 'residents.list', { text: word, status: 'all', limit: 10 })
    const wanted = Math.min(10, there)
    right += rows.slice(0, wanted).filter(({ fullName }) => fullName.toLowerCase().split(/\s+/).includes(word.toLowerCase())).length
    shown += wanted
  })
  keep({
    id: 'S3',
    work: 'exact marks first: precision at 10',
    n: people,
    ours: exactTimes,
    yardstick: null,
    budget: 40,
    ratioBudget: null,
    quality: { name: 'precision', value: right / shown, atLeast: 0.98 },
  })

  // S5: what a person's page asks for, in its order, of everybody in turn; then of one person with 2,000 entries.
  const waves = await callsOfPersonPage(seat.url)
  if (!waves) console.error('S5 is left out: there is no Chromium whose calls could be recorded')
  const everybody = await ask<Page>(seat, 'residents.list', { status: 'inCare', limit: 200 })
  const openPerson = async ({ id, stayId }: { id: string; stayId: string | null }) => {
    const inputOf = ({ input }: PageCall) => JSON.parse(input.replaceAll('{id}', id).replaceAll('{stayId}', stayId ?? ''))
    for (const wave of waves ?? []) await Promise.all(wave.map((call) => ask(seat, call.name, inputOf(call))))
  }
  const calls = waves?.map((wave) => wave.map(({ name }) => name).join(' + ')).join(', then ')
  if (calls) console.log(`a person's page asks for ${calls}`)
  const bareResident = bare.prepare('select * from resident where id = ?')
  const bareStays = bare.prepare('select * from stay where resident_id = ?')
  if (waves)
    keep({
      id: 'S5',
      work: 'open a person with everything',
      n: people,
      ours: await timed(everybody.rows, openPerson),
      yardstick: {
        name: 'two rows bare',
        sample: await timed(everybody.rows, ({ id }) => JSON.stringify([bareResident.get(id), bareStays.all(id)])),
      },
      budget: 20,
      ratioBudget: null,
    })
  const busy = await withManyEntries(seat)
  const bareEntries = bare.prepare('select * from stay_event where stay_id = ?')
  if (waves)
    keep({
      id: 'S5',
      work: `open a person with ${busy.entries} entries`,
      n: people,
      ours: await timed(times(60), () => openPerson(busy)),
      yardstick: { name: 'the entries bare', sample: await timed(times(60), () => JSON.stringify(bareEntries.all(busy.stayId))) },
      budget: 80,
      ratioBudget: null,
      quality: { name: 'entries', value: busy.entries, atLeast: 2_000 },
    })

  // S18
  const admissions = times(200)
  const bareFile = join(folder, 'fsync-yardstick.db')
  const fsynced = openConnection(bareFile, key, 'writer').raw
  fsynced.exec('create table if not exists line (id integer primary key, text text) strict')
  const insert = fsynced.prepare('insert into line (text) values (?)')
  let count = 0
  keep({
    id: 'S18',
    work: 'admit, acknowledged and on disk',
    n: people,
    ours: await timed(admissions, async () => {
      const name = `Vi Thị ${randomUUID().replace(/[^a-f]/g, '')} ${count++}`.replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')
      const stay = aStay({ decision: { number: `B${randomUUID()}`, on: '2026-08-03', issuer: 'TAND' } })
      await ask(seat, 'stays.admit', { residentId: null, resident: aResident({ fullName: name }), stay }, randomUUID())
    }),
    yardstick: { name: 'bare fsynced insert', sample: await timed(admissions, () => insert.run('x'.repeat(800))) },
    budget: 30,
    ratioBudget: 4,
  })
  fsynced.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${bareFile}${suffix}`, { force: true })
  bare.close()
  await seat.stop()

  await measureDesk()

  await measureSheets(root, values.fresh, keep)

  await measurePapers(root, keep)

  console.log(table(rows))
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(join(root, '.cache', 'bench.json'), JSON.stringify({ node: process.version, people, rows }, null, 2))
}

/** S17: the desk of a large facility after twenty years, in a register of its own. */
async function measureDesk(): Promise<void> {
  const place = join(root, '.cache', 'bench-desk')
  if (values.fresh || !existsSync(join(place, 'complete'))) {
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place, { recursive: true })
    const host = await openHost({ folder: place, resources: join(root, 'resources'), version: 'bench', log: silentLog })
    await host.create(
      { facility: theFacility, accounts: theAccounts.slice(0, 1), sample: { today: '2026-11-21' }, mustChangePassword: false },
      passphrase,
    )
    await host.close()
    const { raw } = openConnection(filesOf(place).register, await keyFromPassphrase(readVault(filesOf(place).vault), passphrase), 'writer')
    fillYears(raw, '2026-11-21')
    raw.close()
    writeFileSync(join(place, 'complete'), '')
  }
  const seat = await serve(place, environment)
  await ask(seat, 'session.signIn', { signInName: 'head', password })
  const key = await keyFromPassphrase(readVault(filesOf(place).vault), passphrase)
  const bare = openConnection(filesOf(place).register, key, 'reader').raw
  const rows = bare.prepare(
    `select * from stay indexed by stay_open_end where latest = 1 and state in (${openStates.map((state) => `'${state}'`).join(', ')})`,
  )
  keep({
    id: 'S17',
    work: 'desk of the week, 20 years of records, HTTP',
    n: deskInCare,
    ours: await timed(times(200), () => ask(seat, 'desk.due', {})),
    yardstick: { name: 'rows of the open stays bare', sample: await timed(times(100), () => JSON.stringify(rows.all())) },
    budget: 60,
    ratioBudget: null,
  })
  bare.close()
  await seat.stop()
}

await main()
