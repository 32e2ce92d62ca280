import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { scriptText } from './build/script-text.mjs'

const onTheHost = ['rules', 'host', 'migrations', 'doors', 'console', 'prints', 'bundles', 'shell', 'boundaries', 'faults']
/** `npm run long` asks for what takes minutes; `npm test` leaves it out. */
const asked = process.env.TESTS === 'long' ? ['long', 'host/touched'] : onTheHost

/** What takes a minute or more comes first: started last it would keep one core busy while the other waits. */
const first = ['long/recipes', 'console/console', 'faults/', 'prints/kit']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = first.findIndex((part) => moduleId.includes(`/tests/${part}`))
      return at < 0 ? first.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  plugins: [scriptText()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    globalSetup: 'tests/support/prepared-registers.ts',
    // A menu that closes before its focus trap looks at it has a hundred thousand lines of its document written out.
    onConsoleLog: (log) => !log.startsWith('[@mantine/hooks/use-focus-trap]'),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: asked.map((part) => (part.includes('/') ? `tests/${part}.test.ts` : `tests/${part}/**/*.test.ts`)),
          // Loading the program anew for every file takes longer than most files; none of them leaves anything behind in it.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          // As above: what a page keeps is emptied when its seat is closed.
          isolate: false,
        },
      },
    ],
  },
})
