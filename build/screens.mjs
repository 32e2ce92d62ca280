// npm run screens: every screen in every window, and axe in the widest and the narrowest; npm run long takes two windows of them.
import { ensureBuilt, ensureInstalled, runNode, tool } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
process.exitCode = await runNode(
  [tool('@playwright/test', 'cli.js'), 'test', '--project=long', 'narrow.spec.ts', ...process.argv.slice(2)],
  {
    env: { ...process.env, SCREENS: 'all' },
  },
)
