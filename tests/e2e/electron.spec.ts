import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import type {} from '#contract/desktop'

const programs: Partial<Record<NodeJS.Platform, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const program = join('node_modules', 'electron', 'dist', programs[process.platform] ?? 'electron')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

test.skip(!existsSync(program), "Electron's program is not on this computer (npx install-electron fetches it)")
test.skip(!hasDisplay, 'there is no display')

test('the window opens on an empty folder, with the bridge and nothing else of Electron or Node in the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'window-'))
  const desktop = await _electron.launch({ executablePath: program, args: ['.', '--folder', folder] })
  try {
    const page = await desktop.firstWindow()
    await expect(page).toHaveTitle(/Sổ Phục Hồi/)
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(await page.evaluate(() => Object.keys(window.desktop ?? {}))).toEqual(['call', 'onChange'])
    expect(await page.evaluate(() => ['process', 'require', 'Buffer'].filter((name) => name in window))).toEqual([])
    const state = await page.evaluate(() => window.desktop?.call('setup.state', '{"input":{}}'))
    expect(JSON.parse(state ?? '')).toMatchObject({ ok: true, data: { state: 'empty' } })
    await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow()
  } finally {
    await desktop.close()
    rmSync(folder, { recursive: true })
  }
})
