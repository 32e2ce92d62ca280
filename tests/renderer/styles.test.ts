import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

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
