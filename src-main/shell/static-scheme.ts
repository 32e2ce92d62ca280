import type { CustomScheme } from 'electron'
import { pageHeaders, pageOf } from '#host/lan/pages'

const scheme = 'so'
const origin = `${scheme}://phuc-hoi`

/** Where the pages start. */
export const startPage = `${origin}/`

/** The pages' own scheme. `standard` gives it an origin, `secure` what browsers keep for https; it bypasses no CSP. */
export const pageScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }

/** Is this the address of one of our own pages? */
export const isOurPage = (url: string): boolean => url === origin || url.startsWith(startPage)

/**
 * Answers requests of the pages' scheme with files of one folder. An address without a file's ending is a place inside
 * the program and gets the start page; whatever leads out of the folder, or has an ending we never build, is not found.
 */
export const servePages =
  (folder: string) =>
  async ({ url, method }: Pick<Request, 'url' | 'method'>): Promise<Response> => {
    if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405, headers: pageHeaders })
    const page = isOurPage(url) ? await pageOf(folder, new URL(url).pathname) : null
    if (page === null) return new Response(null, { status: 404, headers: pageHeaders })
    return new Response(method === 'GET' ? page.content : null, {
      headers: { ...pageHeaders, 'content-type': page.type, 'cache-control': page.cache },
    })
  }
