import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A place for a register that can be made to refuse what is written, and to take it again. */
export interface Disk {
  readonly folder: string
  /** What the host then answers a command with. */
  readonly problem: 'diskFull' | 'diskRefuses'
  /** From now on only so many bytes more are taken; a broken disk takes none. @param host the process whose writes are to fail */
  refuse(host: ChildProcess, after?: number): void
  accept(host: ChildProcess): void
  remove(): void
}

/** A file system of its own that is really full. @throws Error where this machine does not let us mount one */
export function smallDisk(megabytes: number): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-disk-'))
  const mount = (...options: string[]) => execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'tmpfs', folder], { stdio: 'pipe' })
  mount(`size=${megabytes}m`, 'mode=700')
  return {
    folder,
    problem: 'diskFull',
    refuse: (_, after = 0) => {
      // Somebody else's file: what is left of the disk, but for a little.
      const { bsize, bavail } = statfsSync(folder)
      const ballast = Math.max(0, bavail * bsize - after)
      if (ballast > 0) execFileSync('fallocate', ['-l', String(ballast), join(folder, 'ballast')])
    },
    accept: () => rmSync(join(folder, 'ballast'), { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The usual disk, of which the system refuses every write of the host: what a broken disk looks like to a program. */
export function brokenDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-disk-'))
  // The soft limit alone: whoever set it may take it away again.
  const limit = ({ pid }: ChildProcess, bytes: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
  return {
    folder,
    problem: 'diskRefuses',
    refuse: (host) => limit(host, '0'),
    accept: (host) => limit(host, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const succeeds = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Why there is no small disk here; null where there can be one. */
export function whyNoSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-disk-'))
  const mounted = process.platform === 'linux' && succeeds('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  if (mounted) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return mounted ? null : 'this user may not mount a small disk (mount -t tmpfs)'
}

/** Why writes cannot be refused here; null where they can. */
export const whyNoBrokenDisk = (): string | null =>
  succeeds('prlimit', '--version') ? null : 'there is no prlimit (util-linux) on this machine'
