import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, type Files, overlay, soundTree } from './overlay'

/** Names that must not exist in a room, used there. */
const strangers: Record<string, [file: string, code: string]> = {
  'the contract knows no Node': ['src-preload/contract/bad-node.ts', 'export const bad = process.version'],
  'the contract knows no page': ['src-preload/contract/bad-page.ts', 'export const bad = document.title'],
  'the contract knows no Electron': ['src-preload/contract/bad-electron.ts', 'export type Bad = Electron.App'],
  'the host knows no Electron': ['src-main/host/bad-electron.ts', 'export type Bad = Electron.App'],
  'the host knows no page': ['src-main/host/bad-page.ts', 'export const bad = document.title'],
  'the console knows no Electron': ['src-main/console/bad-electron.ts', 'export type Bad = Electron.App'],
  'the link knows no Electron': ['src-main/link/bad-electron.ts', 'export type Bad = Electron.App'],
  'the shell knows no page': ['src-main/shell/bad-page.ts', 'export const bad = document.title'],
  'the screens know no Node': [
    'src-renderer/bad-node.ts',
    `import { readFileSync } from 'node:fs'\nexport const bad = [readFileSync, process.version]`,
  ],
  'the screens know no Electron': ['src-renderer/bad-electron.ts', 'export type Bad = Electron.App'],
}

describe('the rooms, to the compiler', () => {
  let folder: string
  let errors: string
  beforeAll(async () => {
    const bad: Files = Object.fromEntries(Object.values(strangers))
    folder = overlay({ ...soundTree, ...bad })
    errors = await check(folder, 'typescript/bin/tsc', '--build', '--checkers', '1')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(Object.entries(strangers))('%s', (_name, [file]) => {
    expect(errors).toMatch(new RegExp(`^${file}\\(\\d+,\\d+\\): error TS\\d+: (Cannot find|.*Cannot find)`, 'm'))
  })

  test('the sound files are accepted', () => {
    const wrong = errors.split('\n').filter((line) => line.includes(': error '))
    expect(wrong.filter((line) => !line.includes('/bad-'))).toEqual([])
  })
})

describe('nothing dead', () => {
  let folder: string
  let report: string
  beforeAll(async () => {
    folder = overlay({
      ...soundTree,
      'src-main/host/dead.ts': `import { openHost } from './front/host'\nexport const dead = openHost`,
      'src-main/host/front/host.ts': `${soundTree['src-main/host/front/host.ts']}\nexport const unused = 1`,
    })
    report = await check(folder, 'knip/bin/knip.js', '--reporter', 'json')
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const issuesOf = (file: string) => (JSON.parse(report).issues as { file: string }[]).find((issue) => issue.file === file)

  test('a file that no program reaches is reported', () => {
    expect(issuesOf('src-main/host/dead.ts')).toMatchObject({ files: [{ name: 'src-main/host/dead.ts' }] })
  })

  test('an export that nobody uses is reported', () => {
    expect(issuesOf('src-main/host/front/host.ts')).toMatchObject({ exports: [{ name: 'unused' }] })
  })

  test('what is used is not reported', () => {
    expect(issuesOf('src-main/link/local-link.ts')).toBeUndefined()
  })
})
