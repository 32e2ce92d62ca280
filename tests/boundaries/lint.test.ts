import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check, type Files, overlay } from './overlay'

const select = `import type { Reader } from '#host/database/tables'\nexport const all = (db: Reader) => db.selectFrom('stay').selectAll().execute()`

/** What our own rules of lint must find: the file and the words of the rule. */
const found: Files = {
  'src-main/host/features/a/handlers.ts': select,
  'src-main/host/features/a/list.ts': select,
  'src-main/host/features/a/raw.ts': `export const all = (raw: { prepare(text: string): unknown }) => raw.prepare('select 1')`,
  'src-main/host/features/a/piece.ts': "import { sql } from 'kysely'\nexport const one = sql`select 1`",
  'src-main/host/features/a/typed.ts': "import { sql } from 'kysely'\nexport const one = sql<number>`select 1`",
  'src-main/console/insert.ts': `export const add = (db: { insertInto(table: string): unknown }) => db.insertInto('stay')`,
  'src-main/host/sample/spread.ts': 'const a = 1\nexport const b = { ...{ a } }',
  'src-renderer/ui/spread.ts': 'export const a = { ...{ b: 1 }, c: 2 }',
}
const accepted: Files = {
  'src-main/host/features/a/store.ts': select,
  'src-main/host/features/a/list-store.ts': select,
  'src-main/host/database/rows.ts': select,
  'src-renderer/ui/some.ts': 'export const a = (b?: number) => ({ ...(b !== undefined && { b }), c: 2 })',
}

describe('our own rules of lint', () => {
  let folder: string
  let reported: string[]
  beforeAll(async () => {
    folder = overlay({ ...found, ...accepted })
    const said = await check(
      folder,
      '@biomejs/biome/bin/biome',
      'lint',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
      '--reporter=json',
      '.',
    )
    const { diagnostics } = JSON.parse(said) as { diagnostics: { category: string; location: { path: string } }[] }
    reported = diagnostics.filter(({ category }) => category === 'plugin').map(({ location }) => location.path)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(Object.keys(found))('%s is reported', (file) => expect(reported).toContain(file))
  test.each(Object.keys(accepted))('%s is accepted', (file) => expect(reported).not.toContain(file))
})
