/** The one IPC channel between a window and the program: calls go up, messages of the change feed come down. */
export const desktopChannel = 'register'

/** What the bridge offers a page inside the desktop program as `window.desktop`; absent in a plain browser page. */
export interface Desktop {
  /**
   * Carries one call to the host and its reply back, both as JSON text.
   * @param name feature and operation: `residents.list`
   * @param body `{ input, commandId? }`
   * @returns `{ ok: true, data }` or `{ ok: false, error }`
   */
  call(name: string, body: string): Promise<string>
  /** Tells of each message of the change feed (JSON text without personal data); the answer ends the telling. */
  onChange(listener: (message: string) => void): () => void
}

declare global {
  interface Window {
    readonly desktop?: Desktop
  }
}
