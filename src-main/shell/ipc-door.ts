import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { desktopChannel } from '#contract/desktop'
import type { CallError } from '#contract/errors'
import type { Link } from '../link/local-link'
import { isOurPage } from './static-scheme'

const refusal = (error: CallError) => JSON.stringify({ ok: false, error })

/**
 * The door through which windows of this program call the host: one channel, JSON text both ways.
 *
 * A call is heard only from the top frame of a window that shows our own pages. Each window's session token is kept
 * here, in memory, and never reaches the page; it is forgotten with the window.
 * @returns closes the door
 */
export function ipcDoor(ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>, link: Link): () => void {
  const tokens = new Map<WebContents, string | null>()

  ipcMain.handle(desktopChannel, async (event, name: unknown, body: unknown) => {
    if (!isFromOurTopFrame(event) || typeof name !== 'string' || typeof body !== 'string') return refusal({ kind: 'forbidden' })
    const window = event.sender
    if (!tokens.has(window)) {
      tokens.set(window, null)
      window.once('destroyed', () => tokens.delete(window))
    }
    try {
      const reply = await link.call({ name, body, token: tokens.get(window) ?? null })
      if (reply.token !== undefined && tokens.has(window)) tokens.set(window, reply.token)
      return reply.body
    } catch {
      return refusal({ kind: 'offline' })
    }
  })

  const stop = link.onChange((message) => {
    for (const window of tokens.keys()) window.send(desktopChannel, message)
  })

  return () => {
    stop()
    ipcMain.removeHandler(desktopChannel)
  }
}

const isFromOurTopFrame = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url)
