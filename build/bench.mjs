// npm run bench: the measurements. They drive the built program, and are built themselves so that Node runs plain JavaScript.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, runNode, stop, tool } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
const outDir = join(root, '.cache', 'bench')
const built = await runNode([
  tool('vite', 'bin/vite.js'),
  'build',
  '--logLevel',
  'warn',
  '--ssr',
  'tests/bench/main.ts',
  '--outDir',
  outDir,
])
if (built !== 0) stop('Không dựng được các phép đo (tests/bench/main.ts).')
process.exitCode = await runNode([join(outDir, 'main.js'), ...process.argv.slice(2)])
