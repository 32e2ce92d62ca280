import { beforeEach, describe, expect, test } from 'vitest'
import { everyOperation } from '#contract'
import { languages, startTexts, textsOf } from '../../src-renderer/i18n/texts'

const vietnamese = textsOf('vi')
const english = textsOf('en')

/** 'table.range' → the names in its braces. */
function placeholdersOf(texts: Record<string, unknown>, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    const name = `${path}${key}`
    if (typeof value === 'object' && value !== null) {
      for (const entry of placeholdersOf(value as Record<string, unknown>, `${name}.`)) found.set(...entry)
    } else {
      const names = [...String(value).matchAll(/\{\{(\w+)/g)].map(([, placeholder]) => placeholder)
      found.set(name, [...new Set(names)].sort().join(', '))
    }
  }
  return found
}

describe('texts', () => {
  test('every feature is there in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(vietnamese).sort())
  })

  test.each(Object.keys(vietnamese))('%s: both languages have the same keys and placeholders', (feature) => {
    const sorted = (texts: Record<string, unknown> = {}) => Object.fromEntries([...placeholdersOf(texts)].sort())
    expect(sorted(english[feature])).toEqual(sorted(vietnamese[feature]))
  })

  test('English gives every counted thing both its forms', () => {
    const texts = [...JSON.stringify(english).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text)
    const forms = texts.flatMap((text) => [...text.matchAll(/\{\{\w+, ([^}]+)\}\}/g)].map(([, words = '']) => words.split('|')))
    expect(forms.length).toBeGreaterThan(50)
    expect(forms.filter(({ length }) => length !== 2)).toEqual([])
    const things = new Set(forms.flatMap(([, many = '']) => many.split(' ')[0] ?? []))
    expect(texts.filter((text) => [...text.matchAll(/\{\{\w+\}\} (\w+)/g)].some(([, word = '']) => things.has(word)))).toEqual([])
  })

  test.each(languages)('%s: no text is empty, shouts, says "we" or speaks of people as đối tượng', (language) => {
    const bad: string[] = []
    JSON.stringify(textsOf(language), (key, value) => {
      if (typeof value === 'string' && (value.trim() === '' || /\p{L}!|chúng tôi|đối tượng|\bwe\b/iu.test(value)))
        bad.push(`${key}: ${value}`)
      return value
    })
    expect(bad).toEqual([])
  })
})

const sources = import.meta.glob<string>('../../src-main/host/features/**/*.ts', { eager: true, query: '?raw', import: 'default' })

test('every refusal of the host has its sentence, in both languages', () => {
  const keys = Object.values(sources).flatMap((source) => [...source.matchAll(/new RuleError\('(\w+)'/g)].map(([, key]) => key ?? ''))
  expect(keys.length).toBeGreaterThan(30)
  const said = (texts: Record<string, unknown>) =>
    new Set(Object.values(texts).flatMap((feature) => Object.keys((feature as { rules?: object }).rules ?? {})))
  for (const texts of [vietnamese, english].map(({ console: _, ...screens }) => screens))
    expect(keys.filter((key) => !said(texts).has(key))).toEqual([])
})

test('whatever the log tells of has a name, in both languages', () => {
  const told = everyOperation.filter(({ operation }) => operation.kind === 'command' || operation.logged).map(({ name }) => name)
  expect(told.length).toBeGreaterThan(80)
  const unnamed = (texts: Record<string, unknown> | undefined) => {
    const nameOf = (operation: string) =>
      operation.split('.').reduce<unknown>((room, step) => (room as Record<string, unknown> | undefined)?.[step], texts?.operation)
    return told.filter((name) => typeof nameOf(name) !== 'string')
  }
  expect(unnamed(vietnamese.system)).toEqual([])
  expect(unnamed(english.system)).toEqual([])
})

describe('texts at work', () => {
  beforeEach(() => localStorage.clear())

  test('Vietnamese at first, then the language this PC used last', async () => {
    const first = startTexts()
    expect(first.t('ui:action.save')).toBe('Lưu')
    await first.changeLanguage('en')
    expect(startTexts().t('ui:action.save')).toBe('Save')
    expect(document.documentElement.lang).toBe('en')
  })

  test('one day and several days read as English has them, a thousand is several', async () => {
    const texts = startTexts()
    await texts.changeLanguage('en')
    const left = (days: string) => texts.t('residents:row.left', { days })
    expect(['1', '2', '1.000'].map(left)).toEqual(['1 day left', '2 days left', '1.000 days left'])
    await texts.changeLanguage('vi')
    expect(left('1')).toBe('còn 1 ngày')
  })

  test('a missing key shows itself', () => {
    expect(startTexts().t('ui:no.such.key')).toBe('⟦ui:no.such.key⟧')
  })
})
