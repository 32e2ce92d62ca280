import { chromium } from '@playwright/test'
import { findChromium } from '../../build/chromium.mjs'
import { password } from '../support/builders'

/** A call of the page; the ids of its person and stay stand as `{id}` and `{stayId}` in the input. */
export interface PageCall {
  readonly name: string
  /** JSON */
  readonly input: string
}

interface Asked {
  readonly name: string
  readonly input: unknown
  reply: unknown
}

/** So long the page has to be quiet before it has asked for everything, milliseconds. */
const quiet = 1500

/**
 * What a person's page asks for when somebody in the list is clicked, as Chromium sends it. Calls of one wave are sent at once, the next wave
 * begins after an answer of the one before.
 * @returns null where there is no Chromium
 */
export async function callsOfPersonPage(url: string): Promise<PageCall[][] | null> {
  const executablePath = findChromium()
  if (!executablePath) return null
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ locale: 'vi-VN' })
    page.setDefaultTimeout(120_000)
    await page.goto(url)
    await page.getByLabel('Tên đăng nhập').fill('head')
    await page.getByLabel('Mật khẩu').first().fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Việc đến hạn' }).waitFor()
    await page.goto(`${url}/residents`)
    const first = page.getByRole('table').locator('a[href*="/residents/"]').first()
    await first.waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)

    const asked: Asked[] = []
    let open = 0
    let at = performance.now()
    page.on('request', (request) => {
      const name = /\/api\/([\w.]+)$/.exec(request.url())?.[1]
      if (!name || request.method() !== 'POST') return
      const call: Asked = { name, input: (JSON.parse(request.postData() ?? '{}') as { input: unknown }).input, reply: null }
      asked.push(call)
      open++
      void request
        .response()
        .then((response) => response?.json())
        .then((reply) => {
          call.reply = reply
        })
        .finally(() => {
          open--
          at = performance.now()
        })
    })
    const clicked = await page.evaluate(() => performance.now())
    await first.click()
    while (asked.length === 0 || open > 0 || performance.now() - at < quiet) await page.waitForTimeout(100)
    // The page's own clock says what was answered before what was asked.
    const times = await page.evaluate(
      (since) =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry as PerformanceResourceTiming)
          .filter(({ name, startTime }) => startTime >= since && /\/api\/[\w.]+$/.test(name))
          .map(({ startTime, responseEnd }) => ({ startTime, responseEnd })),
      clicked,
    )
    if (times.length !== asked.length) throw new Error(`the page asked ${asked.length} times and timed ${times.length}`)
    times.sort((a, b) => a.startTime - b.startTime)
    const waves: number[] = []
    for (const { startTime } of times) {
      const before = waves.filter((_, other) => times[other]!.responseEnd <= startTime)
      waves.push(Math.max(-1, ...before) + 1)
    }

    const person = asked.find(({ name }) => name === 'residents.get')?.reply as {
      data: { resident: { id: string }; stays: readonly { id: string }[] }
    }
    const { resident, stays } = person.data
    const generalised = ({ name, input }: { name: string; input: unknown }): PageCall => ({
      name,
      input: JSON.stringify(input)
        .replaceAll(resident.id, '{id}')
        .replaceAll(stays[0]?.id ?? '-', '{stayId}'),
    })
    return Array.from({ length: Math.max(...waves) + 1 }, (_, wave) => asked.filter((_, call) => waves[call] === wave).map(generalised))
  } finally {
    await browser.close()
  }
}
