import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formSpecs, PaperForm } from '#contract/papers/forms'
import { papers } from '#host/features/papers/feature'

// The engine of papers knows neither a form nor another feature's table: what it has to know of them, forms and subjects declare.

const engine = join(import.meta.dirname, '../../src-main/host/features/papers')
const sources = Object.fromEntries(
  globSync('**/*.ts', { cwd: engine })
    .map((file) => file.replaceAll('\\', '/'))
    // The papers about nobody are the feature's own forms, and their lists its own prints.
    .filter((file) => !/^(forms\/(?!kit\/)|prints\/)/.test(file))
    .map((file) => [file, readFileSync(join(engine, file), 'utf8')]),
)
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The tables that a source names in its SQL, as the schema calls them. */
function tablesIn(source: string): string[] {
  const text = withoutComments(source)
  const built = [...text.matchAll(/\b(?:selectFrom|\w+Join|insertInto|updateTable|deleteFrom)\(\s*'(\w+)/g)]
  const written = [...text.matchAll(/sql(?:<[^`]*?>)?`([^`]*)`/g)].flatMap(([, sql = '']) => [
    ...sql.matchAll(/\b(?:from|join|into|update)\s+(\w+)(?!\w*\s*\()/g),
  ])
  return [...built, ...written].map(([, name = '']) => snake(name))
}
const own = new Set(papers.tables.map(snake))
const foreignTables = (tree: Readonly<Record<string, string>>) =>
  Object.entries(tree).flatMap(([file, text]) =>
    tablesIn(text)
      .filter((table) => !own.has(table))
      .map((table) => `${file}: ${table}`),
  )
/** Forms that a source names, be it to decide something. */
const formsNamed = (tree: Readonly<Record<string, string>>) =>
  Object.entries(tree).flatMap(([file, text]) =>
    PaperForm.options.filter((form) => new RegExp(`['"\`]${form}['"\`]`).test(withoutComments(text))).map((form) => `${file}: ${form}`),
  )

test('its SQL names its own tables alone', () => {
  expect(Object.values(sources).flatMap(tablesIn).length).toBeGreaterThan(30)
  expect(foreignTables(sources)).toEqual([])
})

test('it names no form', () => {
  expect(formsNamed(sources)).toEqual([])
})

test('a table of another feature and the name of a form are found, however they are written', () => {
  const planted = {
    'a/store.ts': "db.selectFrom('stay as s').innerJoin('resident as r', 'r.id', 's.residentId')",
    'b/store.ts': 'sql<string>`(select 1 from stay_event e where e.stay_id = p.subject_id)`',
    'c/store.ts': "db\n    .updateTable('planPart')",
    'd/store.ts': "db.selectFrom('paper as p').leftJoin('paperCopy as c', 'c.paperId', 'p.id') // from stay",
    'e/rules.ts': "if (form === 'mau-51') return null",
  }
  expect(foreignTables(planted)).toEqual(['a/store.ts: stay', 'a/store.ts: resident', 'b/store.ts: stay_event', 'c/store.ts: plan_part'])
  expect(formsNamed(planted)).toEqual(['e/rules.ts: mau-51'])
  expect(Object.keys(formSpecs.papers)).toEqual(['letter', 'destroy-minutes'])
})
