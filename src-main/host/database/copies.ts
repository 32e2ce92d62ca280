import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { findOperation } from '#contract'
import type { CopyContents, CopyKind, CopyMissing, CopyState } from '#contract/setup'
import { filesOf } from '#host/files/folder'
import { StartError } from '#host/files/start-error'
import { asideFolders, workFolder } from '#host/files/swap'
import { keyFromPassphrase, readVault, type Vault } from '#host/files/vault'
import { lookAtCopy, readSidecar, type Sidecar, sidecarOf } from './backup'
import { type Connection, openConnection } from './connection'
import { logEnd } from './log-book'

/** A file that may be a copy of the register, as it lies there. */
export interface FoundCopy {
  readonly kind: CopyKind
  /** Absolute. */
  readonly file: string
  readonly sidecar: Sidecar | null
}

/** A register at work has a log beside it: whoever opens it, writes. */
const isRegister = (file: string) => basename(file) === 'register.sph'

const copiesIn = (folder: string, kind: CopyKind): FoundCopy[] => {
  if (!existsSync(folder)) return []
  const copies = readdirSync(folder)
    .filter((name) => name.endsWith('.sph') && !name.startsWith('.'))
    .map((name) => join(folder, name))
    .map((file) => ({ kind: kind === 'backup' && basename(file).startsWith('before-update-') ? 'beforeUpdate' : kind, file }) as const)
  return copies.map((copy) => ({ ...copy, sidecar: readSidecar(sidecarOf(copy.file)) }))
}

/**
 * What a register can be restored from: the present one, its copies, those that were set aside, and what lies at a place that somebody has chosen.
 * @param place a file or a folder; a register's folder gives its copies, too
 * @throws StartError `noCopies` when nothing is at the place
 */
export function findCopies(folder: string, place: string | null): FoundCopy[] {
  const { register, backups } = filesOf(folder)
  const found: FoundCopy[] = [
    ...(existsSync(register) ? [{ kind: 'present' as const, file: register, sidecar: null }] : []),
    ...copiesIn(backups, 'backup'),
    ...(existsSync(folder) ? asideFolders(folder) : []).map((aside) => ({
      kind: 'setAside' as const,
      file: filesOf(aside).register,
      sidecar: null,
    })),
  ]
  if (place === null) return found
  const there = chosenAt(place).filter(({ file }) => !found.some((known) => known.file === file))
  if (there.length === 0 && !found.some(({ file }) => file.startsWith(place))) throw new StartError('noCopies', { folder: place })
  return [...there, ...found]
}

function chosenAt(place: string): FoundCopy[] {
  const there = statSync(place, { throwIfNoEntry: false })
  if (!there) throw new StartError('noCopies', { folder: place })
  if (there.isDirectory()) return [...copiesIn(place, 'chosen'), ...copiesIn(filesOf(place).backups, 'chosen')]
  return [{ kind: 'chosen', file: place, sidecar: readSidecar(sidecarOf(place)) }]
}

interface OpenedVault {
  readonly key: Buffer
  readonly vault: Vault
}

/** Copies a register, or a copy of one, into a folder under a register's name; a register at work with its log. */
export function copyRegister(file: string, folder: string): void {
  const to = filesOf(folder).register
  copyFileSync(file, to)
  if (isRegister(file) && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${to}-wal`)
}

/** What a look at a copy has found. */
export interface CopyLook {
  readonly state: CopyState
  readonly detail: string | null
  readonly contents: CopyContents | null
  /** What the present register has and the copy has not; null where they cannot be compared. */
  readonly missing: CopyMissing | null
}

/** Looks at copies of a register with its recovery passphrase. Writes nothing where they lie, not even beside them. */
export interface CopyReader {
  /** @returns null where no vault that is to be found has this passphrase and opens the copy */
  keyOf(copy: FoundCopy): Promise<OpenedVault | null>
  /** Makes sure that some vault has this passphrase. @throws StartError `wrongPassphrase`; `noVault` where there is none to try it on */
  expectPassphrase(): Promise<void>
  look(copy: FoundCopy): Promise<CopyLook>
  /** Where the log of the present register ends; null where it does not open. */
  presentEnd(): Promise<{ rows: number; head: string } | null>
  end(): void
}

/**
 * @param folder that of the register
 * @param isOpen this process has the register open: it is looked at where it lies
 */
export function openCopies(folder: string, all: readonly FoundCopy[], passphrase: string, isOpen: boolean): CopyReader {
  const work = join(folder, `${workFolder.looking}${process.pid}`)
  const { register } = filesOf(folder)
  /** SQLite makes files beside a register that it opens: it is looked at in a copy of it, with its log. */
  const places = new Map<string, string>()
  const placeOf = (file: string): string => {
    if (!isRegister(file) || (isOpen && file === register)) return file
    const known = places.get(file)
    if (known !== undefined) return known
    const at = join(work, String(places.size))
    mkdirSync(at, { recursive: true })
    copyRegister(file, at)
    places.set(file, filesOf(at).register)
    return filesOf(at).register
  }

  /** Deriving a key from a passphrase takes half a second: each vault is tried once. */
  const tried = new Map<string, Promise<Buffer | null>>()
  const tryOn = (vault: Vault): Promise<Buffer | null> => {
    const known = tried.get(vault.recovery.wrapped)
    if (known) return known
    const trying = keyFromPassphrase(vault, passphrase).catch((error: unknown) => {
      if (error instanceof StartError) return null
      throw error
    })
    tried.set(vault.recovery.wrapped, trying)
    return trying
  }
  const sidecars = all.flatMap(({ sidecar }) => (sidecar ? [sidecar.vault] : []))
  const keyOf: CopyReader['keyOf'] = async ({ file, sidecar }) => {
    const vaults = [...(sidecar ? [sidecar.vault] : []), ...[dirname(file), dirname(dirname(file)), folder].flatMap(vaultIn), ...sidecars]
    for (const vault of vaults) {
      const key = await tryOn(vault)
      if (key && opensAt(placeOf(file), key)) return { key, vault }
    }
    return null
  }

  let comparing: Promise<Connection | null> | undefined
  const present = () => {
    comparing ??= (async () => {
      const opened = existsSync(register) ? await keyOf({ kind: 'present', file: register, sidecar: null }) : null
      if (!opened) return null
      try {
        const connection = openConnection(placeOf(register), opened.key, 'reader')
        await logEnd(connection.kysely)
        return connection
      } catch {
        return null
      }
    })()
    return comparing
  }

  return {
    keyOf,
    expectPassphrase: async () => {
      const vaults = [...all.flatMap(({ file }) => [dirname(file), dirname(dirname(file))]), folder].flatMap(vaultIn)
      for (const vault of [...sidecars, ...vaults]) if (await tryOn(vault)) return
      throw new StartError(sidecars.length + vaults.length === 0 ? 'noVault' : 'wrongPassphrase')
    },
    look: async (copy) => {
      const { file, sidecar, kind } = copy
      const bytes = sidecar && (await lookAtCopy(file, sidecar))
      if (bytes === 'CHANGED' || bytes === 'UNREADABLE')
        return { state: bytes === 'CHANGED' ? 'changed' : 'damaged', detail: null, contents: null, missing: null }
      const opened = await keyOf(copy)
      // A file that is ruined from its first page on opens with no key either.
      if (!opened) return { state: 'otherKey', detail: null, contents: null, missing: null }
      const read = await readCopy(placeOf(file), opened.key, sidecar !== null || (isOpen && file === register))
      const beside = kind === 'present' || !read.contents ? null : await present()
      return { ...read, missing: beside && read.contents ? missingAfter(beside, read.contents) : null }
    },
    presentEnd: async () => {
      const connection = await present()
      return connection && logEnd(connection.kysely)
    },
    end: () => {
      void comparing?.then((connection) => connection?.raw.close())
      void Promise.resolve(comparing).then(() => rmSync(work, { recursive: true, force: true }))
    },
  }
}

function vaultIn(folder: string): Vault[] {
  try {
    return [readVault(filesOf(folder).vault)]
  } catch {
    return []
  }
}

/** The first page tells: it is read and nothing else. */
function opensAt(file: string, key: Buffer): boolean {
  try {
    openConnection(file, key, 'reader').raw.close()
    return true
  } catch {
    return false
  }
}

async function readCopy(file: string, key: Buffer, isProven: boolean): Promise<Omit<CopyLook, 'missing'>> {
  let copy: Connection | undefined
  try {
    copy = openConnection(file, key, 'reader')
    const { raw, kysely } = copy
    await nextTurn()
    const pages = isProven ? 'ok' : raw.pragma('quick_check(1)', { simple: true })
    if (pages !== 'ok') return { state: 'damaged', detail: String(pages), contents: null }
    const { name } = JSON.parse(raw.prepare(`select value from setting where key = 'facility'`).pluck().get() as string) as { name: string }
    const count = (of: string) => raw.prepare(`select count(*) from ${of}`).pluck().get() as number
    const { rows, head } = await logEnd(kysely)
    const contents: CopyContents = {
      facilityName: name,
      lastAt: (raw.prepare('select at from log_entry order by seq desc limit 1').pluck().get() as string | undefined) ?? null,
      residents: count('resident'),
      papers: count(`paper where state <> 'DRAFT'`),
      logRows: rows,
      logHead: head,
    }
    return { state: 'whole', detail: null, contents }
  } catch (error) {
    return { state: 'damaged', detail: (error as { code?: string }).code ?? null, contents: null }
  } finally {
    copy?.raw.close()
  }
}

/** The rows of the log behind the copy's last; null where the copy's log is another. */
function missingAfter({ raw }: Connection, { logRows, logHead }: CopyContents): CopyMissing | null {
  if (raw.prepare('select hash from log_entry where seq = ?').pluck().get(logRows) !== logHead) return null
  const rows = raw.prepare('select count(*) from log_entry where seq > ?').pluck().get(logRows) as number
  const work = raw
    .prepare(`select operation, count(*) as count from log_entry where seq > ? and outcome = 'ok' group by operation order by 2 desc`)
    .all(logRows) as CopyMissing['work']
  return { rows, work: work.filter(({ operation }) => !isLook(operation)) }
}

/** Rows that tell of nothing but a look, or of a copy, are not missed. */
const isLook = (name: string): boolean => name === 'safety.backup' || findOperation(name)?.kind === 'query'
