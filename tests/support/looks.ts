import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
// What is in order is not described element by element, and no style sheet is fetched again: a table of 200 rows would take seconds.
const violationsOnly = { resultTypes: ['violations' as const], preload: false, iframes: false }

/** What axe finds on the page against WCAG 2.2, levels A and AA, apart from the browser's own viewer of a PDF. In one page, without another for the sum: a walk over all screens takes long. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options(violationsOnly)
    .withTags(wcag)
    .exclude('iframe')
    // The list of an open combobox is scrolled from its field, by the arrow keys.
    .exclude('.mantine-Combobox-dropdown')
    .exclude('.mantine-Combobox-options')
    .analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/**
 * Nothing that axe finds on the page, apart from the browser's own viewer of a PDF, and nothing beside an office screen of 1366 pixels.
 * A dialog half faded in has half its contrast: only what is still there when everything has come to rest counts. Looking through a long table
 * alone takes seconds where the machine has other work.
 */
export async function expectSound(page: Page, where: string): Promise<void> {
  // Wherever the last click left the pointer, a tooltip that it calls up is no part of the page.
  await page.mouse.move(0, 0)
  await expect(async () => {
    expect(await axeFaults(page), where).toEqual([])
  }).toPass({ timeout: 20_000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(1366)
}
