// npm run long: the tests that take minutes and that npm test leaves out: the recipes of the README laid into a copy of the tree, papers as long as may
// be typed, the console with many papers, keystrokes, and every screen in two narrow windows.
import { findChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled, runNode, tool } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
const [unit, browser] = [
  await runNode([tool('vitest', 'vitest.mjs'), 'run', '--project=node', ...process.argv.slice(2)], {
    env: { ...process.env, TESTS: 'long' },
  }),
  await runNode([tool('@playwright/test', 'cli.js'), 'test', '--project=long', ...process.argv.slice(2)], {
    env: { ...process.env, CHROME_PATH: findChromium() },
  }),
]
process.exitCode = unit || browser
