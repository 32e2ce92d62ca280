// npm run faults: what is tried a little by npm test, at full size: the host killed while seats write and papers take numbers, batches on a full
// disk, a million ends of terms.
import { ensureBuilt, ensureInstalled, runNode, tool } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
process.exitCode = await runNode([tool('vitest', 'vitest.mjs'), 'run', 'tests/faults', ...process.argv.slice(2)], {
  env: {
    KILL_ROUNDS: '300',
    END_DATE_RUNS: '1000000',
    BATCH_PEOPLE: '500',
    BATCH_RUNS: '50',
    PAPER_NUMBERS: '50000',
    PAPER_SEATS: '50',
    PAPER_KILLS: '50',
    ...process.env,
  },
})
