// npm run -s register -- <command>: the console on the data of this computer. Stdout belongs to the command alone.
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root, runNode } from './prepare.mjs'

ensureInstalled({ quiet: true })
ensureBuilt({ quiet: true })

// npm runs scripts in the package's folder; paths in the arguments are meant from where the person stands.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exitCode = await runNode([join(root, 'out', 'main', 'console.js'), ...process.argv.slice(2)], { cwd })
