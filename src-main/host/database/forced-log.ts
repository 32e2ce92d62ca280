import { open } from 'node:fs/promises'

/** Brings SQLite's write-ahead log from the system's memory onto the disk, beside the work of the host. */
export interface ForcedLog {
  /** Begins at once, or when the one at work has ended; however often it is asked for meanwhile, once more is enough. */
  force(): void
  /** @returns resolves once everything asked for so far has ended */
  settled(): Promise<void>
}

/** @param file the register @param failed is told what the system said, by its code */
export function openForcedLog(file: string, failed: (code: string) => void): ForcedLog {
  let working: Promise<void> | null = null
  let again = false

  async function work(): Promise<void> {
    do {
      again = false
      try {
        const handle = await open(`${file}-wal`, 'r+')
        try {
          await handle.datasync()
        } finally {
          await handle.close()
        }
      } catch (error) {
        failed((error as NodeJS.ErrnoException).code ?? 'unknown')
      }
    } while (again)
    working = null
  }

  return {
    force: () => {
      again = true
      working ??= work()
    },
    settled: () => working ?? Promise.resolve(),
  }
}
