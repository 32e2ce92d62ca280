// The browser that the tests drive: Chrome or Chromium of this computer.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) =>
    join(process.env[key] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
]

/** @returns {string | undefined} CHROME_PATH, or the first Chrome or Chromium found */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [process.env.CHROME_PATH ?? '', ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places]
  return candidates.find((file) => file !== '' && existsSync(file))
}
