import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { facilityClock, facilityDay } from '../../../src-preload/contract/calendar'
import { BackupRow } from '../../../src-preload/contract/safety'
import { logHead } from '../api/log-book'
import { filesOf } from '../folder'
import { readVault, Vault } from '../vault'
import { openConnection } from './connection'

/** Beside every copy: what it held when it was made, and the vault that opens it. */
const Sidecar = BackupRow.extend({ vault: Vault })

/**
 * Copies the register while it is in use, opens the copy with its key, checks its pages and counts it. Only then does it get its name.
 * @param at moment of the copy; gives the file its name
 */
export async function makeBackup(folder: string, key: Buffer, at: Date): Promise<BackupRow> {
  const files = filesOf(folder)
  mkdirSync(files.backups, { recursive: true })
  const name = uniqueName(files.backups, `${facilityDay(at.toISOString())}-${facilityClock(at.toISOString()).replace(':', '')}`)
  const half = join(files.backups, `${name}.part`)
  rmSync(half, { force: true })
  const source = openConnection(files.register, key, 'reader')
  try {
    source.raw.prepare('vacuum into ?').run(half)
  } finally {
    source.raw.close()
  }
  const copy = openConnection(half, key, 'reader')
  let row: BackupRow
  try {
    const found = copy.raw.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Error('the copy does not pass quick_check')
    const residents = copy.raw.prepare('select count(*) from resident').pluck().get() as number
    row = { fileName: `${name}.sph`, at: at.toISOString(), bytes: statSync(half).size, residents, logHead: await logHead(copy.kysely) }
  } finally {
    copy.raw.close()
  }
  writeFileSync(join(files.backups, `${name}.json`), `${JSON.stringify({ ...row, vault: readVault(files.vault) }, null, 2)}\n`, {
    mode: 0o600,
  })
  renameSync(half, join(files.backups, row.fileName))
  return row
}

function uniqueName(folder: string, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}-${count}`
    if (!existsSync(join(folder, `${name}.sph`))) return name
  }
}

/** Finished backups, the newest first; a copy without its sidecar or the other way round is none. */
export function listBackups(folder: string): BackupRow[] {
  const { backups } = filesOf(folder)
  if (!existsSync(backups)) return []
  return readdirSync(backups)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const parsed = Sidecar.safeParse(JSON.parse(readFileSync(join(backups, name), 'utf8')))
      return parsed.success && existsSync(join(backups, parsed.data.fileName)) ? [BackupRow.parse(parsed.data)] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}
