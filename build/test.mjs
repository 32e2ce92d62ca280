// npm test: every check, in the order in which a mistake is cheapest to find, up to the first that fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled, root, runNode, stop, tool } from './prepare.mjs'

const reports = join(root, '.cache', 'reports')
const unitReport = join(reports, 'vitest.json')
const browserReport = join(reports, 'playwright.json')

ensureInstalled()
ensurePrograms()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const cruise = ['--config', 'build/dependency-cruiser.cjs', 'src-main', 'src-renderer', 'src-preload']

const checks = {
  lint: () => runNode([tool('@biomejs/biome', 'bin/biome'), 'check', '.']),
  // Beside one another: each keeps one core busy. One checker for each project: four work out the same types four times over.
  'types, boundaries, unused code': () =>
    allOf(
      [tool('typescript', 'bin/tsc'), '--build', '--checkers', '1'],
      [tool('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...cruise],
      [tool('knip', 'bin/knip.js')],
    ),
  build: () => ensureBuilt() ?? 0,
  tests: () => runNode([tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  browser: () =>
    runNode([tool('@playwright/test', 'cli.js'), 'test', '--project=e2e', '--reporter=list,json'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport, CHROME_PATH: findChromium() },
    }),
}

let failedCheck = ''
for (const [name, check] of Object.entries(checks)) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  if ((await check()) === 0) continue
  failedCheck = name
  break
}

const counted = [...unitCounts(), ...browserCounts()]
const sum = (what) => counted.reduce((total, counts) => total + counts[what], 0)
for (const { title, reason } of skippedInTheBrowser()) console.log(`Bỏ qua · skipped: ${title}: ${reason}`)
if (failedCheck) console.log(`\nDừng ở · stopped at: ${failedCheck}`)
// A check without a report of its own (lint, types …), or a crash outside any test, still is a failure.
const failed = sum('failed') || (failedCheck ? 1 : 0)
console.log(`\n${sum('passed')} passed, ${failed} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`)
process.exitCode = failed ? 1 : 0

/** @returns the code of the first that failed, once all have ended */
async function allOf(...scripts) {
  const codes = await Promise.all(scripts.map((script) => runNode(script)))
  return codes.find((code) => code !== 0) ?? 0
}

/** The tests drive Chromium and read PDFs with poppler. As root on Debian they are installed, otherwise asked for. */
function ensurePrograms() {
  const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
  const missing = () => [...(findChromium() ? [] : ['chromium']), ...(onPath('pdftotext') ? [] : ['poppler-utils'])]
  if (missing().length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Đang cài · installing: ${missing().join(' ')}`)
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing())
  }
  const left = missing()
  if (left.length > 0)
    stop(`Kiểm thử cần ${left.join(', ')}; hãy cài rồi chạy lại · the tests need ${left.join(', ')}; install and run again.`)
}

function reportIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function unitCounts() {
  const report = reportIn(unitReport)
  if (!report) return []
  return [{ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }]
}

function browserCounts() {
  const report = reportIn(browserReport)
  if (!report) return []
  const { expected, unexpected, flaky, skipped } = report.stats
  return [{ passed: expected + flaky, failed: unexpected, skipped }]
}

function skippedInTheBrowser() {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
  return (reportIn(browserReport)?.suites ?? []).flatMap(specsOf).flatMap((spec) =>
    spec.tests
      .flatMap((test) => test.annotations)
      .filter((annotation) => annotation.type === 'skip')
      .map((annotation) => ({ title: spec.title, reason: annotation.description })),
  )
}
