import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isOurPage, pageScheme, servePages, startPage } from '../../src-main/shell/static-scheme'

const around = mkdtempSync(join(tmpdir(), 'pages-'))
const folder = join(around, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
mkdirSync(join(around, 'renderer-other'))
writeFileSync(join(folder, 'index.html'), 'the start page')
writeFileSync(join(folder, 'assets', 'index-1.js'), 'script')
writeFileSync(join(folder, 'assets', 'tên có dấu.png'), 'picture')
writeFileSync(join(folder, 'assets', 'data.exe'), 'program')
writeFileSync(join(around, 'secret.json'), 'secret')
writeFileSync(join(around, 'renderer-other', 'secret.json'), 'secret')
afterAll(() => rmSync(around, { recursive: true }))

const serve = servePages(folder)
const get = (path: string, method = 'GET') => serve({ url: `${startPage}${path}`, method })

describe("the pages' own scheme", () => {
  test('it is a standard, secure scheme that bypasses no policy', () => {
    expect(pageScheme.privileges).toMatchObject({ standard: true, secure: true })
    expect(pageScheme.privileges?.bypassCSP).toBeUndefined()
    expect(pageScheme.privileges?.corsEnabled).toBeUndefined()
  })

  test('a built file is answered with its type', async () => {
    const reply = await get('assets/index-1.js')
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await reply.text()).toBe('script')
  })

  test('a file name with Vietnamese marks is found', async () => {
    expect(await (await get(encodeURI('assets/tên có dấu.png'))).text()).toBe('picture')
  })

  test.each(['', 'residents', 'residents/5b1b/papers?tab=2#top'])('the place "%s" inside the program is the start page', async (path) => {
    const reply = await get(path)
    expect(await reply.text()).toBe('the start page')
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  test.each([
    '../secret.json',
    '%2e%2e/secret.json',
    '..%2fsecret.json',
    '..%5csecret.json',
    '..\\secret.json',
    'assets/..%2f..%2fsecret.json',
    '..%2frenderer-other/secret.json',
    '%2fetc/secret.json',
    'index.html%00.js',
    '%E0%A4%A.js',
    'assets/data.exe',
    'missing.js',
  ])('%s is not found', async (path) => {
    const reply = await get(path)
    expect(reply.status).toBe(404)
    expect(await reply.text()).toBe('')
  })

  test('another host of the scheme is not found', async () => {
    expect((await serve({ url: 'so://elsewhere/index.html', method: 'GET' })).status).toBe(404)
    expect(isOurPage(`${startPage.slice(0, -1)}.elsewhere/`)).toBe(false)
  })

  test('nothing can be sent to it', async () => {
    expect((await get('index.html', 'POST')).status).toBe(405)
  })

  test('every answer carries a policy that allows scripts of the program only', async () => {
    for (const reply of [await get(''), await get('missing.js'), await get('', 'POST')]) {
      const policy = Object.fromEntries(
        reply.headers
          .get('content-security-policy')!
          .split('; ')
          .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
      )
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      })
      expect(reply.headers.get('content-security-policy')).not.toMatch(/https?:|\*|unsafe-eval/)
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
