import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfTheTree, follow, namedFiles, patience, readRecipe, runIn } from './recipe'

const slice = readRecipe('Adding a feature (example: visits)', 'visits')
const form = readRecipe('Adding a form (example: an invitation to the family)', 'family-invitation')

describe.each([
  ['slice', slice],
  ['form', form],
])('the %s of the README', (_name, recipe) => {
  test('is whole: every place that the recipe names has its file, every file has its place in the recipe', () => {
    expect(namedFiles(recipe).toSorted()).toEqual(recipe.files.toSorted())
    for (const path of recipe.named) expect([path, namedFiles({ ...recipe, named: [path] }).length]).not.toEqual([path, 0])
    expect(recipe.lines.size).toBeGreaterThan(2)
  })
})

test('a new form changes no file beside its spec and the words', () => {
  expect([...form.lines.keys()].toSorted()).toEqual([
    'resources/locales/en/stays.json',
    'resources/locales/vi/stays.json',
    'src-preload/contract/stays/forms.ts',
  ])
})

// The two know nothing of each other; one copy with both costs half the time of two.
describe('both, laid into a copy of the tree with the lines of the README and nothing else', { timeout: patience }, () => {
  let copy: string
  beforeAll(() => {
    copy = copyOfTheTree()
    follow(slice, copy)
    follow(form, copy)
  })
  afterAll(() => rmSync(copy, { recursive: true }))
  const accepted = { code: 0, said: expect.any(String) }

  test('types', async () => {
    expect(await runIn(copy, 'typescript/bin/tsc', ['--build', '--checkers', '1'])).toEqual(accepted)
  })

  test('lint', async () => {
    const laid = [slice, form].flatMap(({ files, lines }) => [...files, ...lines.keys()])
    expect(await runIn(copy, '@biomejs/biome/bin/biome', ['lint', '--vcs-enabled=false', '--error-on-warnings', ...laid])).toEqual(accepted)
  })

  test('directions between the rooms', async () => {
    const settings = ['--config', 'build/dependency-cruiser.cjs', 'src-main', 'src-renderer', 'src-preload']
    expect(await runIn(copy, 'dependency-cruiser/bin/dependency-cruiser.mjs', settings)).toEqual(accepted)
  })

  test('nothing is left unused', async () => {
    expect(await runIn(copy, 'knip/bin/knip.js', [])).toEqual(accepted)
  })

  test('texts, schema, names, doors, log, views, query plans, change feed, the prints, what each form says and hides, and their own tests', async () => {
    const tests = [
      'tests/rules/visits',
      'tests/host/visits',
      'tests/renderer/visits',
      'tests/host/family-invitation',
      'tests/renderer/texts',
      'tests/migrations',
      'tests/boundaries/names',
      'tests/doors',
      'tests/host/every-command',
      'tests/host/views',
      'tests/host/query-plans',
      'tests/host/touched',
      'tests/prints/kit',
      'tests/host/paper-forms',
      'tests/host/papers-privacy',
    ]
    // Of the tests that walk all calls and all prints only what concerns the two: everything else has its own run.
    const { code, said } = await runIn(copy, 'vitest/vitest.mjs', ['run', ...tests], {
      CALLS_OF: 'visits',
      PRINT_ALONE: 'family-invitation',
    })
    expect([code, code === 0 ? '' : said]).toEqual([0, ''])
    for (const file of tests) expect(said).toContain(file)
  })
})
