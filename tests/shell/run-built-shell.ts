/**
 * Runs the built shell in plain Node against the stand-in, uses it as Electron would, and prints what it saw as one JSON
 * line. Arguments: `--folder <register folder>`, and `--another-instance` to pretend that the program is open already.
 */
import { registerHooks } from 'node:module'
import { app, BrowserWindow, channels, pages, seen, world } from './electron-stand-in.ts'

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: new URL('./electron-stand-in.ts', import.meta.url).href, shortCircuit: true } : next(name, context),
})

world.anotherInstance = process.argv.includes('--another-instance')
const ended = new Promise<void>((resolve) => void app.once('ended', resolve))
const shown = new Promise<void>((resolve) => {
  world.whenShown = resolve
})
await import(new URL('../../out/main/shell.js', import.meta.url).href)
await Promise.race([shown, ended])

const window = BrowserWindow.all[0]
const used = window ? await use(window) : {}
if (window) app.emit('window-all-closed')
await ended
console.log(JSON.stringify({ seen, channels: [...channels.keys()], pages: [...pages.keys()], windows: BrowserWindow.all.length, ...used }))

async function use(window: BrowserWindow) {
  const contents = window.webContents
  /** Would the window go there? */
  const goes = (event: string, url: string, isMainFrame: boolean) => {
    let allowed = true
    contents.emit(event, { url, isMainFrame, preventDefault: () => (allowed = false) })
    return allowed
  }
  const call = [...channels.values()][0]!
  const ask = async (senderFrame: object, name: string) => JSON.parse(await call({ sender: contents, senderFrame }, name, '{"input":{}}'))
  const start = contents.mainFrame.url
  app.emit('second-instance')
  return {
    page: window.page,
    state: await ask(contents.mainFrame, 'setup.state'),
    residents: await ask(contents.mainFrame, 'residents.list'),
    fromInnerFrame: await ask({ url: start }, 'setup.state'),
    channelsWhileOpen: [...channels.keys()],
    opensWindow: contents.openWindow({ url: 'https://example.com/' }).action,
    attachesGuest: goes('will-attach-webview', '', true),
    leaves: ['https://example.com/', 'file:///etc/passwd', `blob:${start}1`].filter((url) => goes('will-frame-navigate', url, true)),
    redirects: goes('will-redirect', 'https://example.com/', true),
    framesForeign: goes('will-frame-navigate', 'https://example.com/', false),
    framesPaper: goes('will-frame-navigate', `blob:${start}1`, false),
    staysAtHome: goes('will-frame-navigate', `${start}residents`, true),
    camera: seen.permissionsAnswered?.('media'),
    focused: window.focused,
  }
}
