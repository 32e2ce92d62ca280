import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { filesOf } from './folder'
import { makeFolder, syncFolder, writeWhole } from './whole-file'

/** Names of folders within that of the register; nothing that leads out of it. */
const Within = z.string().regex(/^[\w-]+$/)
const Intent = z.object({ from: Within, aside: Within })
type Intent = z.infer<typeof Intent>

/** What a register is made of on the disk, besides its copies. */
const parts = ['register.sph', 'vault.json', 'anchor.json'] as const
/** What SQLite keeps beside a register at work. */
const logs = ['register.sph-wal', 'register.sph-shm'] as const

const intentOf = (folder: string) => join(folder, 'restore.json')

/** Folders that are of use only as long as what has made them runs. */
export const workFolder = { restoring: 'restoring-', looking: 'looking-' } as const
const isWorkFolder = (name: string) => Object.values(workFolder).some((beginning) => name.startsWith(beginning))
/** Registers that made room for a restored one, whole and as they lay. */
export const asideFolder = 'set-aside-'

/**
 * Puts the register that lies whole in the folder `from` in the place of the present one, which is moved as it lies, with its log and its vault, into
 * the folder `aside`. Nothing is copied and nothing thrown away: every step is a new name, and what is to be done stands on the disk first, so that
 * after a power cut at any moment `finishSwap` brings it to its end.
 * @returns whether there was a register that was moved
 */
export function swapIn(folder: string, from: string, aside: string): boolean {
  writeWhole(intentOf(folder), JSON.stringify({ from, aside } satisfies Intent))
  return finishSwap(folder)
}

/**
 * Ends a swap that was begun, and takes away what a broken-off restore has left of its own work. To be called by whoever has claimed the folder, before
 * anything in it is opened.
 * @returns whether a register was moved aside
 */
export function finishSwap(folder: string): boolean {
  const intent = readIntent(folder)
  if (intent) {
    const from = join(folder, intent.from)
    const aside = join(folder, intent.aside)
    makeFolder(aside)
    // What still lies in `from` has not taken its name yet: what bears that name is the old one's.
    for (const part of parts)
      if (existsSync(join(from, part)) && existsSync(join(folder, part))) renameSync(join(folder, part), join(aside, part))
    // The new one has none: it was closed in order.
    for (const log of logs) if (existsSync(join(folder, log))) renameSync(join(folder, log), join(aside, log))
    // An anchor that the new one does not have would be held against it.
    if (!existsSync(join(from, 'anchor.json')) && existsSync(join(from, 'register.sph')) && existsSync(join(folder, 'anchor.json')))
      renameSync(join(folder, 'anchor.json'), join(aside, 'anchor.json'))
    syncFolder(aside)
    syncFolder(folder)
    // The register last: as long as it is missing, nobody takes the folder for a whole one.
    for (const part of parts.toReversed()) if (existsSync(join(from, part))) renameSync(join(from, part), join(folder, part))
    syncFolder(folder)
    rmSync(intentOf(folder))
    syncFolder(folder)
  }
  for (const name of readdirSync(folder)) if (isWorkFolder(name)) rmSync(join(folder, name), { recursive: true, force: true })
  if (!intent) return false
  const moved = existsSync(join(folder, intent.aside, 'register.sph')) || existsSync(join(folder, intent.aside, 'vault.json'))
  if (!moved && readdirSync(join(folder, intent.aside)).length === 0) rmSync(join(folder, intent.aside), { recursive: true })
  return moved
}

function readIntent(folder: string): Intent | null {
  if (!existsSync(intentOf(folder))) return null
  // It was written whole or not at all.
  return Intent.parse(JSON.parse(readFileSync(intentOf(folder), 'utf8')))
}

/** Registers that were set aside, the newest last. */
export const asideFolders = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(asideFolder) && existsSync(filesOf(join(folder, name)).register))
    .sort()
    .map((name) => join(folder, name))
