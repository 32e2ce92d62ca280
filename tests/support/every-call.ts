import { type CommandName, contract, type OperationName, type QueryName, type RegisterFeature, type SentOf } from '#contract'
import { aResident, aStay } from './builders'
import type { TestRegister } from './register'

// The calls of all features, for the tests that walk the whole contract. Each feature brings its own in `calls/<feature>.ts`, exported as `calls`.

/** What a register is asked for; `setup` is answered before there is one. */
type Asked = Exclude<QueryName, `setup.${string}`>
type NameOf<F extends RegisterFeature, N extends string> = Extract<N, `${F}.${string}`>

/** What the commands are given from: who gives them, about whom. */
export interface Story extends Pick<TestRegister, 'call' | 'signIn'> {
  /** The session of the head. */
  readonly as: { readonly token: string }
  /** Somebody in care since 2026-08-10. */
  readonly residentId: string
  readonly stayId: string
}

/** One question that can be asked of a register as it stands. */
export interface Question {
  readonly name: Asked
  readonly input: unknown
  /** It lays out pages or makes a spreadsheet: it takes longer than the others together. */
  readonly heavy: boolean
}

/** Where the questions of a feature are gathered. */
export interface Questions extends Pick<TestRegister, 'call'> {
  ask<N extends Asked>(name: N, input: SentOf<N>): void
  /** For what lays out pages or makes a spreadsheet. */
  heavy<N extends Asked>(name: N, input: SentOf<N>): void
  /** Everybody in the register, with their stays. */
  readonly people: readonly { readonly residentId: string; readonly stayIds: readonly string[] }[]
}

/** An operation's whole name, with what it is sent. */
type Sent<N extends OperationName> = { readonly [K in N]: readonly [name: K, input: SentOf<K>] }[N]

/** What the tests of the whole contract know of a feature. */
export interface Calls<F extends RegisterFeature> {
  /** Gives each command of the feature at least once; what it says of the story's person it takes back. */
  commands?(story: Story): Promise<unknown>
  /** Asks each query of the feature about everybody and everything there is. */
  questions?(questions: Questions): unknown
  /** The queries that leave no row in the log of views, each with what makes it nobody's record. */
  readonly unlogged?: { readonly [N in NameOf<F, Asked>]?: string }
  /** Commands after which the heavy questions are asked, too, to see whose answers have changed: one or two of a feature. */
  readonly turning?: readonly NameOf<F, CommandName>[]
  /** Answers of one moment, which nobody keeps up to date on a screen, each with why. */
  readonly ofOneMoment?: { readonly [N in NameOf<F, Asked>]?: string }
  /** Tables that stay small however many people come: a look at all their rows costs nothing. */
  readonly smallTables?: readonly string[]
  /** What is walked through in a table that grows, by whom, and why that is right. `through`: the table itself or one of its indexes. */
  readonly walks?: readonly {
    readonly by: readonly NameOf<F, OperationName>[]
    readonly through: readonly string[]
    readonly why: string
  }[]
  /** Lists as they are filtered and sorted, whose way through the tables differs. */
  readonly lists?: readonly Sent<NameOf<F, Asked>>[]
}

const files = import.meta.glob<{ calls: Calls<RegisterFeature> }>('./calls/*.ts', { eager: true })

/** The calls of each feature, in the order of the names: where others' papers, plans and notes exist already, more can differ after a command. */
export const callsOf: Readonly<Record<RegisterFeature, Calls<RegisterFeature>>> = Object.fromEntries(
  Object.keys(contract)
    .filter((feature) => feature !== 'setup')
    .toSorted()
    .map((feature) => {
      const file = files[`./calls/${feature}.ts`]
      if (!file) throw new Error(`tests/support/calls/${feature}.ts is missing: the calls of ${feature}`)
      return [feature, file.calls]
    }),
) as Record<RegisterFeature, Calls<RegisterFeature>>
export const everyCalls: readonly Calls<RegisterFeature>[] = Object.values(callsOf)

/** One feature whose calls are tried alone (CALLS_OF=visits): its commands, and the questions of all that take no time. */
export const onlyFeature: string | undefined = process.env.CALLS_OF || undefined

/** Whether this run tries an operation: all of the register are, or those of one feature. */
export const isTried = (name: OperationName): boolean =>
  !name.startsWith('setup.') && (onlyFeature === undefined || name.startsWith(`${onlyFeature}.`))

/** Gives each command of the contract at least once, one after another. */
export async function giveEveryCommand({ call, signIn }: Pick<TestRegister, 'call' | 'signIn'>): Promise<void> {
  const as = { token: await signIn('head') }
  // The person whom the commands of all features are about.
  const { stay, residentId } = await call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() }, as)
  for (const [feature, { commands }] of Object.entries(callsOf))
    if (onlyFeature === undefined || feature === onlyFeature) await commands?.({ call, signIn, as, residentId, stayId: stay.id })
}

/** Each query of the contract, about everybody and everything there is. */
export async function everyQuestion({ call }: Pick<TestRegister, 'call'>): Promise<readonly Question[]> {
  const gathered: Question[] = []
  const { rows } = await call('residents.list', { status: 'all' })
  const people = await Promise.all(
    rows.map(async ({ id }) => ({ residentId: id, stayIds: (await call('residents.get', { id })).stays.map((stay) => stay.id) })),
  )
  const questions: Questions = {
    call,
    people,
    ask: (name, input) => void gathered.push({ name, input, heavy: false }),
    heavy: (name, input) => void (isTried(name) && gathered.push({ name, input, heavy: true })),
  }
  for (const { questions: gather } of everyCalls) await gather?.(questions)
  return gathered
}
