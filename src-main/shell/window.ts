import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { isOurPage, startPage } from './static-scheme'

/** The window of the register: a sandboxed page that can do nothing but what the bridge offers. */
export const windowOptions = (preload: string, title: string): BrowserWindowConstructorOptions => ({
  title,
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium fetches dictionaries from the internet.
    spellcheck: false,
    // The viewer of the PDF papers.
    plugins: true,
  },
})

/** Shows the start page as soon as it is painted. */
export async function showStartPage(window: Pick<BrowserWindow, 'once' | 'show' | 'loadURL'>): Promise<void> {
  window.once('ready-to-show', () => window.show())
  await window.loadURL(startPage)
}

/** No way out of our own pages: no foreign address in any frame, no new window, no guest page. */
export function confine(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowed(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAllowed(event.url, event.isMainFrame)) event.preventDefault()
  })
}

/** Papers are shown in a frame: a PDF of our own making, in Chromium's viewer. */
const paperFrames = [`blob:${startPage}`, 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/']

const isAllowed = (url: string, isMainFrame: boolean) =>
  isOurPage(url) || (!isMainFrame && paperFrames.some((start) => url.startsWith(start)))

/** No permission (camera, location, notifications …) and no network: pages reach the host through the bridge only. */
export function closeSession(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*', 'ftp://*/*'] },
    (_request, answer) => answer({ cancel: true }),
  )
}
