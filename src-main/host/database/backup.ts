import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { BackupRow } from '#contract/safety'
import { facilityClock, facilityDay } from '#contract/values/calendar'
import { filesOf } from '#host/files/folder'
import { readVault, Vault } from '#host/files/vault'
import { giveName, makeFolder, writeWhole } from '#host/files/whole-file'
import { openConnection } from './connection'
import { logHead } from './log-book'

/** Beside every copy: what it held when it was made, and the vault that opens it. */
const Sidecar = BackupRow.extend({ vault: Vault })

/**
 * Copies the register while it is in use, opens the copy with its key, checks its pages and counts it. Only then, and on the disk to its last
 * byte, does it get its name; what fails leaves nothing behind.
 * @param at moment of the copy; gives the file its name
 */
export async function makeBackup(folder: string, key: Buffer, at: Date): Promise<BackupRow> {
  const files = filesOf(folder)
  makeFolder(files.backups)
  const name = uniqueName(files.backups, `${facilityDay(at.toISOString())}-${facilityClock(at.toISOString()).replace(':', '')}`)
  const half = join(files.backups, `${name}.part`)
  try {
    const row = { fileName: `${name}.sph`, at: at.toISOString(), ...(await copyTo(half, files.register, key)) }
    const vault = readVault(files.vault)
    writeWhole(join(files.backups, `${name}.json`), `${JSON.stringify({ ...row, vault }, null, 2)}\n`, 0o600)
    // Also by itself, to be copied back by hand: the advice on the screen says so.
    writeWhole(join(files.backups, 'vault.json'), `${JSON.stringify(vault, null, 2)}\n`, 0o600)
    giveName(half, join(files.backups, row.fileName))
    return row
  } catch (error) {
    rmSync(half, { force: true })
    rmSync(join(files.backups, `${name}.json`), { force: true })
    throw error
  }
}

async function copyTo(half: string, register: string, key: Buffer): Promise<Pick<BackupRow, 'bytes' | 'residents' | 'logHead'>> {
  // SQLite fills an empty file, and keeps the rights it has.
  writeFileSync(half, '', { mode: 0o600 })
  const source = openConnection(register, key, 'reader')
  try {
    source.raw.prepare('vacuum into ?').run(half)
  } finally {
    source.raw.close()
  }
  const copy = openConnection(half, key, 'reader')
  try {
    const found = copy.raw.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Error('the copy does not pass quick_check')
    const residents = copy.raw.prepare('select count(*) from resident').pluck().get() as number
    return { bytes: statSync(half).size, residents, logHead: await logHead(copy.kysely) }
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

/** Finished backups, the newest first; a copy without its sidecar or the other way round is none, nor is one with a sidecar that is not ours. */
export function listBackups(folder: string): BackupRow[] {
  const { backups } = filesOf(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const sidecar = readSidecar(join(backups, name))
      return sidecar && existsSync(join(backups, sidecar.fileName)) ? [BackupRow.parse(sidecar)] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

function readSidecar(file: string): z.infer<typeof Sidecar> | null {
  try {
    return Sidecar.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
