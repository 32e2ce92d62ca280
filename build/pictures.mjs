// npm run pictures: every screen and paper as a picture, to be looked at.
import { ensureBuilt, ensureInstalled, runNode, tool } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
process.exitCode = await runNode([tool('@playwright/test', 'cli.js'), 'test', '--project=pictures', ...process.argv.slice(2)])
