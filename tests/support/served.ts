import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../src-preload/contract/errors'

const root = join(import.meta.dirname, '../..')
export const builtConsole = join(root, 'out/main/console.js')

/** The built console serving one folder as a process of its own; the same program that a user starts. */
export interface Served {
  readonly url: string
  readonly process: ChildProcess
  /** POST /api/<name> with the cookie of this seat. Rejects when the connection breaks. */
  call<T>(name: string, input: unknown, commandId?: string): Promise<Reply<T>>
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
  let cookie = ''
  return {
    url,
    process: child,
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
