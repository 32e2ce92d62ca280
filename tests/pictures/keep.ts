import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Where `npm run pictures` leaves what it drew. */
export const pictures = join(import.meta.dirname, '../../.cache/pictures')
mkdirSync(pictures, { recursive: true })

const usual = { width: 1366, height: 768 }
/** What Windows leaves of it at 125 %. */
const scaled = { width: 1093, height: 614 }

/** The screen as it is once nothing loads or moves any more: as usual, in the smaller window of a scaled screen, dark, and in English. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  // The viewer of a PDF inside the page never comes to rest.
  await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {})
  await keep(page, name)
  await page.setViewportSize(scaled)
  await keep(page, `${name}-1093`)
  await page.setViewportSize(usual)
  await page.evaluate(chosenElsewhere, ['mantine-color-scheme-value', 'dark'] as const)
  await keep(page, `${name}-dark`)
  await page.evaluate(chosenElsewhere, ['mantine-color-scheme-value', 'light'] as const)
  await page.evaluate(chosenElsewhere, ['language', 'en'] as const)
  await keep(page, `${name}-english`)
  await page.evaluate(chosenElsewhere, ['language', 'vi'] as const)
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForFunction(isThere, null, { timeout: 20_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'initial' })
}

/** In the page: something has been drawn, and nothing is awaited any more. */
function isThere(): boolean {
  return document.querySelector('h1, h2') !== null && document.querySelector('.mantine-Skeleton-root, [aria-busy=true]') === null
}

/** In the page: as if it had been chosen in another window, nothing of what is open closes. */
function chosenElsewhere([key, newValue]: readonly [string, string]): void {
  localStorage.setItem(key, newValue)
  window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }))
}
