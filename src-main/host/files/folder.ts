import { accessSync, constants, existsSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartError } from './start-error'
import { makeFolder } from './whole-file'

/** The files of a register folder. */
export const filesOf = (folder: string) => ({
  register: join(folder, 'register.sph'),
  vault: join(folder, 'vault.json'),
  /** The vault of a register that is being made: it gets its name when the register is whole. */
  founding: join(folder, 'vault.founding.json'),
  lock: join(folder, 'host.lock'),
  backups: join(folder, 'backups'),
  /** How far the register's log had come when last looked at: outside the file, so that an older file in its place is noticed. */
  anchor: join(folder, 'anchor.json'),
})

/** File systems that lie about locks and syncs: NFS, SMB, CIFS, SMB2 (statfs type numbers of Linux). */
const networkFileSystems = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/** @throws StartError `notWritable`, `networkDrive` */
export function prepareFolder(folder: string): void {
  if (/^(\\\\|\/\/)/.test(folder)) throw new StartError('networkDrive', { folder })
  makeWritable(folder)
  if (networkFileSystems.has(statfsSync(folder).type >>> 0)) throw new StartError('networkDrive', { folder })
}

/** Makes a folder if it is missing, and writes into it to be sure. @throws StartError `notWritable` */
export function makeWritable(folder: string): void {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    throw new StartError('notWritable', { folder })
  }
}

export const hasRegister = (folder: string): boolean => existsSync(filesOf(folder).register) || existsSync(filesOf(folder).vault)

const partsOf = (register: string) => [register, `${register}-wal`, `${register}-shm`]

/** Takes away a register that this very process could not finish. */
export function removeUnfinished(folder: string): void {
  const { register, vault, founding } = filesOf(folder)
  for (const file of [...partsOf(register), vault, founding]) rmSync(file, { force: true })
}

/** Puts aside what is there of a register whose making was broken off: nobody was told that there is one, and nothing is thrown away. */
export function setUnfinishedAside(folder: string): void {
  const { register, vault, founding } = filesOf(folder)
  if (!existsSync(founding) || existsSync(vault)) return
  for (const file of [...partsOf(register), founding]) if (existsSync(file)) renameSync(file, `${file}.unfinished`)
}

/**
 * Makes this process the folder's only host until it ends, however it ends: the operating system drops the lock of a dead process.
 * @returns gives the folder free
 * @throws StartError `alreadyOpen`
 */
export function claimFolder(folder: string): () => void {
  const { lock } = filesOf(folder)
  try {
    accessSync(folder, constants.W_OK)
    const claim = new Database(lock, { timeout: 0 })
    claim.exec('begin exclusive')
    return () => claim.close()
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new StartError('alreadyOpen', { folder })
    throw new StartError('notWritable', { folder })
  }
}
