import type { ParseArgsConfig } from 'node:util'
import type { ConsoleOutput } from './output'

export type Options = NonNullable<ParseArgsConfig['options']>

/** What a command was told, and where it runs. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  /** What follows the command's name. */
  readonly positionals: readonly string[]
  /** Of the register, absolute. */
  readonly folder: string
  /** With data/ and locales/. */
  readonly resources: string
  /** The built pages. */
  readonly pages: string
  readonly version: string
  readonly out: ConsoleOutput
}

export interface Command {
  /** Options besides those that all commands have. */
  readonly options: Options
  /** How many words may follow the name, from and to. */
  readonly words: readonly [number, number]
  /** @returns false when there is an answer, and it is no */
  run(invocation: Invocation): Promise<boolean>
}

/** The command line is not one of ours; `key` is a text of console.json under `usage`. */
export class UsageError extends Error {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}

/** The command cannot be carried out; `key` is a text of console.json under `problem`. */
export class Problem extends Error {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}

/** A text option, or undefined. */
export const textOption = ({ values }: Pick<Invocation, 'values'>, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws UsageError `needs` */
export function requiredOption(invocation: Pick<Invocation, 'values'>, name: string): string {
  const text = textOption(invocation, name)
  if (!text) throw new UsageError('needs', { option: `--${name}` })
  return text
}

/** A whole number of an option. @throws UsageError `notANumber` */
export function numberOption(invocation: Pick<Invocation, 'values'>, name: string, from: number, to: number): number | undefined {
  const text = textOption(invocation, name)
  if (text === undefined) return undefined
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= from && number <= to)) throw new UsageError('notANumber', { option: `--${name}`, value: text, from, to })
  return number
}
