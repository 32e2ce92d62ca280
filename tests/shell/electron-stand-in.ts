/**
 * What the built shell finds under the name `electron` when it runs in plain Node: the few objects it uses, which do
 * nothing but remember how they were used.
 */
import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

export const seen = {
  schemes: [] as { scheme: string; privileges?: Record<string, boolean> }[],
  windows: [] as { webPreferences?: Record<string, unknown> }[],
  menus: [] as { label?: string }[][],
  problems: [] as string[],
  sandboxed: false,
  permissionsAnswered: null as null | ((permission: string) => boolean),
  blockedAddresses: [] as string[],
}
export const pages = new Map<string, (request: Request) => Promise<Response>>()
export const channels = new Map<string, (event: object, ...args: unknown[]) => Promise<string>>()

/** Set by the test's runner: is another program with the same data already open? */
export const world = { anotherInstance: false, userData: '', whenShown: () => {} }

class App extends EventEmitter {
  readonly isPackaged = false
  setName() {}
  enableSandbox() {
    seen.sandboxed = true
  }
  requestSingleInstanceLock() {
    return !world.anotherInstance
  }
  whenReady() {
    return Promise.resolve()
  }
  getPath() {
    return world.userData
  }
  getVersion() {
    return createRequire(import.meta.url)('../../package.json').version as string
  }
  /** As Electron does: tells first, and ends unless somebody asks for time. */
  quit() {
    let wait = false
    this.emit('will-quit', { preventDefault: () => (wait = true) })
    if (!wait) this.exit(0)
  }
  exit(code: number) {
    process.exitCode = code
    this.emit('ended')
  }
}
export const app = new App()

class WebContents extends EventEmitter {
  readonly mainFrame = { url: '' }
  openWindow = (_details: object): { action: string } => ({ action: 'allow' })
  readonly messages: unknown[][] = []
  setWindowOpenHandler(handler: (details: object) => { action: string }) {
    this.openWindow = handler
  }
  send(...message: unknown[]) {
    this.messages.push(message)
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents = new WebContents()
  focused = 0
  page = ''
  constructor(options: { webPreferences?: Record<string, unknown> }) {
    super()
    seen.windows.push(options)
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.webContents.mainFrame.url = url
    this.page = await (await pages.get(new URL(url).protocol.slice(0, -1))!(new Request(url))).text()
    this.emit('ready-to-show')
  }
  show() {
    world.whenShown()
  }
  isMinimized() {
    return false
  }
  focus() {
    this.focused += 1
  }
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof seen.schemes) => void seen.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void pages.set(scheme, handler),
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: (contents: null, permission: string, answer: (granted: boolean) => void) => void) => {
      seen.permissionsAnswered = (permission) => {
        let result = true
        handler(null, permission, (granted) => {
          result = granted
        })
        return result
      }
    },
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    webRequest: { onBeforeRequest: ({ urls }: { urls: string[] }) => void seen.blockedAddresses.push(...urls) },
  },
}

export const ipcMain = {
  handle: (channel: string, handler: (event: object, ...args: unknown[]) => Promise<string>) => void channels.set(channel, handler),
  removeHandler: (channel: string) => void channels.delete(channel),
}

export const Menu = {
  buildFromTemplate: (template: { label?: string }[]) => template,
  setApplicationMenu: (menu: { label?: string }[]) => void seen.menus.push(menu),
}

export const dialog = { showErrorBox: (title: string, text: string) => void seen.problems.push(`${title}: ${text}`) }

/** A PC without a key store. */
export const safeStorage = { isEncryptionAvailable: () => false, getSelectedStorageBackend: () => 'basic_text' }
