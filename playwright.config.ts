import { defineConfig } from '@playwright/test'
import { findChromium } from './build/chromium.mjs'

export default defineConfig({
  outputDir: '.cache/playwright',
  // How long something takes on a busy machine decides no test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'long', testDir: 'tests/long/browser' },
    { name: 'pictures', testDir: 'tests/pictures' },
  ],
})
