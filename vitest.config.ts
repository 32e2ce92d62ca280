import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const onTheHost = ['rules', 'host', 'migrations', 'doors', 'console', 'prints', 'bundles', 'shell', 'boundaries', 'faults']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: onTheHost.map((folder) => `tests/${folder}/**/*.test.ts`) },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
