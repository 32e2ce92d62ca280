import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, session } from 'electron'
import type { Texts } from '#contract/texts/engine'
import { prepareFolder } from '#host/files/folder'
import { fileLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { readTexts } from '#host/files/texts'
import { openHost } from '#host/front/host'
import { localLink } from '../link/local-link'
import { ipcDoor } from './ipc-door'
import { keyStore } from './key-store'
import { menuTemplate } from './menu'
import { pageScheme, servePages } from './static-scheme'
import { closeSession, confine, showStartPage, windowOptions } from './window'

const built = join(import.meta.dirname, '..')
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(built, '..', 'resources')

/** What a person may write behind the program's name: `--folder` another place of the register, `--lang en` for English menus. */
const { values: wishes } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { folder: { type: 'string' }, lang: { type: 'string', default: 'vi' } },
  strict: false,
})
const language = wishes.lang === 'en' ? 'en' : 'vi'

// Names the folder of the window's own settings; the product's name has letters that old tools mangle in paths.
app.setName('so-phuc-hoi')
app.enableSandbox()
protocol.registerSchemesAsPrivileged([pageScheme])
app.on('web-contents-created', (_event, contents) => confine(contents))
app.on('window-all-closed', () => app.quit())

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const folder = typeof wishes.folder === 'string' ? resolve(wishes.folder) : join(app.getPath('userData'), 'so')
  const texts = readTexts(resources, language)
  try {
    prepareFolder(folder)
    await open(folder, texts)
  } catch (error) {
    if (!(error instanceof StartError))
      fileLog(folder).write('start-failed', { error: error instanceof Error ? `${error.stack}` : 'unknown' })
    dialog.showErrorBox(texts.of('shell')('problem.title'), problemText(error, texts))
    app.exit(1)
  }
}

async function open(folder: string, texts: Texts): Promise<void> {
  const keys = keyStore(safeStorage, process.platform)
  const host = await openHost({ folder, resources, log: fileLog(folder), keyStore: keys, version: app.getVersion(), staysOnDamage: true })
  const closeDoor = ipcDoor(ipcMain, localLink(host, hostname()))
  closeBeforeQuitting(async () => {
    closeDoor()
    await host.close()
  })
  closeSession(session.defaultSession)
  protocol.handle(pageScheme.scheme, servePages(join(built, 'renderer')))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts.of('shell'))))

  const window = new BrowserWindow(windowOptions(join(built, 'preload', 'bridge.cjs'), texts.of('shell')('title')))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  await showStartPage(window)
}

/** The host closes its files before the program ends. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.quit())
  })
}

/** A refusal of the host in the words of locales/<language>/start.json; anything else is a fault of the program. */
const problemText = (error: unknown, texts: Texts): string =>
  error instanceof StartError ? texts.at(`start:${error.key}`, error.params) : texts.of('shell')('problem.unknown')
