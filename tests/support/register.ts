import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperationName, OutputOf, SentOf } from '#contract'
import type { CallError, Reply } from '#contract/errors'
import type { Facility } from '#contract/facility'
import type { NewAccount } from '#contract/staff'
import { silentLog } from '#host/files/program-log'
import { type Host, openHost } from '#host/front/host'
import type { PressLimits } from '#host/press/press'
import type { Register } from '#host/start-up/register'
import { password, theAccounts, theFacility } from './builders'
import { layPreparedRegister } from './prepared-registers'
import { quickenKeys } from './quick-keys'
import { passphrase, Refused } from './refused'
import { startFromSource } from './workers'

export const resources = join(import.meta.dirname, '../../resources')
export { passphrase, Refused }

export interface TestRegister {
  readonly folder: string
  readonly host: Host
  readonly register: Register
  /** The host's clock; a seat of the tests has the same. */
  readonly now: () => Date
  /** Calls through the pipeline as the console account, or with another session. @throws Refused */
  call<N extends OperationName>(name: N, input: SentOf<N>, as?: { token?: string | null; commandId?: string }): Promise<OutputOf<N>>
  /** Signs in with one of the accounts of `theAccounts`, by role. */
  signIn(signInName: string): Promise<string>
  close(): Promise<void>
}

type Opening = Pick<Parameters<typeof openHost>[0], 'paperLimits' | 'watchClock'>

/** Tests go to and fro in time: the clock is watched only where that is what is tried. */
const openAt = (folder: string, now: (() => Date) | undefined, words: string | null, { paperLimits, watchClock = false }: Opening = {}) =>
  openHost({
    folder,
    resources,
    version: 'test',
    log: silentLog,
    startWorker: startFromSource,
    passphrase: words,
    watchClock,
    ...(paperLimits && { paperLimits }),
    ...(now ? { now } : {}),
  })

/** How many of a kind are open in this test file: two at once are two facilities, each with keys of its own. */
const open = new Map<string, number>()

/** One real encrypted register in a folder of its own. */
export async function tempRegister(
  options: {
    now?: () => Date
    facility?: Partial<Facility>
    accounts?: readonly NewAccount[]
    folder?: string
    paperLimits?: PressLimits
    watchClock?: boolean
    /** A register to practise with. */
    sample?: boolean
  } = {},
): Promise<TestRegister> {
  const { now } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'so-phuc-hoi-'))
  const founding = {
    facility: { ...theFacility, ...options.facility },
    accounts: options.accounts ?? theAccounts.slice(0, 1),
    sample: options.sample ? { today: null } : null,
    mustChangePassword: false,
  }
  const kind = JSON.stringify({ founding, at: now?.() ?? null })
  const beside = open.get(kind) ?? 0
  open.set(kind, beside + 1)
  await layPreparedRegister(folder, { kind, beside }, async (place) => {
    const host = await openAt(place, now, null)
    await host.create(founding, passphrase)
    await host.close()
    await quickenKeys(place, passphrase, founding.accounts)
  })
  const made = await reopen(folder, now, options)
  return {
    ...made,
    async close() {
      open.set(kind, (open.get(kind) ?? 1) - 1)
      await made.close()
    },
  }
}

/** The same for a register that exists. */
export async function reopen(folder: string, now?: () => Date, opening?: Opening): Promise<TestRegister> {
  const host = await openAt(folder, now, passphrase, opening)
  if (!host.register) throw new Error('the register did not open')
  return around(folder, host, host.register, now)
}

function around(folder: string, host: Host, register: Register, now = () => new Date()): TestRegister {
  const console = register.consoleToken()
  const send = (name: string, input: unknown, token: string | null, commandId?: string) =>
    host.call({ name, body: JSON.stringify({ input, commandId: commandId ?? randomUUID() }), token, seat: 'test' })
  return {
    folder,
    host,
    register,
    now,
    async call(name, input, { token = console, commandId } = {}) {
      const reply = JSON.parse((await send(name, input, token, commandId)).body) as Reply<never>
      if (!reply.ok) throw new Refused(reply.error)
      return reply.data
    },
    async signIn(signInName) {
      const { token, body } = await send('session.signIn', { signInName, password }, null)
      if (!token) throw new Error(body)
      return token
    },
    async close() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The error a call was refused with; a call that goes through fails the test. */
export async function refusal(call: Promise<unknown>): Promise<CallError> {
  try {
    await call
  } catch (error) {
    if (error instanceof Refused) return error.error
    throw error
  }
  throw new Error('the call was not refused')
}
