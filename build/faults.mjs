// npm run faults: what is tried a little by npm test, at full size: the host killed while seats write, papers take numbers and a register is restored, batches on a full
// disk, a million ends of terms, random histories of stays and of what the desk asks for.
import { ensureBuilt, ensureInstalled, runNode, tool } from './prepare.mjs'

const tests = ['tests/faults', 'tests/host/stay-histories', 'tests/host/desk-histories']

ensureInstalled()
ensureBuilt()
process.exitCode = await runNode([tool('vitest', 'vitest.mjs'), 'run', ...tests, ...process.argv.slice(2)], {
  env: {
    KILL_ROUNDS: '300',
    RESTORE_KILLS: '100',
    END_DATE_RUNS: '1000000',
    HISTORY_RUNS: '200',
    BATCH_PEOPLE: '500',
    BATCH_RUNS: '50',
    PAPER_NUMBERS: '50000',
    PAPER_SEATS: '50',
    PAPER_KILLS: '50',
    ...process.env,
  },
})
