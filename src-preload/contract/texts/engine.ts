import { formatAmount } from '../values/amounts'
import { formatDate, PlainDate } from '../values/calendar'
import type { TextFiles } from './files'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** What stands in a text for its `{{name}}`s. */
export type Params = Readonly<Record<string, string | number>>

/** Words by key, as `resources/locales/<language>/<file>.json` has them. */
export interface Words {
  readonly [key: string]: string | Words
}

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]
export type TextFile = keyof TextFiles
export type TextKey<F extends TextFile> = Leaves<TextFiles[F]>
/** Keys of the sentences that tell why something was refused, whichever feature's texts they stand in: `rules.<key>`. */
export type RefusalKey = { [F in TextFile]: TextKey<F> extends infer K ? (K extends `rules.${infer R}` ? R : never) : never }[TextFile]
export type Translate<F extends TextFile> = (key: TextKey<F>, params?: Params) => string

/** The words of one language for screens, prints, spreadsheets, the console and the window's menu. An address is 'file:key.key'. */
export interface Texts {
  readonly language: Language
  /**
   * The texts of one file, keys checked by the compiler. The same function each time.
   * @example texts.of('residents')('row.left', { days: 3 })
   */
  of<F extends TextFile>(file: F): Translate<F>
  /** Whether a text (not a group of texts) stands at an address. */
  has(address: string): boolean
  /** For addresses put together at run time. @returns ⟦address⟧ where no text is */
  at(address: string, params?: Params): string
  /** The first of the addresses that has a text. @returns ⟦the first address⟧ where none has */
  first(addresses: readonly string[], params?: Params): string
  /** The text at a key that stands in one file only, whichever that is: the words of a duty, of a refusal. @returns null where no file has it */
  anywhere(key: string, params?: Params): string | null
}

/**
 * In a text, `{{name}}` stands for a value, `{{days, day|days}}` for a number with its word in the form that it takes, and `{{state, stays:state}}`
 * for the text that the value has elsewhere.
 * @param files of one language, by name without `.json`
 */
export function makeTexts(language: Language, files: Readonly<Record<string, Words>>): Texts {
  const names = Object.keys(files)
  const find = (file: string, key: string): string | undefined => {
    const found = key
      .split('.')
      .reduce<string | Words | undefined>((inner, part) => (typeof inner === 'object' ? inner[part] : undefined), files[file])
    return typeof found === 'string' ? found : undefined
  }
  const read = (address: string): string | undefined => {
    const colon = address.indexOf(':')
    return find(address.slice(0, colon), address.slice(colon + 1))
  }
  const first: Texts['first'] = (addresses, params = {}) => {
    for (const address of addresses) {
      const text = read(address)
      if (text !== undefined) return filled(text, params)
    }
    return `⟦${addresses[0]}⟧`
  }
  const filled = (text: string, params: Params): string =>
    text.replace(/\{\{(\w+)(?:, ([^}]+))?\}\}/g, (_, name: string, how?: string) => {
      const value = params[name] ?? ''
      if (how === undefined) return name === 'days' ? dotted(value) : String(value)
      return how.includes(':') ? at(`${how}.${value}`) : counted(value, how, language)
    })
  const at: Texts['at'] = (address, params) => first([address], params)
  const functions = new Map<string, (key: string, params?: Params) => string>()
  return {
    language,
    first,
    at,
    has: (address) => read(address) !== undefined,
    anywhere: (key, params) => {
      const file = names.find((name) => find(name, key) !== undefined)
      return file === undefined ? null : at(`${file}:${key}`, params)
    },
    of: (file) => {
      const made = functions.get(file) ?? ((key: string, params?: Params) => at(`${file}:${key}`, params))
      functions.set(file, made)
      return made
    },
  }
}

/**
 * A number with its word in the form that the language has for it.
 * @param amount a number, or as it is shown: dots for thousands
 * @param words the form for one, then that for any other number, parted by `|`
 * @example counted('1.000', 'day|days', 'en') // '1.000 days'
 */
function counted(amount: string | number, words: string, language: Language): string {
  const [one, other] = words.split('|')
  const number = Number(String(amount).replaceAll('.', ''))
  return `${dotted(amount)} ${new Intl.PluralRules(language).select(number) === 'one' ? one : other}`
}

const dotted = (amount: string | number): string => (typeof amount === 'number' ? formatAmount(amount) : amount)

/** Days among the parameters that the host sends with a refusal, as people read them. */
export const readable = (params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = PlainDate.safeParse(value)
      return [name, day.success ? formatDate(day.data) : value]
    }),
  )
