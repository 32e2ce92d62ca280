import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'
import type { CustomScheme } from 'electron'

const scheme = 'so'
const origin = `${scheme}://phuc-hoi`

/** Where the pages start. */
export const startPage = `${origin}/`

/** The pages' own scheme. `standard` gives it an origin, `secure` what browsers keep for https; it bypasses no CSP. */
export const pageScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }

/** No script, style sheet, picture or connection from anywhere but the program itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its measures into style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  // A paper is shown as the PDF that the host made, in the browser's viewer.
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Is this the address of one of our own pages? */
export const isOurPage = (url: string): boolean => url === origin || url.startsWith(startPage)

/**
 * Answers requests of the pages' scheme with files of one folder. An address without a file's ending is a place inside
 * the program and gets the start page; whatever leads out of the folder, or has an ending we never build, is not found.
 */
export const servePages =
  (folder: string) =>
  async (request: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers })
    const file = fileFor(request.url, resolve(folder))
    const content = file && (await readFile(file).catch(() => null))
    if (!content) return new Response(null, { status: 404, headers })
    const body = request.method === 'GET' ? new Uint8Array(content) : null
    return new Response(body, { headers: { ...headers, 'content-type': types[extname(file)]! } })
  }

/** The file of the folder that an address means, null if there can be none. */
function fileFor(url: string, folder: string): string | null {
  if (!isOurPage(url)) return null
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const ending = extname(path)
  if (ending === '') return join(folder, 'index.html')
  const file = join(folder, path)
  const inside = relative(folder, file)
  return inside.startsWith('..') || inside.startsWith(sep) || !(ending in types) ? null : file
}
