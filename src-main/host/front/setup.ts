import type { contract, InputOf, OperationName, OutputOf } from '#contract'
import type { SetupState } from '#contract/setup'
import type { PlainDate } from '#contract/values/calendar'
import { answerCall, type CallReply, type CallRequest, done, nobody } from '#host/api/answer'
import { RuleError } from '#host/api/rule-error'
import { recoverySheet } from '#host/features/setup/prints/recovery-sheet'
import type { Log } from '#host/files/program-log'
import { proposePassphrase } from '#host/files/vault'
import { openPlaces } from '#host/law/places'
import { renderPdf } from '#host/prints/engine/render'
import { agencyLines } from '#host/prints/kit/letterhead'
import { fillSample } from '#host/sample/fill'
import type { Founding } from '#host/start-up/found-register'
import type { Register } from '#host/start-up/register'

/** What can be done to a folder before anybody can sign in. */
export interface SetupFolder {
  readonly resources: string
  state(): SetupState
  readonly today: PlainDate
  /** Whether there is a register in the folder, open or locked. */
  has(): boolean
  create(founding: Omit<Founding, 'at'>, passphrase: string): Promise<Register>
  /** Removes what was just created. */
  discard(): Promise<void>
  unlock(passphrase: string): Promise<Register>
  copies(passphrase: string, place: string | null): Promise<OutputOf<'setup.copies'>>
  restore(passphrase: string, place: string | null, file: string): Promise<OutputOf<'setup.restore'>>
}

type Setup = typeof contract.setup
type SetupHandlers = {
  readonly [Name in keyof Setup]: (input: InputOf<`setup.${Name}`>) => Promise<OutputOf<`setup.${Name}`>>
}

const setupHandlers = (folder: SetupFolder): SetupHandlers => ({
  state: async () => folder.state(),

  proposePassphrase: async ({ facilityName }) => {
    if (folder.has()) throw new RuleError('alreadyExists')
    const passphrase = proposePassphrase()
    const sheet = recoverySheet.layout({
      facilityName: facilityName.trim() || '—',
      issuedOn: folder.today,
      groups: passphrase.split('-'),
    })
    return { passphrase, pdf: Buffer.from(await renderPdf([sheet])).toString('base64') }
  },

  letterheadLines: async ({ parentLines, letterName }) => {
    const { parents, names } = agencyLines({ parentLines, letterName })
    return { parentLines: parents, letterName: names }
  },

  provinces: async () => openPlaces(folder.resources).provinces.map(({ code, name }) => ({ code, name })),

  create: async ({ facility, accounts, passphrase, sampleResidents }) => {
    if (!accounts.some(({ roles }) => roles.includes('head') || roles.includes('admin'))) throw new RuleError('lastManager')
    if (new Set(accounts.map(({ signInName }) => signInName)).size < accounts.length) throw new RuleError('signInNameTaken')
    const sample = sampleResidents === null ? null : { today: null }
    const made = await folder.create({ facility, accounts, sample, mustChangePassword: false }, passphrase)
    try {
      if (sampleResidents !== null) await fillSample(made, { residents: sampleResidents, seed: 7, today: made.today })
    } catch (error) {
      await folder.discard()
      throw error
    }
    return { facilityName: facility.name }
  },

  unlock: async ({ passphrase }) => {
    if (folder.state().state === 'open') return {}
    if (!folder.has()) throw new RuleError('notFound')
    await folder.unlock(passphrase)
    return {}
  },

  copies: ({ passphrase, place }) => folder.copies(passphrase, place),
  restore: ({ passphrase, place, file }) => folder.restore(passphrase, place, file),
})

/** Answers the operations of `setup`; one at a time: a second click on "create" must not start a second register. */
export function openSetup(folder: SetupFolder, log: Log): { call(request: CallRequest): Promise<CallReply>; settled(): Promise<unknown> } {
  type Answer = (input: unknown) => Promise<unknown>
  const answers: ReadonlyMap<OperationName, Answer> = new Map(
    Object.entries(setupHandlers(folder)).map(([name, handler]) => [`setup.${name}` as OperationName, handler as Answer]),
  )
  let last: Promise<unknown> = Promise.resolve()
  return {
    call: (request) => {
      const reply = last.then(() =>
        answerCall<Answer>(request, {
          log,
          handlerOf: (name) => answers.get(name),
          callerOf: async ({ seat }) => ({ ...nobody, seat }),
          answer: async ({ operation, handler, input }) => ({ body: done(operation, await handler(input)) }),
        }),
      )
      last = reply
      return reply
    },
    settled: () => last,
  }
}
