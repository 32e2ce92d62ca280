// npm run build: the packages and the three rooms, built into out/ if they are stale.
import { ensureBuilt, ensureInstalled } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
