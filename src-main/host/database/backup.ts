import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'better-sqlite3'
import type * as z from 'zod'
import { BackupRow } from '#contract/safety'
import { facilityClock, facilityDay } from '#contract/values/calendar'
import { fileHash } from '#host/files/file-hash'
import { filesOf } from '#host/files/folder'
import { readVault, Vault } from '#host/files/vault'
import { giveName, makeFolder, writeWhole } from '#host/files/whole-file'
import { openConnection } from './connection'
import { logEnd } from './log-book'

/** Beside every copy: what it held when it was made, and the vault that opens it. */
const Sidecar = BackupRow.extend({ vault: Vault })
export type Sidecar = z.infer<typeof Sidecar>

export const sidecarOf = (copy: string): string => copy.replace(/\.sph$/, '.json')

/**
 * Copies the register while it is in use, opens the copy with its key, checks its pages and counts it. Only then, and on the disk to its last
 * byte, does it get its name; what fails leaves nothing behind.
 * @param at moment of the copy; gives the file its name
 */
export async function makeBackup(folder: string, key: Buffer, at: Date): Promise<BackupRow> {
  const { backups, register } = filesOf(folder)
  makeFolder(backups)
  const name = uniqueName(backups, `${facilityDay(at.toISOString())}-${facilityClock(at.toISOString()).replace(':', '')}`)
  const source = openConnection(register, key, 'reader')
  try {
    return await writeCopy(source.raw, key, join(backups, `${name}.sph`), readVault(filesOf(folder).vault), at)
  } finally {
    source.raw.close()
  }
}

/** The register as it was before this program gave it a newer shape; once for each step that it stood at. */
export async function keepBeforeUpdate(raw: Database.Database, register: string, key: Buffer, step: string, at: Date): Promise<void> {
  const { backups, vault } = filesOf(dirname(register))
  makeFolder(backups)
  const copy = join(backups, `before-update-${step}.sph`)
  if (!existsSync(copy)) await writeCopy(raw, key, copy, readVault(vault), at)
}

async function writeCopy(raw: Database.Database, key: Buffer, copy: string, vault: Vault, at: Date): Promise<BackupRow> {
  const half = `${copy}.part`
  try {
    rmSync(half, { force: true })
    // SQLite fills an empty file, and keeps the rights it has.
    writeFileSync(half, '', { mode: 0o600 })
    raw.prepare('vacuum into ?').run(half)
    const held = await countCopy(half, key)
    const row: BackupRow = {
      fileName: copy.slice(dirname(copy).length + 1),
      at: at.toISOString(),
      bytes: statSync(half).size,
      sha256: await fileHash(half),
      residents: held.residents,
      logRows: held.rows,
      logHead: held.head,
    }
    writeWhole(sidecarOf(copy), `${JSON.stringify({ ...row, vault }, null, 2)}\n`)
    giveName(half, copy)
    return row
  } catch (error) {
    rmSync(half, { force: true })
    rmSync(sidecarOf(copy), { force: true })
    throw error
  }
}

async function countCopy(file: string, key: Buffer): Promise<{ residents: number; rows: number; head: string }> {
  const copy = openConnection(file, key, 'reader')
  try {
    const found = copy.raw.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Error('the copy does not pass quick_check')
    const residents = copy.raw.prepare('select count(*) from resident').pluck().get() as number
    const { rows, head } = await logEnd(copy.kysely)
    return { residents, rows, head }
  } finally {
    copy.raw.close()
  }
}

function uniqueName(folder: string, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}-${count}`
    if (!existsSync(join(folder, `${name}.sph`))) return name
  }
}

/**
 * What was written down beside the copies of a folder, the newest first. A sidecar that is not ours is none; the copy of one that is may be missing or
 * changed: its file has to be looked at.
 */
export function listBackups(backups: string): BackupRow[] {
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const sidecar = readSidecar(join(backups, name))
      return sidecar && sidecarOf(sidecar.fileName) === name ? [BackupRow.parse(sidecar)] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

export function readSidecar(file: string): Sidecar | null {
  try {
    return Sidecar.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Whether a copy has the bytes that it was written with; its size tells at once what was cut off. */
export async function lookAtCopy(
  copy: string,
  { bytes, sha256 }: Pick<BackupRow, 'bytes' | 'sha256'>,
): Promise<'WHOLE' | 'CHANGED' | 'UNREADABLE'> {
  try {
    if (statSync(copy).size !== bytes) return 'CHANGED'
    return (await fileHash(copy)) === sha256 ? 'WHOLE' : 'CHANGED'
  } catch {
    return 'UNREADABLE'
  }
}
