import type * as z from 'zod'
import { bundles } from './bundles'
import { classes } from './classes/operations'
import { clock } from './clock'
import { counselling } from './counselling'
import { courses } from './courses'
import { desk } from './desk/operations'
import { earnings } from './earnings/operations'
import { enrolment } from './enrolment'
import { facility } from './facility'
import { fitness } from './fitness'
import { lessons } from './lessons/operations'
import { living } from './living'
import type { Operation } from './operation'
import { papers } from './papers/operations'
import { phases } from './phases'
import { places } from './places'
import { plans } from './plans/operations'
import { reports } from './reports'
import { residents } from './residents/operations'
import { safety } from './safety'
import { schooling } from './schooling'
import { schools } from './schools'
import { session } from './session'
import { setup } from './setup'
import { staff } from './staff'
import { stays } from './stays/operations'
import { talks } from './talks'
import { teams } from './teams/operations'
import { timesheets } from './timesheets/operations'
import { trades } from './trades'
import { workdays } from './workdays'

/** Everything a seat can ask; `setup` is answered by the host, before a register is open. */
export const contract = {
  setup,
  session,
  staff,
  facility,
  workdays,
  places,
  residents,
  stays,
  phases,
  plans,
  trades,
  teams,
  fitness,
  living,
  timesheets,
  schooling,
  schools,
  courses,
  classes,
  enrolment,
  lessons,
  talks,
  counselling,
  desk,
  papers,
  reports,
  bundles,
  safety,
  clock,
  earnings,
}
export type Contract = typeof contract
export type RegisterFeature = Exclude<keyof Contract, 'setup'>

export type AnyOperation = Operation<'query' | 'command', z.ZodType, z.ZodType>
type IsOperation = { readonly kind: 'query' | 'command' }
/** Names within a room: 'papers.issue' lies in the feature itself, 'papers.batch.start' in a room of it. */
type NamesIn<Room> = { [K in keyof Room & string]: Room[K] extends IsOperation ? K : `${K}.${NamesIn<Room[K]>}` }[keyof Room & string]
type At<Room, Name extends string> = Name extends keyof Room
  ? Room[Name]
  : Name extends `${infer First}.${infer Rest}`
    ? First extends keyof Room
      ? At<Room[First], Rest>
      : never
    : never

/** 'residents.list' | 'papers.batch.start' | … */
export type OperationName = NamesIn<Contract>
export type QueryName = { [N in OperationName]: At<Contract, N> extends { kind: 'query' } ? N : never }[OperationName]
export type CommandName = { [N in OperationName]: At<Contract, N> extends { kind: 'command' } ? N : never }[OperationName]
/** What a caller sends: what has a default may be left out. */
export type SentOf<N extends OperationName> =
  At<Contract, N> extends Operation<'query' | 'command', infer I, z.ZodType> ? z.input<I> : never
/** What the handler is given: read by the schema, defaults filled in. */
export type InputOf<N extends OperationName> =
  At<Contract, N> extends Operation<'query' | 'command', infer I, z.ZodType> ? z.output<I> : never
/** What the operation answers. */
export type OutputOf<N extends OperationName> =
  At<Contract, N> extends Operation<'query' | 'command', z.ZodType, infer O> ? z.input<O> : never

const isOperation = (entry: object): entry is AnyOperation => 'kind' in entry && typeof entry.kind === 'string'

/** Every operation with its whole name, in the order of the contract. */
export const everyOperation: readonly { readonly name: OperationName; readonly operation: AnyOperation }[] = operationsIn(contract, '')

function operationsIn(room: object, path: string): { name: OperationName; operation: AnyOperation }[] {
  return Object.entries(room).flatMap(([key, entry]: [string, object]) =>
    isOperation(entry) ? [{ name: `${path}${key}` as OperationName, operation: entry }] : operationsIn(entry, `${path}${key}.`),
  )
}

const byName: ReadonlyMap<string, AnyOperation> = new Map(everyOperation.map(({ name, operation }) => [name, operation]))

/** The operation behind a name, or undefined: whole names only, so that neither a room nor `__proto__` is an operation. */
export const findOperation = (name: string): AnyOperation | undefined => byName.get(name)
