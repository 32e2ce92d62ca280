import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Mantine's parts that have no sheet of their own but wear that of another part. */
const wears: Record<string, string> = {
  Autocomplete: 'Combobox',
  Select: 'Combobox',
  MultiSelect: 'Combobox',
  TagsInput: 'Combobox',
  TextInput: 'Input',
  Textarea: 'Input',
  FileInput: 'Input',
}

test('every Mantine component on the screens has its style sheet', () => {
  const sheets = new Set(globSync('node_modules/@mantine/core/styles/*.css').map((file) => /([^/\\]+)\.css$/.exec(file)?.[1]))
  const imported = readFileSync('src-renderer/app/styles.ts', 'utf8')
  const missing = new Set<string>()
  for (const file of globSync('src-renderer/**/*.{ts,tsx}')) {
    for (const [, names = ''] of readFileSync(file, 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',').map((one) => one.trim())) {
        const sheet = wears[name] ?? name
        if (sheets.has(sheet) && !imported.includes(`styles/${sheet}.css'`)) missing.add(`${file}: ${name}`)
      }
    }
  }
  expect([...missing]).toEqual([])
})

describe('styles of our own', () => {
  const read = (file: string) => readFileSync(file, 'utf8')
  const styles = globSync('src-renderer/**/*.css')
  /** The style sheets that a file imports, by the names it gives them. */
  const imported = (file: string) =>
    [...read(file).matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map(([, name = '', path = '']) => ({
      name,
      style: join(dirname(file), path),
    }))
  const screens = globSync('src-renderer/**/*.{ts,tsx}')

  test('a class that a screen names stands in its style sheet, and none stands there for nobody', () => {
    const named = new Map(styles.map((style) => [style, new Set<string>()]))
    const computed = new Set<string>()
    const missing: string[] = []
    for (const screen of screens) {
      // What is said in strings and comments names no class.
      const text = read(screen).replaceAll(/'[^'\n]*'|"[^"\n]*"|\/\/.*|\/\*[\s\S]*?\*\//g, '')
      for (const { name, style } of imported(screen)) {
        const defined = new Set([...read(style).matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, one]) => one))
        if (new RegExp(`\\b${name}\\[`).test(text)) computed.add(style)
        for (const [, one = ''] of text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) {
          named.get(style)?.add(one)
          if (!defined.has(one)) missing.push(`${screen}: ${one}`)
        }
      }
    }
    expect(missing).toEqual([])
    const unused = styles
      .filter((style) => style.endsWith('.module.css') && !computed.has(style))
      .flatMap((style) =>
        [...new Set([...read(style).matchAll(/^\s*(?:& )?\.([a-zA-Z][\w-]*)/gm)].map(([, one = '']) => one))]
          .filter((one) => !named.get(style)?.has(one) && !one.startsWith('mantine-'))
          .map((one) => `${style}: ${one}`),
      )
    expect(unused).toEqual([])
  })

  test('sizes of type are the theme’s, or one of those named beside it in global.css', () => {
    const literal = styles.flatMap((style) =>
      [...read(style).matchAll(/font-size: *[\d.]+(?:px|rem|pt)/g)].map(([one]) => `${style}: ${one}`),
    )
    expect(literal).toEqual([])
  })
})
