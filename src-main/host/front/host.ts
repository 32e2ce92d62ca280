import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import * as z from 'zod'
import { everyOperation, type OutputOf } from '#contract'
import type { Change } from '#contract/change'
import type { SetupState } from '#contract/setup'
import { facilityDay } from '#contract/values/calendar'
import { type CallReply, type CallRequest, failed } from '#host/api/answer'
import { claimFolder, filesOf, hasRegister, prepareFolder, removeUnfinished, setUnfinishedAside } from '#host/files/folder'
import type { Log } from '#host/files/program-log'
import { StartError, type StartProblem } from '#host/files/start-error'
import { finishSwap } from '#host/files/swap'
import { type KeyStore, keyFromPassphrase, keyFromStore, makeVault, readVault, writeVault } from '#host/files/vault'
import { giveName } from '#host/files/whole-file'
import type { PressLimits, StartWorker } from '#host/press/press'
import { type Founding, prepareFounding } from '#host/start-up/found-register'
import { openRegister, type Register } from '#host/start-up/register'
import { listCopies, prepareRestore, type RestoreOptions } from './restore'
import { openSetup } from './setup'

export type { Register }

export interface HostOptions {
  /** Folder of the register; made if missing. */
  readonly folder: string
  /** Folder with data/ and locales/. */
  readonly resources: string
  readonly version: string
  readonly log: Log
  readonly now?: () => Date
  readonly keyStore?: KeyStore | null
  /** How threads are started; built ones where it is not said. */
  readonly startWorker?: StartWorker
  readonly paperLimits?: PressLimits
  /** false: takes the PC's clock as it is, wherever it goes. */
  readonly watchClock?: boolean
  /** Opens at once instead of waiting for `setup.unlock`. */
  readonly passphrase?: string | null
  /** A register that does not open is no reason to end: `setup.state` says why, and it can be restored. Otherwise it is thrown. */
  readonly staysOnDamage?: boolean
}

/** What a restore helps against. */
const damages: ReadonlySet<StartProblem> = new Set(['damaged', 'damagedVault', 'wrongKey', 'notEncrypted', 'notFound'])

/** Owner of one folder: answers set-up calls while no register is open, passes everything else to the register. */
export interface Host {
  call(request: CallRequest): Promise<CallReply>
  changesSince(seq: number): Promise<readonly Change[]>
  onChange(listener: (change: Change) => void): () => void
  /** The open register, for calls from this process; null while empty or locked. */
  readonly register: Register | null
  /** Makes a new register in an empty folder and opens it. */
  create(founding: Omit<Founding, 'at'>, passphrase: string): Promise<Register>
  /** What the register can be restored from. @throws StartError `wrongPassphrase`, `noCopies` */
  copies(passphrase: string, place: string | null): Promise<OutputOf<'setup.copies'>>
  /** Restores the register from a copy and opens it; sessions end. @throws StartError, with the register as it was before */
  restore(passphrase: string, place: string | null, file: string): Promise<OutputOf<'setup.restore'>>
  close(): Promise<void>
}

let knownHash: string | undefined

/** Changes whenever a shape of the contract does. Worked out for the first seat that asks: a command of the console does without it. */
function contractHash(): string {
  if (knownHash) return knownHash
  const schema = (of: z.ZodType) => z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' })
  const shapes = everyOperation.map(({ name, operation: { kind, roles, input, output } }) => [
    name,
    kind,
    roles,
    schema(input),
    schema(output),
  ])
  knownHash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16)
  return knownHash
}

/**
 * Claims a folder and opens its register if there is a key for it.
 * @throws StartError whenever the register must not be opened as it stands; the folder is free again then
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const { folder, keyStore = null, now = () => new Date() } = options
  prepareFolder(folder)
  const release = claimFolder(folder)
  const listeners = new Set<(change: Change) => void>()
  let register: Register | null = null
  let problem: StartError | null = null

  const open = async (key: Buffer, found?: Awaited<ReturnType<typeof prepareFounding>>): Promise<Register> => {
    register = await openRegister({ ...options, now, key, ...(found ? { found } : {}) })
    problem = null
    register.onChange((change) => {
      for (const listener of listeners) listener(change)
    })
    return register
  }

  const discard = async () => {
    await register?.close()
    register = null
    removeUnfinished(folder)
  }

  const create: Host['create'] = async (founding, passphrase) => {
    const files = filesOf(folder)
    if (hasRegister(folder)) throw new StartError('alreadyExists', { folder })
    const key = randomBytes(32)
    const found = await prepareFounding({ ...founding, at: now().toISOString() })
    const vault = await makeVault(randomUUID(), key, passphrase, keyStore)
    try {
      writeVault(files.founding, vault)
      const made = await open(key, found)
      // Only now there is a register: whatever breaks off before leaves an empty folder, at the latest when it is opened again.
      giveName(files.founding, files.vault)
      return made
    } catch (error) {
      await discard()
      throw error
    }
  }

  /** @throws StartError `wrongPassphrase`, and all that `openRegister` throws */
  const unlock = async (passphrase: string) => {
    const vault = readVault(filesOf(folder).vault)
    const key = await keyFromPassphrase(vault, passphrase)
    // The system's key store may have lost the key (new user, new PC): seal it again.
    const sealed = keyStore?.seal(key) ?? null
    if (sealed !== null && keyFromStore(vault, keyStore) === null) writeVault(filesOf(folder).vault, { ...vault, sealed })
    return open(key)
  }

  /** @returns false where it is not to be shown as damage */
  const shows = (error: unknown): boolean => {
    if (!options.staysOnDamage || !(error instanceof StartError) || !damages.has(error.key)) return false
    problem = error
    return true
  }

  const restoreOptions = (): RestoreOptions => ({ ...options, now, keyStore, isOpen: register !== null })

  const restore: Host['restore'] = async (passphrase, place, file) => {
    const prepared = await prepareRestore(restoreOptions(), passphrase, place, file)
    await register?.close()
    register = null
    const restored = prepared.swap()
    await unlock(passphrase)
    return restored
  }

  try {
    finishSwap(folder)
    setUnfinishedAside(folder)
    if (hasRegister(folder)) {
      const { register: file, vault } = filesOf(folder)
      if (!existsSync(vault)) throw new StartError('damagedVault')
      if (!existsSync(file)) throw new StartError('notFound', { folder })
      const key = keyFromStore(readVault(vault), keyStore)
      if (options.passphrase) await unlock(options.passphrase)
      else if (key) await open(key)
    }
  } catch (error) {
    if (!shows(error)) {
      release()
      throw error
    }
  }

  const stateNow = (): SetupState => ({
    state: register ? 'open' : problem ? 'damaged' : hasRegister(folder) ? 'locked' : 'empty',
    problem: problem?.key ?? null,
    problemParams: problem?.params ?? {},
    facilityName: register?.facility.name ?? null,
    sample: register?.sample ?? false,
    today: register?.today ?? facilityDay(now().toISOString()),
    version: options.version,
    contractHash: contractHash(),
  })

  const setup = openSetup(
    {
      resources: options.resources,
      state: stateNow,
      get today() {
        return facilityDay(now().toISOString())
      },
      has: () => hasRegister(folder),
      create,
      discard,
      unlock: (passphrase) =>
        unlock(passphrase).catch((error: unknown) => {
          shows(error)
          throw error
        }),
      copies: (passphrase, place) => listCopies(restoreOptions(), passphrase, place),
      restore,
    },
    options.log,
  )
  return {
    call: (request) => {
      if (request.name.startsWith('setup.')) return setup.call(request)
      if (register) return register.call(request)
      return Promise.resolve({ body: failed({ kind: 'signedOut', reason: 'none' }) })
    },
    changesSince: async (seq) => register?.changesSince(seq) ?? [],
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get register() {
      return register
    },
    create,
    copies: (passphrase, place) => listCopies(restoreOptions(), passphrase, place),
    restore,
    close: async () => {
      await setup.settled()
      await register?.close()
      release()
    },
  }
}
