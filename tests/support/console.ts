import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { quickenKeys } from './quick-keys'
import { builtConsole } from './served'

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The built console as a person starts it, without any variable of ours. */
export const run = (...args: string[]): Promise<Ended> => runWith({}, ...args)

export function runWith(variables: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { REGISTER_PASSPHRASE, REGISTER_FOLDER, ...environment } = process.env
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [builtConsole, ...args],
      { env: { ...environment, ...variables }, maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
    child.stdin?.end()
  })
}

/** A sample register of 60 people on 21 November 2026, in the folder `so` of a place of its own; its passphrase lies beside it. */
export async function sampleOfTheConsole(): Promise<{ place: string; folder: string }> {
  const place = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-console-'))
  const folder = join(place, 'so')
  const made = await run('demo', '--folder', folder, '--residents', '60', '--seed', '7', '--today', '2026-11-21')
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/truong\s+Đặng Quốc Thử\s+Lãnh đạo\s+Hocthu@2026/)
  await quickenKeys(folder, readFileSync(join(folder, 'demo-passphrase.txt'), 'utf8'))
  return { place, folder }
}

/** One clear sentence, an exit code that says so, no stack. */
export function expectRefusal({ code, out, err }: Ended, wanted: RegExp, exit = 1): void {
  expect(err).toMatch(wanted)
  expect(code).toBe(exit)
  expect(`${out}${err}`).not.toMatch(/^\s+at |node:internal|Error:|\[\w+\.\w+/m)
}
