// npm start: the register in its window, or, where there can be no window, as a page on this computer.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, node, root, run, runNode, stop, tool } from './prepare.mjs'

const args = process.argv.slice(2)
const downloadLimit = 180_000
const startsInFolder = process.env.INIT_CWD ?? process.cwd()

if (Number.parseInt(process.versions.node, 10) < 20) stop(`Cần Node.js 20 trở lên (đang có ${process.versions.node}).`)
ensureInstalled()
ensureBuilt()

const reason = whyNoWindow()
if (reason) process.exitCode = await openPage(reason)
else process.exitCode = await openWindow()

async function openWindow() {
  const code = await run(electronBinary(), [root, ...args], { cwd: startsInFolder })
  // 127: the system's loader did not find a library that Electron needs.
  return code === 127 ? openPage('thiếu thư viện hệ thống cho Electron · system libraries for Electron are missing') : code
}

function openPage(why) {
  console.log(`Mở trong trình duyệt vì ${why}.`)
  return runNode([join(root, 'out', 'main', 'console.js'), 'serve', '--open', ...args], { cwd: startsInFolder })
}

/** @returns {string | null} the reason in Vietnamese · English */
function whyNoWindow() {
  const hasDisplay = ['win32', 'darwin'].includes(process.platform) || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!hasDisplay) return 'máy này không có màn hình · no display'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return 'Electron không chạy bằng tài khoản root · Electron does not run as root'
  if (!electronBinary()) {
    // Electron has no install script any more: its program is fetched on first use.
    spawnSync(node, [tool('electron', 'install.js')], { cwd: root, stdio: 'ignore', timeout: downloadLimit })
    if (!electronBinary()) return 'chưa tải được Electron · Electron could not be downloaded'
  }
  return null
}

/** @returns {string} empty while Electron's program is not there */
function electronBinary() {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  const file = tool('electron', join('dist', names[process.platform] ?? 'electron'))
  return existsSync(file) ? file : ''
}
