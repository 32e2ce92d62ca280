import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const slice = join(repository, 'tests/fixtures/visits')
/** What is no source: installed, built, or of Git. */
const leftOut = new Set(['node_modules', '.git', '.cache', 'out', 'dist', 'test-results'])

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const recipe = /### Adding a feature \(example: visits\)\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
/** The lines that go into files that are there: file → its piece of the recipe's diff. */
const lines = new Map<string, string[]>()
for (const line of (/```diff\n([\s\S]*?)```/.exec(recipe)?.[1] ?? '').split('\n').filter(Boolean)) {
  if (/^[ +]/.test(line)) [...lines.values()].at(-1)?.push(line)
  else lines.set(line, [])
}
const added = globSync('**/*.*', { cwd: slice }).map((file) => file.replaceAll('\\', '/'))

/** Imports go on top; other lines with a plus behind the line above them that has none, those that come first in front of the one below. */
function withLines(text: string, piece: readonly string[]): string {
  const imports = piece.filter((line) => line.startsWith('+import ')).map((line) => line.slice(1))
  const others = piece.filter((line) => !line.startsWith('+import '))
  const rows = text.split('\n')
  let at = rows.indexOf(others.find((line) => line.startsWith(' '))?.slice(1) ?? '')
  for (const line of others) {
    if (line.startsWith('+')) rows.splice(at++, 0, line.slice(1))
    else {
      const found = rows.indexOf(line.slice(1), at)
      if (found < 0) throw new Error(`no such line in the file: ${line}`)
      at = found + 1
    }
  }
  return [...imports, ...rows].join('\n')
}

interface Run {
  readonly code: number
  readonly said: string
}

/** Milliseconds. The checks walk the whole tree; on a machine with other work they take their time. */
const patience = 240_000

describe('the slice of the README, laid into a copy of the tree with the lines of the README', { timeout: patience }, () => {
  let copy: string
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'adding-a-feature-'))
    cpSync(repository, copy, {
      recursive: true,
      filter: (source) => !leftOut.has(source.slice(repository.length + 1)),
    })
    symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction')
    for (const file of added) cpSync(join(slice, file), join(copy, file), { recursive: true })
    for (const [file, piece] of lines) writeFileSync(join(copy, file), withLines(readFileSync(join(copy, file), 'utf8'), piece))
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  const run = (script: string, ...args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(repository, 'node_modules', script), ...args],
        { cwd: copy, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1' } },
        (error, stdout, stderr) => resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` }),
      )
    })
  const accepted = { code: 0, said: expect.any(String) }

  test('is the whole slice: every place that the recipe names has its file, every file has its place in the recipe', () => {
    const quoted = [...recipe.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
    const named = quoted.filter((path) => path.includes('visits') && !path.startsWith('tests/fixtures'))
    expect(
      named
        .flatMap((path) => globSync(path, { cwd: slice }))
        .map((file) => file.replaceAll('\\', '/'))
        .toSorted(),
    ).toEqual(added.toSorted())
    for (const path of named) expect([path, globSync(path, { cwd: slice }).length]).not.toEqual([path, 0])
    expect(lines.size).toBeGreaterThan(4)
  })

  test('types', async () => {
    expect(await run('typescript/bin/tsc', '--build')).toEqual(accepted)
  })

  test('directions between the rooms', async () => {
    const settings = ['--config', 'build/dependency-cruiser.cjs', 'src-main', 'src-renderer', 'src-preload']
    expect(await run('dependency-cruiser/bin/dependency-cruiser.mjs', ...settings)).toEqual(accepted)
  })

  test('nothing is left unused', async () => {
    expect(await run('knip/bin/knip.js')).toEqual(accepted)
  })

  test('texts, schema, names, doors and its own tests', async () => {
    const tests = [
      'tests/rules/visits',
      'tests/host/visits',
      'tests/renderer/visits',
      'tests/renderer/texts',
      'tests/migrations',
      'tests/boundaries/names',
      'tests/doors',
    ]
    const { code, said } = await run('vitest/vitest.mjs', 'run', ...tests)
    expect([code, code === 0 ? '' : said]).toEqual([0, ''])
    for (const file of tests) expect(said).toContain(file)
  })
})
