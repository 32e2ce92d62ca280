import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Where `npm run pictures` leaves what it drew. */
export const pictures = join(import.meta.dirname, '../../.cache/pictures')
mkdirSync(pictures, { recursive: true })

/** The screen as it is once nothing loads or moves any more. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  // The viewer of a PDF inside the page never comes to rest.
  await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {})
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, [aria-busy=true]'), null, { timeout: 10_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'initial' })
}
