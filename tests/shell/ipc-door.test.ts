import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { beforeEach, describe, expect, test } from 'vitest'
import { desktopChannel } from '#contract/desktop'
import type { Link } from '../../src-main/link/local-link'
import { ipcDoor } from '../../src-main/shell/ipc-door'
import { startPage } from '../../src-main/shell/static-scheme'

/** A window as far as the door looks at it. */
class FakeWindow extends EventEmitter {
  readonly mainFrame = { url: `${startPage}residents` }
  readonly heard: string[] = []
  send(channel: string, message: string) {
    this.heard.push(`${channel} ${message}`)
  }
}

const handlers = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<string>>()
const ipcMain = {
  handle: (channel: string, handler: (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<string>) =>
    void handlers.set(channel, handler),
  removeHandler: (channel: string) => void handlers.delete(channel),
} as Pick<IpcMain, 'handle' | 'removeHandler'>

/** A link that signs in on `session.signIn`, signs out on `session.signOut`, is out of reach on `offline`, and says which token it was given. */
const announcers = new Set<(message: string) => void>()
const link: Link = {
  call: async ({ name, token }) => {
    if (name === 'offline') throw new Error('the other PC is off')
    const body = JSON.stringify({ ok: true, data: token })
    if (name === 'session.signIn') return { body, token: 'secret token' }
    if (name === 'session.signOut') return { body, token: null }
    return { body }
  },
  onChange: (listener) => {
    announcers.add(listener)
    return () => announcers.delete(listener)
  },
}

const call = async (window: FakeWindow, name: unknown, frame: { url: string } | null = window.mainFrame, body: unknown = '{}') =>
  JSON.parse(await handlers.get(desktopChannel)!({ sender: window, senderFrame: frame } as unknown as IpcMainInvokeEvent, name, body))
const forbidden = { ok: false, error: { kind: 'forbidden' } }

describe('the door of the window', () => {
  let close: () => void
  let window: FakeWindow
  beforeEach(() => {
    handlers.clear()
    announcers.clear()
    close = ipcDoor(ipcMain, link)
    window = new FakeWindow()
  })

  test('there is exactly one channel', () => {
    expect([...handlers.keys()]).toEqual([desktopChannel])
  })

  test('a call of our top frame reaches the host', async () => {
    expect(await call(window, 'residents.list')).toEqual({ ok: true, data: null })
  })

  test('a frame inside our page is refused, even with our own address', async () => {
    expect(await call(window, 'residents.list', { url: window.mainFrame.url })).toEqual(forbidden)
  })

  test('a frame that is gone is refused', async () => {
    expect(await call(window, 'residents.list', null)).toEqual(forbidden)
  })

  test.each(['https://example.com/', 'file:///etc/passwd', 'about:blank', `blob:${startPage}`, `${startPage.slice(0, -1)}.example.com/`])(
    'a top frame that shows %s is refused',
    async (url) => {
      window.mainFrame.url = url
      expect(await call(window, 'residents.list')).toEqual(forbidden)
    },
  )

  test('anything but text is refused', async () => {
    expect(await call(window, { name: 'residents.list' })).toEqual(forbidden)
    expect(await call(window, 'residents.list', window.mainFrame, { input: {} })).toEqual(forbidden)
  })

  test('the token of a sign-in is used for the same window, not answered to it, and not used for another', async () => {
    const other = new FakeWindow()
    expect(JSON.stringify(await call(window, 'session.signIn'))).not.toContain('secret token')
    expect((await call(window, 'residents.list')).data).toBe('secret token')
    expect((await call(other, 'residents.list')).data).toBeNull()
  })

  test('the token is forgotten at sign-out and with the window', async () => {
    await call(window, 'session.signIn')
    await call(window, 'session.signOut')
    expect((await call(window, 'residents.list')).data).toBeNull()

    await call(window, 'session.signIn')
    window.emit('destroyed')
    expect((await call(window, 'residents.list')).data).toBeNull()
  })

  test('a host out of reach is answered as offline', async () => {
    expect(await call(window, 'offline')).toEqual({ ok: false, error: { kind: 'offline' } })
  })

  test('changes are told to the windows that have called, until they are gone or the door is closed', async () => {
    await call(window, 'residents.list')
    const tell = (message: string) => [...announcers].forEach((announce) => void announce(message))
    tell('1')
    window.emit('destroyed')
    tell('2')
    expect(window.heard).toEqual([`${desktopChannel} 1`])

    close()
    expect(announcers.size).toBe(0)
    expect(handlers.size).toBe(0)
  })
})
