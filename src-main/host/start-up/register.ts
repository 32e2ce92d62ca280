import { createHmac } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ResourceLimits } from 'node:worker_threads'
import Database from 'better-sqlite3'
import * as z from 'zod'
import type { CommandName } from '#contract'
import type { Change } from '#contract/change'
import { Facility } from '#contract/facility'
import { facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import type { CallReply, CallRequest } from '#host/api/answer'
import { ChangeFeed } from '#host/api/changes'
import { openClock } from '#host/api/clock'
import type { ManyCommands, ManyOutcome } from '#host/api/many'
import type { Office } from '#host/api/office'
import { openPipeline } from '#host/api/pipeline'
import type { Service } from '#host/api/service'
import { openSessions } from '#host/api/sessions'
import { changesAfter } from '#host/api/store'
import { keepBeforeUpdate, makeBackup } from '#host/database/backup'
import { type Connection, openConnection, refusePlainFile } from '#host/database/connection'
import { openForcedLog } from '#host/database/forced-log'
import { settleLeftoverLog } from '#host/database/leftover-log'
import { lastMoments } from '#host/database/log-book'
import { migrate } from '#host/database/migrate'
import type { Writer } from '#host/database/tables'
import { handlers, services, touched } from '#host/features/index'
import { consoleAccount } from '#host/features/staff/store'
import { filesOf } from '#host/files/folder'
import type { Log } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { loadLaw } from '#host/law/legal-values'
import { openPlaces } from '#host/law/places'
import { loadWorkingDays } from '#host/law/working-days'
import { manyLimits, openPress, type PressLimits, type StartWorker, singleLimits, startBuiltWorker } from '#host/press/press'

export interface RegisterOptions {
  readonly folder: string
  /** 32 bytes */
  readonly key: Buffer
  /** Folder with data/ and locales/. */
  readonly resources: string
  readonly version: string
  readonly log: Log
  readonly now: () => Date
  /** How threads are started; built ones where it is not said. */
  readonly startWorker?: StartWorker
  /** What one paper may take; usually what is usual. */
  readonly paperLimits?: PressLimits
  /** Writes the first rows of a new register, in one transaction, before anything is read. */
  readonly found?: (db: Writer) => Promise<void>
  /** false: takes the PC's clock as it is, wherever it goes. */
  readonly watchClock?: boolean
}

/** An open register: the only way to its data is `call`. */
export interface Register {
  call(request: CallRequest): Promise<CallReply>
  /** Number and features of the changes after `seq`, the oldest first; for seats that were away. */
  changesSince(seq: number): Promise<readonly Change[]>
  onChange(listener: (change: Change) => void): () => void
  /** A session of the built-in console account, for calls from this very process. */
  consoleToken(): string
  /** Does all of a list of commands or none, as the built-in console account. */
  many<N extends CommandName>(commands: ManyCommands<N>): Promise<ManyOutcome<N>>
  /** Fills a new register with made-up people in one transaction, past the pipeline; writes its own row of the log. For nothing else. */
  fill<T>(work: (db: Writer, office: Office) => Promise<T>): Promise<T>
  readonly facility: Facility
  readonly today: PlainDate
  /** The moment on the register's own clock: a sample pinned to a day stays on it. */
  readonly now: Instant
  readonly sample: boolean
  close(): Promise<void>
}

/**
 * Opens the register file of a folder that this process has claimed.
 * @throws StartError `wrongKey`, `notEncrypted`, `newerFile`, `damaged`, `oldSqlite`, `unsafeSettings`
 */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const { folder, key, log } = options
  const { register: file } = filesOf(folder)
  const wantsCheck = wantsPageCheck(file)
  let writer: Connection | undefined
  let viewer: Connection | undefined
  // Less than one page is what is left of a register: SQLite would take it for an empty file and begin a new one in it.
  if (!options.found && statSync(file).size < pageSize) throw new StartError('damaged', { detail: 'cut off' })
  try {
    const strayLog = options.found ? null : await settleLeftoverLog(file, key, options.now())
    if (strayLog !== null) log.write('stray log set aside', { file: basename(strayLog) })
    const open = openConnection(file, key, 'writer')
    writer = open
    await migrate(open, wantsCheck, (step) => keepBeforeUpdate(open.raw, file, key, step, options.now()))
    if (options.found) await open.kysely.transaction().execute(options.found)
    refusePlainFile(file)
    viewer = openConnection(file, key, 'viewer')
    return await run(options, open, viewer)
  } catch (error) {
    viewer?.raw.close()
    writer?.raw.close()
    log.write('open failed', { type: (error as Error).name })
    throw error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')
      ? new StartError('damaged', { detail: error.code })
      : error
  }
}

/** Bytes of the smallest SQLite file that holds anything, as SQLite makes them. */
const pageSize = 4096

/** Every page is looked at in less than half a second up to this size. */
const quicklyChecked = 64_000_000

/**
 * Small files are checked at every start, large ones when the last host did not close them in order (its write-ahead log is still there).
 * A damaged page of the rest is noticed when it is read (each carries its authentication tag), by every backup and by `check`.
 */
const wantsPageCheck = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= quicklyChecked ||
  (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

async function run(options: RegisterOptions, writer: Connection, viewer: Connection): Promise<Register> {
  const { folder, key, log, resources, version } = options
  const setting = (name: string): unknown => {
    const value = viewer.raw.prepare('select value from setting where key = ?').pluck().get(name) as string | undefined
    if (value === undefined && name !== 'sample') throw new StartError('damaged', { detail: name })
    return value === undefined ? null : JSON.parse(value)
  }
  const sample = setting('sample') as { today: PlainDate | null } | null
  const now = sample?.today ? pinnedTo(sample.today, options.now) : options.now
  const draftSecret = z.base64().parse(setting('draftSecret'))
  let facility = Facility.parse(setting('facility'))
  let law = loadLaw(viewer.raw)
  let isWorkingDay = loadWorkingDays(viewer.raw)

  const { startWorker = startBuiltWorker } = options
  const openPaperWorker = (limits: ResourceLimits) => startWorker('press', { file: filesOf(folder).register, key, resources }, limits)
  const press = openPress(openPaperWorker, manyLimits)
  const paperPress = openPress(openPaperWorker, options.paperLimits ?? singleLimits)
  // A register of made-up people lives in days of its own.
  const clock = openClock(now, lastMoments(viewer.raw), sample === null && options.watchClock !== false)
  const running = new Map<Service<{ close(): Promise<void> }>, { close(): Promise<void> }>()
  const office: Office = {
    press,
    paperPress,
    service: (of) => running.get(of) as ReturnType<typeof of.start>,
    folder,
    resources,
    version,
    places: openPlaces(resources),
    clock,
    sessions: openSessions(() => options.now().getTime()),
    get law() {
      return law
    },
    get isWorkingDay() {
      return isWorkingDay
    },
    draftKeyOf: (accountId) => createHmac('sha256', Buffer.from(draftSecret, 'base64')).update(accountId).digest('base64'),
    sample: sample !== null,
    backup: () => makeBackup(folder, key, now()),
    fileProblems: () => {
      // The search index of this connection remembers its shape and is not asked by the check whether it is still so: a row of it is.
      viewer.raw.prepare('select rowid from resident_search limit 1').get()
      const pages = viewer.raw.pragma('integrity_check(1)', { simple: true })
      const broken = viewer.raw.pragma('foreign_key_check') as unknown[]
      return { pages: pages === 'ok' ? null : String(pages), foreignKeys: broken.length === 0 ? null : String(broken.length) }
    },
  }
  const changes = new ChangeFeed()
  changes.subscribe((change) => {
    if (change.features.includes('facility')) {
      facility = Facility.parse(setting('facility'))
      law = loadLaw(viewer.raw)
    }
    if (change.features.includes('workdays')) isWorkingDay = loadWorkingDays(viewer.raw)
  })
  const forcedLog = openForcedLog(filesOf(folder).register, (code) => log.write('view not on disk', { code }))
  const pipeline = openPipeline({ writer, viewer, forcedLog, handlers, office, changes, touched, log, now, facility: () => facility })
  for (const service of services)
    running.set(service, service.start({ press, paperPress, log, perform: pipeline.perform, many: pipeline.many, changes }))
  // Replies are kept for seats that lost an answer; a week is longer than any PC waits.
  const weekAgo = new Date(options.now().getTime() - 7 * 86_400_000).toISOString()
  writer.raw.prepare('delete from command_reply where at < ?').run(weekAgo)
  log.write('open', { version, sample: office.sample })

  let closed: Promise<void> | undefined
  const close = async () => {
    for (const service of running.values()) await service.close()
    await pipeline.settled()
    await press.close()
    await paperPress.close()
    await forcedLog.settled()
    viewer.raw.close()
    writer.raw.pragma('wal_checkpoint(TRUNCATE)')
    writer.raw.close()
    log.write('close')
  }
  return {
    call: (request) => pipeline.call(request),
    changesSince: (seq) => changesAfter(viewer.kysely, seq),
    onChange: (listener) => changes.subscribe(listener),
    consoleToken: () =>
      office.sessions.open({ accountId: consoleAccount.id, fullName: consoleAccount.fullName, roles: consoleAccount.roles }, true),
    many: (commands) => {
      const { id: accountId, fullName, roles } = consoleAccount
      return pipeline.many({ accountId, fullName, roles, seat: '', token: null }, commands)
    },
    fill: (work) => pipeline.fill((db) => work(db, office)),
    get facility() {
      return facility
    },
    get today() {
      return clock.today()
    },
    get now() {
      return now().toISOString()
    },
    sample: office.sample,
    close: () => {
      closed ??= close()
      return closed
    },
  }
}

/** A sample register made for one day stays on it: its people and papers fit that day for ever. */
const pinnedTo =
  (today: PlainDate, now: () => Date): (() => Date) =>
  () => {
    const real = now()
    const since = real.getTime() - Date.parse(startOfFacilityDay(facilityDay(real.toISOString())))
    return new Date(Date.parse(startOfFacilityDay(today)) + since)
  }
