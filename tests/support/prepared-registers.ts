import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Founding a register takes seconds (the communes of the country, a slow hash for each password); nearly every test file needs one that was founded just
// so. A run founds each kind once, for real, and its files are copied: what the tests open is a register like any other.

const folderVariable = 'PREPARED_REGISTERS'

/** Called by vitest before the workers start: one place for all of them. @returns what removes it */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'prepared-registers-'))
  process.env[folderVariable] = folder
  // The built program is started some hundred times: Node keeps what it has compiled.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled')
  return () => rmSync(folder, { recursive: true, force: true })
}

/**
 * Fills `folder` with the files of a register that was founded with these options.
 * @param options whatever makes one different from another, as JSON can hold it
 * @param found founds it in a folder and closes it
 */
export async function layPreparedRegister(folder: string, options: unknown, found: (folder: string) => Promise<void>): Promise<void> {
  const place = process.env[folderVariable]
  if (place === undefined) return found(folder)
  const prepared = join(place, createHash('sha256').update(JSON.stringify(options)).digest('hex'))
  if (!existsSync(prepared)) {
    const making = mkdtempSync(join(place, 'making-'))
    await found(making)
    try {
      renameSync(making, prepared)
    } catch (error) {
      // Another worker was faster.
      if (!existsSync(prepared)) throw error
    }
  }
  mkdirSync(folder, { recursive: true })
  cpSync(prepared, folder, { recursive: true })
}
