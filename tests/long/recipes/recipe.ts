import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A recipe of the README, followed to the letter: the files of a fixture are laid into a copy of the tree, with the lines of the recipe and nothing else.

const repository = join(import.meta.dirname, '../../..')
/** What is no source: installed, built, or of Git. */
const leftOut = new Set(['node_modules', '.git', '.cache', 'out', 'dist', 'test-results'])

export interface Recipe {
  /** Paths that the recipe names, globs among them. */
  readonly named: readonly string[]
  /** The lines that go into files that are there: file → its piece of the recipe's diff. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** The files of the fixture, from its root. */
  readonly files: readonly string[]
  /** Folder of the fixture. */
  readonly fixture: string
}

/** @param heading of the README's section @param name of the folder below `tests/fixtures`, which is also the word that its paths have */
export function readRecipe(heading: string, name: string): Recipe {
  const fixture = join(repository, 'tests/fixtures', name)
  const readme = readFileSync(join(repository, 'README.md'), 'utf8')
  const section = readme.split(`### ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? ''
  const lines = new Map<string, string[]>()
  for (const line of (/```diff\n([\s\S]*?)```/.exec(section)?.[1] ?? '').split('\n').filter(Boolean)) {
    if (/^[ +]/.test(line)) [...lines.values()].at(-1)?.push(line)
    else lines.set(line, [])
  }
  const quoted = [...section.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
  const named = quoted.filter((path) => path.includes(name) && path.includes('/') && !path.startsWith('tests/fixtures'))
  const files = globSync('**/*.*', { cwd: fixture }).map((file) => file.replaceAll('\\', '/'))
  return { named, lines, files, fixture }
}

/** The files of the fixture that a recipe's paths name. */
export const namedFiles = ({ named, fixture }: Recipe): string[] =>
  named.flatMap((path) => globSync(path, { cwd: fixture })).map((file) => file.replaceAll('\\', '/'))

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

/** @returns the folder of the copy */
export function copyOfTheTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'recipe-'))
  cpSync(repository, copy, {
    recursive: true,
    filter: (source) => !leftOut.has(source.slice(repository.length + 1)),
  })
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/** Lays the recipe's files and lines into a copy of the tree. */
export function follow({ files, fixture, lines }: Recipe, copy: string): void {
  for (const file of files) cpSync(join(fixture, file), join(copy, file), { recursive: true })
  for (const [file, piece] of lines) writeFileSync(join(copy, file), withLines(readFileSync(join(copy, file), 'utf8'), piece))
}

interface Run {
  readonly code: number
  readonly said: string
}

/** Runs a script of a package in a folder. @param script below node_modules @param settings of its environment */
export const runIn = (
  folder: string,
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(repository, 'node_modules', script), ...args],
      { cwd: folder, maxBuffer: 1e8, env: { ...process.env, NO_COLOR: '1', TESTS: '', ...settings } },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` }),
    )
  })

/** Milliseconds. The checks walk the whole tree; on a machine with other work they take their time. */
export const patience = 900_000
