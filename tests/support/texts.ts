import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Texts, Words } from '#contract/texts/engine'
import { readTexts } from '#host/files/texts'

const resources = join(import.meta.dirname, '../../resources')

/** The texts of a language as the program reads them. */
export const textsIn = (language: Language): Texts => readTexts(resources, language)

/** The same as plain objects, by file, to walk through. */
export const localeFiles = (language: Language): Record<string, Words> =>
  Object.fromEntries(
    readdirSync(join(resources, 'locales', language)).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(resources, 'locales', language, file), 'utf8')) as Words,
    ]),
  )
