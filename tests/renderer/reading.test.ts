import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

/** Texts of a file in their order, each with its key. */
const linesOf = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}: ${value.replaceAll('\n', ' ⏎ ')}`] : linesOf(value, `${above}${key}.`),
  )

// Every button, title and message stands in one list, to be read as one text by a lawyer's and a clerk's eye. Whoever changes words sees them in
// the list's change, and takes it over with `npx vitest run tests/renderer/reading -u`.
test('what is said on the screens in Vietnamese is the list that was read', async () => {
  const folder = join(import.meta.dirname, '../../resources/locales/vi')
  const files = globSync('*.json', { cwd: folder }).toSorted()
  const read = files.map((file) => {
    const words = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return [`== ${basename(file, '.json')}`, ...linesOf(words), ''].join('\n')
  })
  await expect(read.join('\n')).toMatchFileSnapshot('../reading/vietnamese.txt')
})
