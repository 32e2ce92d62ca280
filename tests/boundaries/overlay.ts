import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '..', '..')
const settings = [
  'package.json',
  'biome.json',
  'build/lint/no-object-literal-spread.grit',
  'build/lint/sql-in-stores.grit',
  'knip.json',
  'electron.vite.config.ts',
  'build/script-text.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'build/dependency-cruiser.cjs',
  'src-preload/contract/tsconfig.json',
  'src-preload/tsconfig.json',
  'src-main/host/tsconfig.json',
  'src-main/console/tsconfig.json',
  'src-main/tsconfig.json',
  'src-renderer/tsconfig.json',
  'tests/tsconfig.json',
]

export type Files = Readonly<Record<string, string>>

/** A small register with the same rooms, which keeps all directions. */
export const soundTree: Files = {
  'src-preload/contract/values/calendar.ts': `import dayjs from 'dayjs'\nexport const today = () => dayjs().format('YYYY-MM-DD')`,
  'src-preload/contract/desktop.ts': `export const desktopChannel = 'register'`,
  'src-preload/contract/index.ts': `import * as z from 'zod'\nimport { today } from './values/calendar'\nexport const contract = { a: z.literal(today()) }`,
  'src-preload/bridge.ts': `import { ipcRenderer } from 'electron'\nimport { desktopChannel } from './contract/desktop'\nvoid ipcRenderer.invoke(desktopChannel)`,
  'src-main/host/front/host.ts': `import { features } from '../features/index'\nexport const openHost = () => features`,
  'src-main/host/database/tables.ts': `import type { Kysely } from 'kysely'\nexport type Db = Kysely<object>`,
  'src-main/host/features/index.ts': `import { a } from './a/handlers'\nimport { formA } from './a/forms/one/form'\nimport { b } from './b/handlers'\nimport { papers } from './papers/feature'\nexport const features = { a, b, papers, formA }`,
  'src-main/host/features/a/rules.ts': `import { contract } from '#contract'\nexport const rule = () => contract`,
  'src-main/host/features/a/store.ts': `import { sql } from 'kysely'\nimport type { Db } from '../../database/tables'\nexport const store = (db: Db) => [db, sql]`,
  'src-main/host/features/a/handlers.ts': `import { writeB } from '../b/handlers'\nimport { rule } from './rules'\nimport { store } from './store'\nexport const a = [writeB, rule, store]`,
  'src-main/host/features/a/forms/kit/facts.ts': `import { defineForm } from '#host/features/papers/forms/kit/form'\nimport { store } from '../../store'\nexport const kitA = [defineForm, store]`,
  'src-main/host/features/a/forms/one/form.ts': `import { kitA } from '../kit/facts'\nimport { print } from './print'\nexport const formA = [kitA, print]`,
  'src-main/host/features/a/forms/one/print.ts': `import * as z from 'zod'\nexport const print = z.string()`,
  'src-main/host/features/papers/forms/kit/form.ts': `export const defineForm = 1`,
  'src-main/host/features/papers/forms/letter/form.ts': `import { defineForm } from '../kit/form'\nexport const letter = defineForm`,
  'src-main/host/features/papers/handlers.ts': `import type { defineForm } from './forms/kit/form'\nexport const papersHandlers = (forms: typeof defineForm) => forms`,
  'src-main/host/features/papers/feature.ts': `import { letter } from './forms/letter/form'\nimport { papersHandlers } from './handlers'\nexport const papers = [letter, papersHandlers]`,
  'src-main/host/features/b/store.ts': `import type { Db } from '../../database/tables'\nexport const storeB = (db: Db) => db`,
  'src-main/host/features/b/handlers.ts': `import { storeB } from './store'\nexport const b = storeB\nexport const writeB = storeB`,
  'src-main/host/workers/press-worker.ts': `import { features } from '../features/index'\nexport interface Request { readonly task: string }\nconsole.log(features)`,
  'src-main/host/lan/http-door.ts': `import type { openHost } from '../front/host'\nexport const openDoor = (host: ReturnType<typeof openHost>) => host`,
  'src-main/link/local-link.ts': `import { openHost } from '../host/front/host'\nexport const localLink = () => openHost()`,
  'src-main/console/main.ts': `import { openDoor } from '../host/lan/http-door'\nimport { localLink } from '../link/local-link'\nconsole.log(openDoor(localLink()))`,
  'src-main/shell/window.ts': `import type { BrowserWindow } from 'electron'\nexport const close = (window: BrowserWindow) => window.close()`,
  'src-main/shell/main.ts': `import { app } from 'electron'\nimport { localLink } from '../link/local-link'\nimport { close } from './window'\nconsole.log(app, close, localLink())`,
  'src-renderer/main.tsx': `import { Router } from './app/router'\nconsole.log(<Router />)`,
  'src-renderer/app/router.tsx': `import { ListA } from '../features/a/list'\nimport { ListB } from '../features/b/list'\nexport const Router = () => [<ListA key="a" />, <ListB key="b" />]`,
  'src-renderer/ui/field.tsx': `import { today } from '#contract/values/calendar'\nexport const Field = () => <p>{today()}</p>`,
  'src-renderer/features/feature.ts': `export interface Feature { readonly name: string }`,
  'src-renderer/features/a/list.tsx': `import { Field } from '../../ui/field'\nimport { addressB } from '../b/addresses'\nimport { PartB } from '../b/parts'\nimport type { Feature } from '../feature'\nexport const a: Feature = { name: addressB }\nexport const ListA = () => [<Field key="a" />, <PartB key="b" />, a.name]`,
  'src-renderer/features/b/list.tsx': `import { Field } from '../../ui/field'\nexport const ListB = () => <Field />`,
  'src-renderer/features/b/addresses.ts': `export const addressB = '/b'`,
  'src-renderer/features/b/parts.ts': `export { ListB as PartB } from './list'`,
}

/** A folder outside the repository with its settings and these files. */
export function overlay(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const file of settings) cpSync(join(repository, file), join(folder, file))
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  return folder
}

/** What a checker of the repository says about a folder, whether or not it is content. */
export const check = (folder: string, script: string, ...args: string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(repository, 'node_modules', script), ...args], { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
