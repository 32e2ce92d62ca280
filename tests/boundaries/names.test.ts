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

/** What is local to a file says what it is there for, and may be called so in several files. */
const localRoles: Record<string, RegExp> = {
  // A row of the table that a store keeps, as SQLite gives it.
  Row: /^src-main\/host\/features\/.+\/(store|handlers)\.ts$/,
  // The data of the print whose made-up people the file has.
  Sample: /[/-]samples\.ts$/,
  // What a page is to show, as its address says.
  Shown: /^src-renderer\/(app|features)\/.+-(page|tab)\.tsx$/,
  // What somebody types who corrects what is kept: the values, and why.
  Corrected: /^src-renderer\/features\/.+-(page|dialogs?)\.tsx$/,
}

/** Types and schemas that a file keeps to itself: name → the files. */
function locals(files: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const kept = new Map<string, Set<string>>()
  for (const [file, text] of Object.entries(files))
    for (const [, name = ''] of text.matchAll(/^(?:type|interface|class|const(?= [A-Z]\w*[a-z]\w* = z\b)) ([A-Z]\w*)/gm))
      kept.set(name, (kept.get(name) ?? new Set()).add(file))
  return kept
}

/** Names of local types that mean something else in another file, as `name: file, file`: whoever knows one would take it for the other. */
function localHomonyms(files: Readonly<Record<string, string>>): string[] {
  const declared = declarations(files)
  return [...locals(files)]
    .map(([name, where]) => {
      const shared = [...where].filter((file) => !localRoles[name]?.test(file))
      const exported = [...(declared.get(name) ?? [])].filter((file) => !where.has(file))
      return { name, where: [...exported, ...shared] }
    })
    .filter(({ where }) => where.length > 1)
    .map(({ name, where }) => `${name}: ${where.join(', ')}`)
}

describe('one word, one meaning', () => {
  const tree = Object.fromEntries(sources.map((file) => [file, readFileSync(join(repository, file), 'utf8')]))

  test('no two files export different things under one name', () => {
    expect(homonyms(tree)).toEqual([])
  })

  test('what a file keeps to itself does not bear the name of something else', () => {
    expect(localHomonyms(tree)).toEqual([])
  })

  test('a local type is found under the name of an exported one, and under that of another local one; a role it has only in its file is none', () => {
    expect(
      localHomonyms({
        'src-main/a.ts': 'export interface Visit {}',
        'src-main/b.ts': 'type Visit = string\ntype Guest = string',
        'src-main/c.ts': 'const Guest = z.string()\nconst guest = 1',
        'src-main/host/features/a/store.ts': 'type Row = string',
        'src-main/host/features/b/store.ts': 'type Row = number',
      }),
    ).toEqual(['Visit: src-main/a.ts, src-main/b.ts', 'Guest: src-main/b.ts, src-main/c.ts'])
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
