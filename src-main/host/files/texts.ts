import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, makeTexts, type Texts, type Words } from '#contract/texts/engine'

const read = new Map<string, Texts>()

/**
 * The texts of a language, read once. Papers and spreadsheets are Vietnamese, whatever language a seat's screens have.
 * @param resources folder with locales/
 * @example readTexts(resources, 'vi').of('reports')('line.opening')
 */
export function readTexts(resources: string, language: Language): Texts {
  const folder = join(resources, 'locales', language)
  const texts =
    read.get(folder) ??
    makeTexts(
      language,
      Object.fromEntries(
        readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Words]),
      ),
    )
  read.set(folder, texts)
  return texts
}
