import type * as z from 'zod'
import { bundles } from './bundles'
import { desk } from './desk'
import { facility } from './facility'
import type { Operation } from './operation'
import { papers } from './papers/operations'
import { phases } from './phases'
import { places } from './places'
import { plans } from './plans'
import { reports } from './reports'
import { residents } from './residents/operations'
import { safety } from './safety'
import { session } from './session'
import { setup } from './setup'
import { staff } from './staff'
import { stays } from './stays/operations'
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
  desk,
  papers,
  reports,
  bundles,
  safety,
}
export type Contract = typeof contract
export type RegisterFeature = Exclude<keyof Contract, 'setup'>

type Of<F extends keyof Contract, O extends keyof Contract[F]> =
  Contract[F][O] extends Operation<infer K, infer I, infer R>
    ? { kind: K; input: z.output<I>; sent: z.input<I>; output: z.input<R> }
    : never
export type Kind<F extends keyof Contract, O extends keyof Contract[F]> = Of<F, O>['kind']
export type Input<F extends keyof Contract, O extends keyof Contract[F]> = Of<F, O>['input']
export type Sent<F extends keyof Contract, O extends keyof Contract[F]> = Of<F, O>['sent']
export type Output<F extends keyof Contract, O extends keyof Contract[F]> = Of<F, O>['output']
/** The operation behind a name, or undefined; own properties only, so that `__proto__` is nobody's name. */
export function findOperation(name: string): Operation<'query' | 'command', z.ZodType, z.ZodType> | undefined {
  const [feature = '', operation = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return undefined
  const slice: Record<string, unknown> = contract[feature as keyof Contract]
  return Object.hasOwn(slice, operation) ? (slice[operation] as Operation<'query' | 'command', z.ZodType, z.ZodType>) : undefined
}
