import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { scriptText } from './build/script-text.mjs'

const onTheHost = ['rules', 'host', 'migrations', 'doors', 'console', 'prints', 'bundles', 'shell', 'boundaries', 'recipes', 'faults']

/** What takes a minute or more comes first: started last it would keep one core busy while the other waits. */
const long = ['recipes/adding', 'console/console', 'faults/', 'host/papers-long', 'prints/kit']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((part) => moduleId.includes(`/tests/${part}`))
      return at < 0 ? long.length : at
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
          include: onTheHost.map((folder) => `tests/${folder}/**/*.test.ts`),
          // Loading the program anew for every file takes longer than most files; none of them leaves anything behind in it.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
