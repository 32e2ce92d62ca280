import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, findOperation } from '#contract'
import type { CallError, Reply } from '#contract/errors'
import { Role } from '#contract/roles'
import { type OpenDoor, openDoor } from '#host/lan/http-door'
import { aResident, aStay, password, theAccounts, theFacility } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

const guarded = everyOperation.filter(({ operation }) => !operation.open)

let temp: TestRegister
let pages: string
let door: OpenDoor
const cookies = new Map<string, string>()

beforeAll(async () => {
  temp = await tempRegister({ accounts: theAccounts })
  pages = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-pages-'))
  mkdirSync(join(pages, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(pages, 'secret.json'), '{"outside":true}')
  writeFileSync(join(pages, 'renderer', 'index.html'), '<!doctype html><title>Sổ</title>')
  writeFileSync(join(pages, 'renderer', 'assets', 'index-abc123.js'), 'export {}')
  door = await openDoor(temp.host, { pages: join(pages, 'renderer'), seat: 'PC-THU', port: 0 })
  for (const { signInName } of theAccounts) {
    const { cookie } = await post('session.signIn', { signInName, password })
    if (!cookie) throw new Error(`${signInName} could not sign in`)
    cookies.set(signInName, cookie)
  }
})
afterAll(async () => {
  await door.close()
  await temp.close()
  rmSync(pages, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly text: string
  readonly reply: Reply<unknown>
  readonly setCookie: string | null
  readonly cookie: string | null
}

async function postText(name: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${door.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const text = await response.text()
  const setCookie = response.headers.get('set-cookie')
  const reply = JSON.parse(text) as Reply<unknown>
  return { status: response.status, text, reply, setCookie, cookie: setCookie?.split(';')[0] ?? null }
}
const as = (role: string): Record<string, string> => ({ cookie: cookies.get(role) ?? '' })
const post = (name: string, input: unknown, headers: Record<string, string> = {}, commandId: string = randomUUID()) =>
  postText(name, JSON.stringify({ input, commandId }), headers)
const errorOf = ({ reply }: Answer): CallError => {
  if (reply.ok) throw new Error('the call was not refused')
  return reply.error
}

/** One request as bytes: fetch tidies what it sends, a stranger does not. */
function raw(lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(door.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`))
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('end', () => resolve(said))
    socket.on('error', reject)
  })
}

describe('every operation of the contract', () => {
  test('is refused without a session, unless it is open', async () => {
    for (const { name } of guarded) expect([name, errorOf(await post(name, {}))]).toEqual([name, { kind: 'signedOut', reason: 'none' }])
  })

  test('is refused to every role that is not named', async () => {
    for (const { name, operation } of guarded) {
      for (const role of Role.options.filter((each) => !operation.roles.includes(each))) {
        expect([name, role, errorOf(await post(name, {}, as(role))).kind]).toEqual([name, role, 'forbidden'])
      }
    }
  })

  test('answers junk with an error of the contract, never with a fault of the program', async () => {
    const junk = [
      '',
      'null',
      '[]',
      '"text"',
      '{',
      '{"input":null}',
      '{"input":[]}',
      '{"input":"\\u0000"}',
      '{"input":{"__proto__":{"admin":true},"id":"\\u202e"}}',
      '{"input":{"id":"\\u0000","text":"\\u202eabc","constructor":1}}',
      `{"input":{"id":"${'9'.repeat(5000)}"}}`,
      '{"input":{"id":{"$ne":null}}}',
      '{"input":{},"commandId":"not a uuid"}',
    ]
    for (const { name, operation } of everyOperation) {
      if (name === 'session.signOut') continue
      const headers = operation.open ? {} : as(operation.roles.includes('head') ? 'head' : (operation.roles[0] ?? 'head'))
      for (const body of junk) {
        const { reply, status } = await postText(name, body, headers)
        if (!reply.ok) expect([name, body.slice(0, 40), reply.error.kind]).not.toContain('internal')
        expect([name, body.slice(0, 40), status]).toEqual([name, body.slice(0, 40), 200])
      }
    }
  })

  test('does not exist under another name', async () => {
    for (const name of [
      '__proto__.toString',
      'constructor.name',
      'residents',
      'residents.__proto__',
      'residents.list.x',
      'x.y',
      '..%2Fx',
    ]) {
      expect(errorOf(await post(name, {}, as('head'))).kind).toBe('notFound')
    }
  })
})

describe('commands', () => {
  test('leave one row in the log, and a repeated commandId gets the same reply and admits nobody twice', async () => {
    const input = {
      residentId: null,
      resident: aResident({ fullName: 'Đặng Thị Ước' }),
      stay: aStay({ admittedAt: '2026-08-10T02:00:00.000Z' }),
    }
    const commandId = randomUUID()
    const before = await temp.call('safety.log', { limit: 1 })
    const first = await post('stays.admit', input, as('records'), commandId)
    const second = await post('stays.admit', input, as('records'), commandId)
    expect(first.reply.ok).toBe(true)
    expect(second.text).toBe(first.text)
    expect((await temp.call('residents.list', { text: 'uoc' })).total).toBe(1)
    const { rows } = await temp.call('safety.log', { limit: 20 })
    const isCommand = (name: string) => findOperation(name)?.kind === 'command'
    const since = rows.filter(({ seq, operation }) => seq > (before.rows[0]?.seq ?? 0) && isCommand(operation))
    expect(since.map(({ operation, seat, accountName }) => [operation, seat, accountName])).toEqual([
      ['stays.admit', 'PC-THU', 'Cán bộ records'],
    ])
  })
})

describe('the session', () => {
  test('is in a cookie that no script can read and no other site sends, and in no reply', async () => {
    const { setCookie, text } = await post('session.signIn', { signInName: 'head', password })
    expect(setCookie).toMatch(/HttpOnly/)
    expect(setCookie).toMatch(/SameSite=Strict/)
    expect(setCookie).toMatch(/Path=\//)
    expect(text).not.toContain(setCookie?.split(';')[0]?.split('=')[1])
  })

  test('ends with signing out', async () => {
    const { cookie } = await post('session.signIn', { signInName: 'head', password })
    const own = { cookie: cookie ?? '' }
    expect((await post('session.me', {}, own)).reply.ok).toBe(true)
    expect((await post('session.signOut', {}, own)).setCookie).toMatch(/Max-Age=0/)
    expect(errorOf(await post('session.me', {}, own)).kind).toBe('signedOut')
  })
})

describe('the door', () => {
  test('answers only to the names of this PC', async () => {
    const { port } = new URL(door.url)
    for (const host of [
      'example.com',
      `example.com:${port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `127.0.0.1.example.com:${port}`,
      `0.0.0.0:${port}`,
    ]) {
      expect([host, await raw(['GET / HTTP/1.1', `Host: ${host}`])]).toEqual([host, expect.stringMatching(/^HTTP\/1\.1 (421|400)/)])
    }
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await raw(['GET / HTTP/1.1', `Host: ${host}`])).toMatch(/^HTTP\/1\.1 200/)
    }
  })

  test('takes no command from a page of another site, nor one that is not JSON', async () => {
    const foreign = await postText('session.me', '{"input":{}}', { ...as('head'), origin: 'http://127.0.0.1:1' })
    expect([foreign.status, errorOf(foreign).kind]).toEqual([403, 'forbidden'])
    const crossSite = await postText('session.me', '{"input":{}}', { ...as('head'), 'sec-fetch-site': 'cross-site' })
    expect(crossSite.status).toBe(403)
    expect((await postText('session.me', '{"input":{}}', { ...as('head'), origin: door.url })).status).toBe(200)
    expect((await postText('session.me', '{"input":{}}', { ...as('head'), 'content-type': 'text/plain' })).status).toBe(415)
  })

  test('refuses a body of ten million characters without reading it to the end', async () => {
    const body = JSON.stringify({ input: { text: 'a'.repeat(10_000_000) } })
    const answer = await postText('residents.search', body, as('head'))
    expect([answer.status, errorOf(answer)]).toEqual([413, { kind: 'invalid', issues: [{ path: '', key: 'tooLarge' }] }])
  })

  test('answers other methods and unknown addresses without a fault', async () => {
    expect((await fetch(`${door.url}/api/residents.list`)).status).toBe(404)
    expect((await fetch(`${door.url}/api`)).status).toBe(404)
    expect((await fetch(door.url, { method: 'PUT' })).status).toBe(405)
  })
})

describe('the pages', () => {
  test('come with a policy that lets in no script from elsewhere', async () => {
    const page = await fetch(`${door.url}/residents`)
    expect(await page.text()).toContain('<title>Sổ</title>')
    const policy = page.headers.get('content-security-policy') ?? ''
    const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]))
    expect(directives.get('default-src')).toBe("'none'")
    expect(directives.get('script-src')).toBe("'self'")
    expect(directives.get('frame-ancestors')).toBe("'none'")
    expect(policy).not.toMatch(/unsafe-eval|https?:/)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toBe('no-cache')
  })

  test('are kept by the browser only where their name changes with their content', async () => {
    const script = await fetch(`${door.url}/assets/index-abc123.js`)
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(script.headers.get('cache-control')).toMatch(/immutable/)
    const reply = await fetch(`${door.url}/api/setup.state`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"input":{}}',
    })
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  test('never lead out of their folder', async () => {
    const { host } = new URL(door.url)
    const ways = [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/../../secret.json',
      '/..\\secret.json',
      '//secret.json',
      '/%00.json',
    ]
    for (const way of ways) {
      const said = await raw([`GET ${way} HTTP/1.1`, `Host: ${host}`])
      expect([way, said.includes('outside')]).toEqual([way, false])
      expect([way, /^HTTP\/1\.1 (404|400)/.test(said)]).toEqual([way, true])
    }
  })
})

describe('the change feed', () => {
  /** Reads events until `count` of them came or a second has passed. */
  async function listen(headers: Record<string, string>, query: string, count: number, meanwhile: () => Promise<unknown>) {
    const leaving = new AbortController()
    const response = await fetch(`${door.url}/api/changes${query}`, { headers, signal: leaving.signal })
    if (!response.ok || !response.body) return { status: response.status, events: [], milliseconds: 0 }
    const events: { seq: number; features: string[] }[] = []
    const begun = performance.now()
    const timer = setTimeout(() => leaving.abort(), 3000)
    await meanwhile()
    let text = ''
    try {
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        text += chunk
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const data = /^data: (.*)$/m.exec(block)?.[1]
          if (data) events.push(JSON.parse(data))
        }
        if (events.length >= count) break
      }
    } catch {
      // the time is over
    }
    clearTimeout(timer)
    leaving.abort()
    return { status: response.status, events, milliseconds: performance.now() - begun }
  }
  const somebody = (fullName: string) =>
    temp.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({ admittedAt: '2026-08-10T02:00:00.000Z' }),
    })

  test('is for those who are signed in', async () => {
    expect((await listen({}, '', 1, async () => undefined)).status).toBe(401)
  })

  test('tells of a change within a second, and of nobody by name', async () => {
    const { events, milliseconds } = await listen(as('gate'), '', 1, () => somebody('Lò Văn Pó'))
    expect(events[0]?.features).toContain('residents')
    expect(Object.keys(events[0] ?? {}).sort()).toEqual(['features', 'seq'])
    expect(milliseconds).toBeLessThan(1000)
  })

  test('tells what was missed since a number', async () => {
    const seen = await listen(as('head'), '', 1, () => somebody('Sùng A Chớ'))
    const last = seen.events[0]?.seq ?? 0
    await somebody('Giàng Thị Mỷ')
    await somebody('Tẩn Láo Tả')
    const missed = await listen(as('head'), `?since=${last}`, 2, async () => undefined)
    expect(missed.events.map(({ seq }) => seq)).toEqual([last + 1, last + 2])
    const byHeader = await listen({ ...as('head'), 'last-event-id': String(last + 1) }, '', 1, async () => undefined)
    expect(byHeader.events.map(({ seq }) => seq)).toEqual([last + 2])
  })
})

test('a second door takes the next free port', async () => {
  const { port } = new URL(door.url)
  const second = await openDoor(temp.host, { pages, seat: 'PC-THU', port: Number(port) })
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port))
  expect(theFacility.code).toBe(temp.register.facility.code)
  await second.close()
})
