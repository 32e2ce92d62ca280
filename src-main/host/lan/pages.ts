import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve, sep } from 'node:path'

/** No script, style sheet, picture or connection from anywhere but the program itself: over HTTP and in the desktop window alike. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine writes its measures into style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  // A paper is shown as the PDF that the host made, in the browser's own viewer.
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. */
export const pageHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

const types: Readonly<Record<string, string>> = {
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

/**
 * The built file an address means. An address without a file's ending is a place inside the program and gets the start page; null for what
 * leads out of the folder or has an ending that is never built.
 * @param address path of the request
 */
export async function pageOf(
  folder: string,
  address: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; type: string; cache: string } | null> {
  const path = decoded(address)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const root = resolve(folder)
  const file = extname(path) === '' ? join(root, 'index.html') : join(root, path)
  const inside = relative(root, file)
  const type = types[extname(file)]
  if (inside.startsWith('..') || inside.startsWith(sep) || type === undefined) return null
  const content = await readFile(file).catch(() => null)
  // Names of built files carry a hash of their content; only the start page changes in place.
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return content && { content: new Uint8Array(content), type, cache }
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}
