import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type HttpBindings, serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import type { Change } from '#contract/change'
import type { CallError } from '#contract/errors'
import type { Host } from '#host/front/host'
import { pageHeaders, pageOf } from './pages'

type DoorHost = Pick<Host, 'call' | 'changesSince' | 'onChange'>
type DoorContext = Context<{ Bindings: HttpBindings }>

export interface DoorOptions {
  /** Folder of the built pages. */
  readonly pages: string
  /** Name of this PC, for the log. */
  readonly seat: string
}

/** Bytes of one call. A package to be verified comes as base64 of at most 50 MB. */
const usualLimit = 1_000_000
const packageLimit = 80_000_000

/** Between two signs of life on a quiet change feed, milliseconds. */
const heartbeat = 20_000

const namesOfThisPc = ['127.0.0.1', 'localhost', '[::1]']

/**
 * The register as a page on this PC: POST /api/<operation> carries the same JSON text as every other door, GET /api/changes tells of changes
 * as server-sent events, everything else is the built pages. The session token lives in a cookie that no script can read.
 */
export function httpDoor(host: DoorHost, { pages, seat }: DoorOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value)
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  // A page of another name that resolves to this PC (DNS rebinding) is not ours.
  app.use(async (c, next) => (isOurName(c) ? next() : c.text('Not this host', 421)))

  app.use('/api/*', (c, next) => {
    const maxSize = c.req.path === '/api/bundles.verify' ? packageLimit : usualLimit
    return bodyLimit({ maxSize, onError: () => refused({ kind: 'invalid', issues: [{ path: '', key: 'tooLarge' }] }, 413) })(c, next)
  })

  app.get('/api/changes', async (c) => {
    const token = tokenOf(c)
    if (!(await isSignedIn(host, token, seat))) return refused({ kind: 'signedOut', reason: 'none' }, 401)
    const since = Number.parseInt(c.req.header('last-event-id') ?? c.req.query('since') ?? '', 10)
    return streamSSE(c, async (stream) => {
      const gone = new AbortController()
      const tell = (change: Change) => stream.writeSSE({ id: String(change.seq), data: JSON.stringify(change) })
      const stop = host.onChange((change) => void tell(change))
      stream.onAbort(() => gone.abort())
      // The first bytes tell the browser that the feed is open.
      await stream.write(':\n\n')
      if (Number.isInteger(since)) for (const change of await host.changesSince(since)) await tell(change)
      while (!gone.signal.aborted) {
        await pause(heartbeat, undefined, { signal: gone.signal }).catch(() => undefined)
        if (!(await isSignedIn(host, token, seat))) break
        await stream.write(':\n\n')
      }
      stop()
    })
  })

  app.post('/api/:name', async (c) => {
    if (!isFromOurPage(c)) return refused({ kind: 'forbidden' }, 403)
    if (!c.req.header('content-type')?.startsWith('application/json')) {
      return refused({ kind: 'invalid', issues: [{ path: '', key: 'notJson' }] }, 415)
    }
    const { body, token } = await host.call({ name: c.req.param('name'), body: await c.req.text(), token: tokenOf(c), seat })
    if (token !== undefined) {
      setCookie(c, cookieOf(c), token ?? '', { path: '/', httpOnly: true, sameSite: 'Strict', ...(token === null ? { maxAge: 0 } : {}) })
    }
    return c.body(body, 200, { 'content-type': 'application/json; charset=utf-8' })
  })

  app.all('/api/*', () => refused({ kind: 'notFound' }, 404))

  app.on(['GET', 'HEAD'], '*', async (c) => {
    const page = await pageOf(pages, c.req.path)
    if (!page) return c.text('Not found', 404)
    const headers = { 'content-type': page.type, 'cache-control': page.cache }
    return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(page.content, 200, headers)
  })
  app.all('*', (c) => c.text('Method not allowed', 405))
  app.onError(() => refused({ kind: 'internal', reference: 'door' }, 500))
  return app
}

const refused = (error: CallError, status: number): Response =>
  new Response(JSON.stringify({ ok: false, error }), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })

const portOf = (c: DoorContext): number | undefined => c.env.incoming.socket.localPort

function isOurName(c: DoorContext): boolean {
  const host = c.req.header('host')?.toLowerCase()
  return namesOfThisPc.some((name) => host === `${name}:${portOf(c)}`)
}

/** Other sites' pages may not send commands, even though the cookie would not go with them. Programs without a browser send neither header. */
function isFromOurPage(c: DoorContext): boolean {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  return (origin === undefined || origin === `http://${c.req.header('host')}`) && (site === undefined || site === 'same-origin')
}

/** Browsers share cookies between all ports of a PC: two registers must not overwrite each other's. */
const cookieOf = (c: DoorContext): string => `so-phuc-hoi-${portOf(c)}`
const tokenOf = (c: DoorContext): string | null => getCookie(c, cookieOf(c)) || null

async function isSignedIn(host: DoorHost, token: string | null, seat: string): Promise<boolean> {
  if (token === null) return false
  const { body } = await host.call({ name: 'session.me', body: '{"input":{},"background":true}', token, seat })
  return body.startsWith('{"ok":true')
}

export interface OpenDoor {
  readonly url: string
  close(): Promise<void>
}

/**
 * Listens on 127.0.0.1.
 * @param port the wanted one, 0 for any; taken ones are passed over, up to 20 further
 */
export async function openDoor(host: DoorHost, { port, ...options }: DoorOptions & { port: number }): Promise<OpenDoor> {
  const app = httpDoor(host, options)
  for (let wanted = port; ; wanted++) {
    const opened = await listen(app, wanted)
    if (opened) return opened
    if (wanted >= port + 20) throw new Error('no free port')
  }
}

/** @returns null when the port is taken */
function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<OpenDoor | null> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: given }: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${given}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
    // A page that rests longer than Node's five seconds keeps its connection.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 75_000
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
  })
}
