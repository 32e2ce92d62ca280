import type { Host } from '#host/front/host'

/** How a seat reaches the host, wherever the host is. The seat's session token stays with whoever holds the link, never with a page. */
export interface Link {
  /**
   * @param call `body` is the JSON text of the call
   * @returns `body` is the JSON text of the reply; `token`, if present, replaces the caller's token: null means signed out
   */
  call(call: { name: string; body: string; token: string | null }): Promise<{ body: string; token?: string | null }>
  /** Tells of each message of the change feed, as JSON text; the answer ends the telling. */
  onChange(listener: (message: string) => void): () => void
}

/**
 * The link of a seat that runs on the hosting PC itself: straight on.
 * @param seat the name of this PC, for the log
 */
export const localLink = (host: Pick<Host, 'call' | 'onChange'>, seat: string): Link => ({
  call: (call) => host.call({ ...call, seat }),
  onChange: (listener) => host.onChange((change) => listener(JSON.stringify(change))),
})
