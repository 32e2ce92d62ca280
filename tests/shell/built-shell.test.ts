import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensureBuilt } from '../../build/prepare.mjs'

const run = promisify(execFile)
const runner = join(import.meta.dirname, 'run-built-shell.ts')

/** Starts the built program as Electron would and answers with what the stand-in saw. */
async function start(...args: string[]) {
  const { stdout } = await run(process.execPath, [runner, ...args]).catch((failed: { stdout: string; stderr: string }) => {
    if (!failed.stdout) throw new Error(failed.stderr)
    return failed
  })
  return JSON.parse(stdout)
}

describe('the built program, against a stand-in of Electron', () => {
  let folder: string
  beforeAll(() => ensureBuilt({ quiet: true }), 120_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shell-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('opens one sandboxed window on its own scheme and reaches a real host through one channel', async () => {
    const saw = await start('--folder', folder)

    expect(saw.seen.problems).toEqual([])
    expect(saw.seen.sandboxed).toBe(true)
    expect(saw.windows).toBe(1)
    expect(saw.seen.windows[0].webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(existsSync(saw.seen.windows[0].webPreferences.preload)).toBe(true)
    expect(saw.seen.schemes.map(({ scheme }: { scheme: string }) => scheme)).toEqual(saw.pages)
    expect(saw.page).toContain('<div id="root">')

    expect(saw.channelsWhileOpen).toHaveLength(1)
    expect(saw.state).toMatchObject({ ok: true, data: { state: 'empty' } })
    expect(saw.residents).toMatchObject({ ok: false, error: {} })
    expect(saw.fromInnerFrame).toEqual({ ok: false, error: { kind: 'forbidden' } })
    expect(saw.channels).toEqual([])
  })

  test('lets nothing lead out of the window', async () => {
    const saw = await start('--folder', folder)
    expect(saw).toMatchObject({
      opensWindow: 'deny',
      attachesGuest: false,
      leaves: [],
      redirects: false,
      framesForeign: false,
      framesPaper: true,
      staysAtHome: true,
      camera: false,
    })
    expect(saw.seen.blockedAddresses).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']))
  })

  test('speaks Vietnamese, and English when asked', async () => {
    const labels = (saw: { seen: { menus: { label: string }[][] } }) => saw.seen.menus[0]?.map(({ label }) => label)
    expect(labels(await start('--folder', folder))).toEqual(['Chương trình', 'Soạn thảo', 'Hiển thị'])
    expect(labels(await start('--folder', folder, '--lang', 'en'))).toEqual(['Program', 'Edit', 'View'])
  })

  test('a second start brings the open window to the front, opens nothing and touches no data', async () => {
    expect((await start('--folder', folder)).focused).toBe(1)
    const second = await start('--folder', join(folder, 'second'), '--another-instance')
    expect(second.windows).toBe(0)
    expect(existsSync(join(folder, 'second'))).toBe(false)
  })

  test('a folder that cannot be one is refused in one message, without a window', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const saw = await start('--folder', file)
    expect(saw.windows).toBe(0)
    expect(saw.seen.problems).toHaveLength(1)
    expect(saw.seen.problems[0]).toMatch(/^Không mở được sổ: /)
    expect(saw.seen.problems[0]).not.toMatch(/\bat \S+:\d+|Error/)
  })

  test('the bridge is CommonJS, as a sandboxed preload must be, and loads nothing but electron', () => {
    const bridge = readFileSync('out/preload/bridge.cjs', 'utf8')
    expect(bridge).not.toMatch(/^\s*(import|export)\s/m)
    expect([...bridge.matchAll(/require\((['"`])(.+?)\1\)/g)].map(([, , name]) => name)).toEqual(['electron'])
  })
})
