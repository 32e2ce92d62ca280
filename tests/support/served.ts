import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '#contract/errors'
import { aResident, aStay, password, theAccounts, theFacility } from './builders'
import { passphrase, Refused } from './refused'
import type { TestRegister } from './register'

const root = join(import.meta.dirname, '../..')
export const builtConsole = join(root, 'out/main/console.js')

/** One seat at a served register: its own cookie. */
export interface Seat {
  /** POST /api/<name> with the cookie of this seat. Rejects when the connection breaks. */
  call<T>(name: string, input: unknown, commandId?: string): Promise<Reply<T>>
}

/** The built console serving one folder as a process of its own; the same program that a user starts. Is a seat itself. */
export interface Served extends Seat {
  readonly url: string
  readonly process: ChildProcess
  /** Another seat, not signed in. */
  seat(): Seat
  /** SIGKILL, and gone. */
  kill(): Promise<void>
  /** SIGTERM, and ended in order. */
  stop(): Promise<number | null>
}

export async function serve(folder: string, environment: Record<string, string> = {}): Promise<Served> {
  if (!existsSync(builtConsole)) throw new Error('the console is not built: npm run build')
  const child = spawn(process.execPath, [builtConsole, 'serve', '--port', '0', '--folder', folder], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
  return {
    ...seatAt(url),
    url,
    process: child,
    seat: () => seatAt(url),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function seatAt(url: string): Seat {
  let cookie = ''
  return {
    async call(name, input, commandId) {
      const response = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ input, ...(commandId ? { commandId } : {}) }),
      })
      const set = response.headers.get('set-cookie')
      if (set) cookie = set.split(';')[0] ?? ''
      return (await response.json()) as Reply<never>
    },
  }
}

/** The calls of a seat with their types. The token is the seat's cookie. @throws Refused; TypeError when the connection breaks */
export const asking =
  (seat: Seat): TestRegister['call'] =>
  async (name, input, { commandId } = {}) => {
    const reply = await seat.call<never>(name, input, commandId ?? randomUUID())
    if (!reply.ok) throw new Refused(reply.error)
    return reply.data
  }

/** Makes a register in an empty folder and serves it, the head signed in. */
export async function serveNew(folder: string): Promise<Served> {
  const host = await serve(folder, { REGISTER_PASSPHRASE: passphrase })
  const founding = { facility: theFacility, accounts: [...theAccounts], passphrase, sampleResidents: null }
  await asking(host)('setup.create', founding)
  await signIn(host)
  return host
}

/** Serves a register that was made before, the head signed in. */
export async function serveAgain(folder: string): Promise<Served> {
  const host = await serve(folder, { REGISTER_PASSPHRASE: passphrase })
  await signIn(host)
  return host
}

/** @param signInName one of `theAccounts`, called like their roles */
export const signIn = (seat: Seat, signInName = 'head') => asking(seat)('session.signIn', { signInName, password })

/** Serves a register with two copies beside it and somebody who came after them; its key is not on this machine. */
export async function serveLocked(folder: string): Promise<Served> {
  const made = await serveNew(folder)
  const call = asking(made)
  for (const [at, fullName] of ['Lò Văn Ún', 'Sùng A Páo', 'Bế Thị Xuân'].entries()) {
    const decision = { number: `${118 + at}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' }
    await call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ decision }) })
    if (at < 2) await call('safety.backup', {})
  }
  await made.stop()
  return serve(folder)
}
