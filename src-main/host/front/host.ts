import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import * as z from 'zod'
import { contract, everyOperation } from '#contract'
import { CallBody, type CallError, type Issue, readAs } from '#contract/errors'
import type { SetupState } from '#contract/setup'
import { facilityDay } from '#contract/values/calendar'
import { type CallReply, type CallRequest, hides } from '#host/api/call'
import type { Change } from '#host/api/changes'
import { RuleError } from '#host/api/rule-error'
import { recoverySheet } from '#host/features/setup/prints/recovery-sheet'
import { claimFolder, filesOf, hasRegister, prepareFolder, removeUnfinished, setUnfinishedAside } from '#host/files/folder'
import type { Log } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { type KeyStore, keyFromPassphrase, keyFromStore, makeVault, proposePassphrase, readVault, writeVault } from '#host/files/vault'
import { giveName } from '#host/files/whole-file'
import { openPlaces } from '#host/law/places'
import { renderPdf } from '#host/prints/engine/render'
import { fillSample } from '#host/sample/fill'
import { type Founding, prepareFounding } from '#host/start-up/found-register'
import { openRegister, type Register } from '#host/start-up/register'
import type { StartWorker } from '#host/workers/press'

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
  /** Opens at once instead of waiting for `setup.unlock`. */
  readonly passphrase?: string | null
}

/** Owner of one folder: answers set-up calls while no register is open, passes everything else to the register. */
export interface Host {
  call(request: CallRequest): Promise<CallReply>
  changesSince(seq: number): readonly Change[]
  onChange(listener: (change: Change) => void): () => void
  /** The open register, for calls from this process; null while empty or locked. */
  readonly register: Register | null
  /** Makes a new register in an empty folder and opens it. */
  create(founding: Omit<Founding, 'at'>, passphrase: string): Promise<Register>
  close(): Promise<void>
}

/** Changes whenever a shape of the contract does. */
export const contractHash: string = createHash('sha256')
  .update(
    JSON.stringify(
      everyOperation.map(({ name, operation: { kind, roles, input, output } }) => {
        const schema = (of: z.ZodType) => z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' })
        return [name, kind, roles, schema(input), schema(output)]
      }),
    ),
  )
  .digest('hex')
  .slice(0, 16)

/** Input of a set-up call that its schema does not take. */
class InvalidInput extends Error {
  readonly issues: Issue[]

  constructor(issues: Issue[]) {
    super('invalid')
    this.issues = issues
  }
}

/** @throws InvalidInput */
function given<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = readAs(schema, input)
  if (!read.ok) throw new InvalidInput(read.issues)
  return read.data
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

  const open = async (key: Buffer, found?: Awaited<ReturnType<typeof prepareFounding>>): Promise<Register> => {
    register = await openRegister({ ...options, now, key, ...(found ? { found } : {}) })
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

  try {
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
    release()
    throw error
  }

  const stateNow = (): SetupState => ({
    state: register ? 'open' : hasRegister(folder) ? 'locked' : 'empty',
    facilityName: register?.facility.name ?? null,
    sample: register?.sample ?? false,
    today: register?.today ?? facilityDay(now().toISOString()),
    version: options.version,
    contractHash,
  })

  const answerSetup = async (name: string, input: unknown): Promise<unknown> => {
    switch (name) {
      case 'setup.state':
        return stateNow()
      case 'setup.proposePassphrase': {
        if (hasRegister(folder)) throw new RuleError('alreadyExists')
        const { facilityName } = given(contract.setup.proposePassphrase.input, input)
        const passphrase = proposePassphrase()
        const sheet = recoverySheet.layout({
          facilityName: facilityName.trim() || '—',
          issuedOn: facilityDay(now().toISOString()),
          groups: passphrase.split('-'),
        })
        return { passphrase, pdf: Buffer.from(await renderPdf([sheet])).toString('base64') }
      }
      case 'setup.provinces':
        return openPlaces(options.resources).provinces
      case 'setup.create': {
        const { facility, accounts, passphrase, sampleResidents } = given(contract.setup.create.input, input)
        if (!accounts.some(({ roles }) => roles.includes('head') || roles.includes('admin'))) throw new RuleError('lastManager')
        if (new Set(accounts.map(({ signInName }) => signInName)).size < accounts.length) throw new RuleError('signInNameTaken')
        const sample = sampleResidents === null ? null : { today: null }
        const made = await create({ facility, accounts, sample, mustChangePassword: false }, passphrase)
        try {
          if (sampleResidents !== null) await fillSample(made, { residents: sampleResidents, seed: 7, today: made.today })
        } catch (error) {
          await discard()
          throw error
        }
        return { facilityName: facility.name }
      }
      case 'setup.unlock': {
        if (register) return {}
        if (!hasRegister(folder)) throw new RuleError('notFound')
        await unlock(given(contract.setup.unlock.input, input).passphrase)
        return {}
      }
      default:
        return undefined
    }
  }

  const setupCall = async ({ name, body }: CallRequest): Promise<CallReply> => {
    const failed = (error: CallError): CallReply => ({ body: JSON.stringify({ ok: false, error }) })
    try {
      const envelope = CallBody.safeParse(JSON.parse(body))
      if (envelope.success && hides(envelope.data.input))
        return failed({ kind: 'invalid', issues: [{ path: '', key: 'hiddenCharacters' }] })
      const data = envelope.success ? await answerSetup(name, envelope.data.input) : undefined
      return data === undefined ? failed({ kind: 'notFound' }) : { body: JSON.stringify({ ok: true, data }) }
    } catch (error) {
      if (error instanceof StartError) options.log.write('setup refused', { operation: name, reason: error.key })
      if (error instanceof RuleError || error instanceof StartError) return failed({ kind: 'rule', key: error.key, params: error.params })
      if (error instanceof InvalidInput) return failed({ kind: 'invalid', issues: error.issues })
      if (error instanceof SyntaxError) return failed({ kind: 'invalid', issues: [{ path: '', key: 'notJson' }] })
      options.log.write('setup failed', { type: (error as Error).name })
      return failed({ kind: 'internal', reference: 'setup' })
    }
  }

  // One set-up call at a time: a second click on "create" must not start a second register.
  let setup: Promise<unknown> = Promise.resolve()
  return {
    call: (request) => {
      if (request.name.startsWith('setup.')) {
        const reply = setup.then(() => setupCall(request))
        setup = reply
        return reply
      }
      if (register) return register.call(request)
      return Promise.resolve({ body: JSON.stringify({ ok: false, error: { kind: 'signedOut', reason: 'none' } satisfies CallError }) })
    },
    changesSince: (seq) => register?.changesSince(seq) ?? [],
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get register() {
      return register
    },
    create,
    close: async () => {
      await setup
      await register?.close()
      release()
    },
  }
}
