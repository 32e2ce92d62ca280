import { beforeEach, describe, expect, test } from 'vitest'
import { contract, everyOperation } from '#contract'
import { DutyKind, dutySpecs } from '#contract/desk/duties'
import { ownerOf, PaperForm, paperForms } from '#contract/papers/forms'
import { languages, type Words } from '#contract/texts/engine'
import { Refusal, RuleError } from '#host/api/rule-error'
import { startTexts } from '../../src-renderer/i18n/texts'
import { localeFiles, textsIn } from '../support/texts'

const vietnamese = localeFiles('vi')
const english = localeFiles('en')

/** 'table.range' → the text. */
const textsUnder = (words: Words, path = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsUnder(value, `${path}${key}.`),
  )

/** 'table.range' → the names in its braces. */
const placeholdersOf = (words: Words = {}) =>
  Object.fromEntries(
    textsUnder(words)
      .map(([key, text]) => [key, [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name))].sort().join(', ')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

describe('texts', () => {
  test('every feature is there in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort())
  })

  test.each(Object.keys(vietnamese))('%s: both languages have the same keys and placeholders', (feature) => {
    expect(placeholdersOf(english[feature])).toEqual(placeholdersOf(vietnamese[feature]))
  })

  test('English gives every counted thing both its forms', () => {
    const texts = textsUnder(english).map(([, text]) => text)
    const forms = texts.flatMap((text) => [...text.matchAll(/\{\{\w+, ([^}:]+)\}\}/g)].map(([, words = '']) => words.split('|')))
    expect(forms.length).toBeGreaterThan(50)
    expect(forms.filter(({ length }) => length !== 2)).toEqual([])
    const things = new Set(forms.flatMap(([, many = '']) => many.split(' ')[0] ?? []))
    expect(texts.filter((text) => [...text.matchAll(/\{\{\w+\}\} (\w+)/g)].some(([, word = '']) => things.has(word)))).toEqual([])
  })

  test.each(languages)('%s: what stands in braces is a value, a counted word or words that are there', (language) => {
    const files = localeFiles(language)
    const texts = textsUnder(files).map(([, text]) => text)
    const left = texts.map((text) =>
      text.replace(/\{\{\w+(, [^{}:|]+\|[^{}:|]+)?\}\}/g, '').replace(/\{\{\w+, ([a-z]+):([\w.]+)\}\}/g, (_, file, key) => {
        const group = key.split('.').reduce((inner: unknown, part: string) => (inner as Words | undefined)?.[part], files[file])
        return typeof group === 'object' ? '' : `{{no words at ${file}:${key}}}`
      }),
    )
    expect(left.filter((text) => /\{\{|\}\}|\$t\(/.test(text))).toEqual([])
  })

  test.each(languages)('%s: no text is empty, shouts, says "we" or speaks of people as đối tượng', (language) => {
    const bad = textsUnder(localeFiles(language)).filter(
      ([, text]) => text.trim() === '' || /\p{L}!|chúng tôi|đối tượng(?! chính sách)|\bwe\b/iu.test(text),
    )
    expect(bad).toEqual([])
  })
})

const schemas = import.meta.glob<string>(['../../src-preload/**/*.ts', '../../src-renderer/**/*.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
})
const sources = import.meta.glob<string>('../../src-main/host/**/*.ts', { eager: true, query: '?raw', import: 'default' })

test('a refusal without a sentence does not compile, whether its key is written out or worked out', () => {
  const workedOut = (late: boolean) => (late ? 'termMissing' : 'noSuchRefusal')
  // @ts-expect-error there is no such sentence
  expect(new RuleError('noSuchRefusal').key).toBe('noSuchRefusal')
  // @ts-expect-error one of the two has no sentence
  expect(new RuleError(workedOut(true)).key).toBe('termMissing')
  expect(new Refusal('wrongPassword').key).toBe('wrongPassword')
  // @ts-expect-error there is no such sentence
  expect(new Refusal('noSuchRefusal').key).toBe('noSuchRefusal')
})

test('what is wrong at a field has its words in the texts of some feature, in both languages', () => {
  const places = [...Object.values(sources), ...Object.values(schemas)]
  const keys = places.flatMap((source) => [...source.matchAll(/\bparams: \{\s*key: '(\w+)'/g)].map(([, key = '']) => key))
  expect(keys.length).toBeGreaterThan(10)
  for (const language of languages) expect(keys.filter((key) => textsIn(language).anywhere(`issues.${key}`) === null)).toEqual([])
})

test('every sentence of a refusal is one that the host may say', () => {
  const words = new Set(Object.values(sources).flatMap((source) => source.match(/\w+/g) ?? []))
  const keys = Object.values(vietnamese).flatMap(({ rules = {} }) => Object.keys(rules))
  expect(keys.length).toBeGreaterThan(90)
  expect(keys.filter((key) => !words.has(key))).toEqual([])
})

/** What leaves rows in the log: operations, and what the host itself does by the name it writes. */
const logged = [
  ...everyOperation.filter(({ operation }) => operation.kind === 'command' || operation.logged).map(({ name }) => name),
  ...Object.values(sources).flatMap((source) =>
    [...source.matchAll(/(?:\boperation: |\bperform\()'(\w+\.[\w.]+)'/g)].map(([, name = '']) => name),
  ),
]

test('whatever the log tells of has its words in the texts of its feature, in both languages', () => {
  expect(logged.length).toBeGreaterThan(80)
  for (const language of languages)
    expect(logged.filter((operation) => !textsIn(language).has(operation.replace('.', ':log.')))).toEqual([])
})

test('no feature has words in the log for what is not logged', () => {
  const known = Object.entries(vietnamese)
    .filter(([feature]) => feature in contract)
    .flatMap(([feature, { log = {} }]) => textsUnder(log as Words).map(([name]) => `${feature}.${name}`))
  expect(known.filter((operation) => !logged.includes(operation))).toEqual([])
})

test('every duty has its name, long and short, in the texts of one feature', () => {
  for (const files of [vietnamese, english])
    for (const kind of DutyKind.options) {
      const named = Object.values(files).flatMap(({ duty }) => (typeof duty === 'object' && duty[kind] ? [duty[kind]] : []))
      expect(named, kind).toEqual([expect.objectContaining({ name: expect.any(String), short: expect.any(String) })])
    }
})

test('a duty done on a page or in a dialog says so on its button; a form that falls due for many is counted', () => {
  const acted = DutyKind.options.filter((kind) => dutySpecs[kind].hasPage || dutySpecs[kind].step !== undefined)
  const counted = PaperForm.options.filter((form) => paperForms[form].forMany)
  expect([acted.length > 10, counted.length > 1]).toEqual([true, true])
  for (const language of languages) {
    const texts = textsIn(language)
    expect(acted.filter((kind) => texts.anywhere(`duty.${kind}.action`) === null)).toEqual([])
    expect(counted.filter((form) => !texts.has(`${ownerOf(form)}:forms.${form}.many`))).toEqual([])
  }
})

describe('texts at work', () => {
  beforeEach(() => localStorage.clear())

  test('Vietnamese at first, then the language this PC used last', () => {
    const first = startTexts()
    expect(first.texts.of('ui')('action.save')).toBe('Lưu')
    first.change('en')
    expect(first.texts.of('ui')('action.save')).toBe('Save')
    expect(startTexts().texts.language).toBe('en')
    expect(document.documentElement.lang).toBe('en')
  })

  test('one day and several days read as English has them, a thousand is several', () => {
    const left = textsIn('en').of('residents')
    expect(['1', '2', '1.000'].map((days) => left('row.left', { days }))).toEqual(['1 day left', '2 days left', '1.000 days left'])
    expect(textsIn('vi').of('residents')('row.left', { days: 1 })).toBe('còn 1 ngày')
  })

  test('a value may stand for words: the refusal of an event names it and the state', () => {
    const said = textsIn('vi').of('stays')('rules.cannotFollow', { event: 'RETURNED', state: 'ACTIVE' })
    expect(said).toBe('Không ghi được “Trở lại cơ sở” khi đợt ở trạng thái “Có mặt”.')
  })

  test('a missing key shows itself', () => {
    const { texts } = startTexts()
    expect(texts.at('ui:no.such.key')).toBe('⟦ui:no.such.key⟧')
    expect(texts.at('ui:action')).toBe('⟦ui:action⟧')
    expect(texts.at('nowhere:at.all')).toBe('⟦nowhere:at.all⟧')
    expect(texts.first(['ui:no.such.key', 'ui:action.save'])).toBe('Lưu')
    expect(texts.anywhere('no.such.key')).toBeNull()
  })
})
