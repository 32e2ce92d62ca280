import type * as z from 'zod'
import type { Contract } from '#contract'
import type { Operation } from '#contract/operation'
import type { setup } from '#contract/setup'

/** What can be asked: the register's contract, and what the host answers before a register is open. */
type Everything = Contract & { setup: typeof setup }

type NameOf<F extends keyof Everything & string> = `${F}.${keyof Everything[F] & string}`
type AnyName = { [F in keyof Everything & string]: NameOf<F> }[keyof Everything & string]
type OperationOf<N extends AnyName> = N extends `${infer F extends keyof Everything & string}.${infer O}`
  ? O extends keyof Everything[F]
    ? Everything[F][O]
    : never
  : never
type NamesOfKind<K extends 'query' | 'command'> = { [N in AnyName]: OperationOf<N> extends { kind: K } ? N : never }[AnyName]

/** 'residents.list' | 'stays.get' | … */
export type QueryName = NamesOfKind<'query'>
/** 'stays.admit' | 'papers.issue' | … */
export type CommandName = NamesOfKind<'command'>
export type Name = QueryName | CommandName

/** What an operation is sent: defaults may be left out. */
export type InputOf<N extends Name> =
  OperationOf<N> extends Operation<'query' | 'command', infer I extends z.ZodType, z.ZodType> ? z.input<I> : never
/** What an operation answers. */
export type OutputOf<N extends Name> =
  OperationOf<N> extends Operation<'query' | 'command', z.ZodType, infer O extends z.ZodType> ? z.input<O> : never
