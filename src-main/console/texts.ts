import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate } from '#contract/values/calendar'
import { counted } from '#contract/values/counted'

export type Params = Readonly<Record<string, string | number>>

/** The sentences of one language: `file.key.key`. */
export interface Texts {
  /** @returns the key in brackets where the sentence is missing */
  of(key: string, params?: Params): string
  /** The first of the keys that has a sentence. */
  first(keys: readonly string[], params?: Params): string
}

export function readTexts(resources: string, language: string): Texts {
  const files = new Map<string, unknown>()
  const file = (name: string) => {
    if (!files.has(name)) files.set(name, JSON.parse(readFileSync(join(resources, 'locales', language, `${name}.json`), 'utf8')))
    return files.get(name)
  }
  const find = (key: string): string | undefined => {
    const [name = '', ...rest] = key.split('.')
    const found = rest.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], file(name))
    return typeof found === 'string' ? found : undefined
  }
  const first: Texts['first'] = (keys, params = {}) => {
    const text = keys.map(find).find((found) => found !== undefined) ?? `[${keys[0]}]`
    return text.replace(/\{\{(\w+)(?:, ([^}]+))?\}\}/g, (_, name: string, words?: string) => {
      const value = params[name] ?? ''
      return words === undefined ? String(value) : counted(value, words, language)
    })
  }
  return { first, of: (key, params) => first([key], params) }
}

/** Days among the host's parameters as people read them. */
export const readable = (params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, /^\d{4}-\d\d-\d\d$/.test(`${value}`) ? formatDate(`${value}`) : value]),
  )
