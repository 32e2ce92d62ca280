import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '#contract'

const repository = join(import.meta.dirname, '..', '..')

/** Every source file, as 'src-main/host/api/call.ts'. */
const sources = ['src-preload', 'src-main', 'src-renderer'].flatMap((room) =>
  readdirSync(join(repository, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
)

/** Names that several files have to export, because something outside asks each of them for it. */
const askedFor: Record<string, RegExp> = {
  // Kysely calls `up` of every step.
  up: /^src-main\/host\/database\/migrations\//,
}
/** A feature's name stands for it in the contract, in its handlers and in what it declares. */
const ofFeature = (name: string, file: string) =>
  Object.hasOwn(contract, name) &&
  (new RegExp(`^src-preload/contract/${name}(/operations)?\\.ts$`).test(file) ||
    new RegExp(`^src-main/host/features/${name}/(handlers|feature)\\.ts$`).test(file) ||
    file === `src-renderer/features/${name}/feature.ts`)

/** Exported name → the files that declare it. A type and a value of one name in one file (a schema) are one thing; a re-export declares nothing. */
function declarations(files: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const declared = new Map<string, Set<string>>()
  for (const [file, text] of Object.entries(files)) {
    for (const [, name = ''] of text.matchAll(
      /^export (?:default )?(?:abstract )?(?:async )?(?:type|interface|const|let|function\*?|class) (\w+)/gm,
    )) {
      const files = declared.get(name) ?? new Set()
      declared.set(name, files.add(file))
    }
  }
  return declared
}

/** The names that mean two things, as `name: file, file`. */
const homonyms = (files: Readonly<Record<string, string>>): string[] =>
  [...declarations(files)]
    .map(([name, where]) => ({ name, where: [...where].filter((file) => !askedFor[name]?.test(file) && !ofFeature(name, file)) }))
    .filter(({ name, where }) => where.length > (Object.hasOwn(contract, name) ? 0 : 1))
    .map(({ name, where }) => `${name}: ${where.join(', ')}`)

describe('one word, one meaning', () => {
  const tree = Object.fromEntries(sources.map((file) => [file, readFileSync(join(repository, file), 'utf8')]))

  test('no two files export different things under one name', () => {
    expect(homonyms(tree)).toEqual([])
  })

  test('a second meaning is found, whichever way it is declared', () => {
    const ways = [
      'export type Visit = string',
      'export interface Visit {}',
      'export const Visit = 1',
      'export async function Visit() {}',
      'export default function Visit() {}',
      'export class Visit {}',
    ]
    for (const way of ways)
      expect(homonyms({ 'src-main/a.ts': 'export type Visit = number', 'src-main/b.ts': way })).toEqual([
        'Visit: src-main/a.ts, src-main/b.ts',
      ])
  })

  test('a schema and its type, a re-export and the steps of the file are one meaning', () => {
    expect(
      homonyms({
        'src-preload/contract/a.ts': 'export const A = z.string()\nexport type A = z.infer<typeof A>',
        'src-renderer/a.ts': `export { A } from '#contract/a'`,
        'src-main/host/database/migrations/1.ts': 'export async function up() {}',
        'src-main/host/database/migrations/2.ts': 'export async function up() {}',
      }),
    ).toEqual([])
  })

  test("a feature's name is its own in the whole tree", () => {
    expect(
      homonyms({ 'src-preload/contract/staff.ts': 'export const staff = {}', 'src-main/host/x.ts': 'export const staff = 1' }),
    ).toEqual(['staff: src-main/host/x.ts'])
  })
})
