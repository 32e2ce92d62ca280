import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Parents first, one by one: Node's own recursive mkdir never returns where a file system refuses without a reason (/proc). */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Puts a folder's list of names on the disk: without it a power cut can take a rename back. */
export function syncFolder(folder: string): void {
  // Windows keeps names safe by itself and opens no folders.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a file's bytes on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A file that was made under another name gets its own, once its bytes are on the disk: it is whole or not there, whatever is cut off. */
export function giveName(half: string, file: string): void {
  syncFile(half)
  renameSync(half, file)
  syncFolder(dirname(file))
}

/** Rights of what the program writes, where the system has them: people stand in it, or keys, and who else may read it is its owner's to say. */
const ownersAlone = 0o600

/** Written beside and renamed over: the old file or the new one, never half. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const half = `${file}.part`
  try {
    writeFileSync(half, content, { mode: ownersAlone })
    giveName(half, file)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}
