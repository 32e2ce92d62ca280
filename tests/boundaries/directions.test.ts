import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import rules from '../../build/dependency-cruiser.cjs'
import { check, type Files, overlay, soundTree } from './overlay'

/** Ways up that a room must not take, though it takes types alone: what lives as long as the register is open knows no feature. */
const reachingUp: Record<string, Files> = {
  press: { 'src-main/host/press/bad-task.ts': `import type { a } from '#host/features/a/handlers'\nexport type Bad = typeof a` },
  api: { 'src-main/host/api/bad-office.ts': `import type { a } from '#host/features/a/handlers'\nexport type Bad = typeof a` },
}

/** For each rule of the architecture a file that breaks it. */
const violations: Record<string, Files> = {
  'contract-imports-only-itself-and-zod': { 'src-preload/contract/bad-clock.ts': `import dayjs from 'dayjs'\nconsole.log(dayjs)` },
  'contract-calendar-adds-only-dayjs': {
    'src-preload/contract/values/calendar.ts': `import { readFileSync } from 'node:fs'\nexport const today = () => String(readFileSync)`,
  },
  'bridge-imports-only-electron-and-types': { 'src-preload/bridge.ts': `import { contract } from './contract'\nconsole.log(contract)` },
  'renderer-stays-in-the-page': {
    'src-renderer/api/bad-reach.ts': `import { openHost } from '#host/front/host'\nconsole.log(openHost)`,
  },
  'renderer-has-no-node': { 'src-renderer/api/bad-node.ts': `import { readFileSync } from 'node:fs'\nconsole.log(readFileSync)` },
  'renderer-features-keep-apart': { 'src-renderer/features/a/bad-neighbour.ts': `import { ListB } from '../b/list'\nconsole.log(ListB)` },
  'addresses-import-only-the-contract': {
    'src-renderer/features/c/addresses.ts': `import { ListC } from './list'\nexport const addressC = () => ListC`,
    'src-renderer/features/c/list.tsx': `export const ListC = () => <p />`,
  },
  'what-a-feature-declares-knows-no-feature': {
    'src-renderer/features/bad-declaration.ts': `import type { ListA } from './a/list'\nexport type Bad = typeof ListA`,
  },
  'renderer-features-know-no-app': {
    'src-renderer/features/a/bad-app.ts': `import { Router } from '../../app/router'\nconsole.log(Router)`,
  },
  'renderer-ground-knows-no-features': {
    'src-renderer/ui/bad-feature.ts': `import { ListA } from '../features/a/list'\nconsole.log(ListA)`,
  },
  'renderer-ui-knows-no-domain': {
    'src-renderer/ui/bad-domain.ts': `import type { Stay } from '#contract/stays'\nexport type Bad = Stay`,
    'src-preload/contract/stays.ts': `export interface Stay { readonly id: string }`,
  },
  'host-knows-no-entry': { 'src-main/host/bad-entry.ts': `import { close } from '../shell/window'\nconsole.log(close)` },
  ...Object.fromEntries(
    ['files', 'prints', 'database', 'law', 'press', 'api', 'features', 'workers', 'sample', 'start-up', 'front'].map((room) => [
      `host-${room}-knows-nothing-above`,
      {
        [`src-main/host/${room}/bad-floor.ts`]: `import { openDoor } from '#host/lan/http-door'\nconsole.log(openDoor)`,
        ...(reachingUp[room] ?? {}),
      },
    ]),
  ),
  'workers-are-started-not-imported': {
    'src-main/host/start-up/bad-worker.ts': `import type { Request } from '#host/workers/press-worker'\nexport type Bad = Request`,
    'src-main/host/front/bad-worker.ts': `import '#host/workers/press-worker'`,
  },
  'features-meet-only-in-handlers': { 'src-main/host/features/a/bad-store.ts': `import { storeB } from '../b/store'\nconsole.log(storeB)` },
  'form-kits-are-for-forms': { 'src-main/host/features/c/bad-kit.ts': `import { kitA } from '../a/forms/kit/facts'\nconsole.log(kitA)` },
  'papers-know-no-form': {
    'src-main/host/features/papers/bad-form.ts': `import { formA } from '../a/forms/one/form'\nconsole.log(formA)`,
    'src-main/host/features/papers/bad-own.ts': `import { letter } from './forms/letter/form'\nconsole.log(letter)`,
    'src-main/host/features/papers/bad-feature.ts': `import { b } from '../b/handlers'\nconsole.log(b)`,
  },
  'desk-knows-no-feature': {
    'src-main/host/features/desk/bad-feature.ts': `import { writeB } from '../b/handlers'\nconsole.log(writeB)`,
    'src-main/host/features/desk/bad-rules.ts': `import { rule } from '../a/rules'\nexport const bad = rule`,
  },
  'desk-shapes-know-no-feature': {
    'src-preload/contract/desk/bad-operations.ts': `import { Phase } from '../phases'\nexport const bad = Phase`,
    'src-preload/contract/phases.ts': `export const Phase = 1`,
  },
  'desk-screens-know-no-feature': {
    'src-renderer/features/desk/bad-part.tsx': `import { PartB } from '../b/parts'\nexport const Bad = () => <PartB />`,
    'src-renderer/features/desk/bad-address.ts': `import { addressB } from '../b/addresses'\nexport const bad = addressB`,
    'src-renderer/features/desk/bad-shape.ts': `import { Phase } from '#contract/phases'\nexport const bad = Phase`,
    'src-preload/contract/phases.ts': `export const Phase = 1`,
  },
  'forms-read-through-their-kit': {
    'src-main/host/features/a/forms/one/bad-store.ts': `import { store } from '../../store'\nconsole.log(store)`,
    'src-main/host/features/a/forms/one/bad-handlers.ts': `import { writeB } from '#host/features/b/handlers'\nconsole.log(writeB)`,
  },
  'prints-know-no-register': {
    'src-main/host/features/a/prints/bad-list.ts': `import type { Db } from '#host/database/tables'\nexport const bad = (db: Db) => db`,
    'src-main/host/features/a/forms/one/bad-print.ts': `import { store } from '../../store'\nconsole.log(store)`,
  },
  'rules-import-only-the-contract': {
    'src-main/host/features/b/rules.ts': `import { randomUUID } from 'node:crypto'\nconsole.log(randomUUID)`,
    'src-main/host/features/b/forms/mau-51/bad-rules.ts': `import { storeB } from '../../store'\nconsole.log(storeB)`,
  },
  'handlers-write-no-sql': { 'src-main/host/features/c/handlers.ts': `import { sql } from 'kysely'\nconsole.log(sql)` },
  'link-and-console-use-the-front-of-the-host': {
    'src-main/console/bad-inside.ts': `import { storeB } from '../host/features/b/store'\nconsole.log(storeB)`,
  },
  'link-knows-no-console': { 'src-main/link/bad-console.ts': `import '../console/main'` },
  'shell-knows-no-screens': {
    'src-main/shell/bad-screen.ts': `import { Router } from '../../src-renderer/app/router'\nconsole.log(Router)`,
  },
  'electron-only-in-the-shell': { 'src-main/host/bad-electron.ts': `import { app } from 'electron'\nconsole.log(app)` },
  'main-ships-what-it-imports': { 'src-main/host/bad-package.ts': `import { chromium } from '@playwright/test'\nconsole.log(chromium)` },
  'no-cycles': {
    'src-main/host/bad-one.ts': `import { two } from './two'\nexport const one = () => two`,
    'src-main/host/two.ts': `import { one } from './bad-one'\nexport const two = () => one`,
  },
  'no-orphans': { 'src-main/host/bad-orphan.ts': `console.log('nobody imports this')` },
  'no-unresolvable': { 'src-main/host/bad-way.ts': `import { nothing } from './nowhere'\nconsole.log(nothing)` },
}

describe('the directions between the rooms', () => {
  const folders: string[] = []
  let broken: string[]

  /** The rules that a tree breaks, as `rule: file`. */
  async function brokenRules(files: Files): Promise<string[]> {
    const folder = overlay(files)
    folders.push(folder)
    const settings = ['--config', 'build/dependency-cruiser.cjs', '--output-type', 'json']
    const report = await check(
      folder,
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      ...settings,
      'src-main',
      'src-renderer',
      'src-preload',
    )
    const { summary } = JSON.parse(report) as { summary: { violations: { from: string; rule: { name: string } }[] } }
    return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
  }

  beforeAll(async () => {
    broken = await brokenRules(Object.assign({}, soundTree, ...Object.values(violations)))
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  test('a tree that keeps them is accepted', async () => {
    expect(await brokenRules(soundTree)).toEqual([])
  })

  test('every rule has its violation here', () => {
    expect(Object.keys(violations)).toEqual(rules.forbidden.map(({ name }) => name))
  })

  test.each(Object.entries(violations))('%s is reported where it is broken', (rule, files) => {
    const bad = Object.keys(files).filter((file, at) => at === 0 || file.includes('/bad-'))
    expect(broken).toEqual(expect.arrayContaining(bad.map((file) => `${rule}: ${file}`)))
  })
})
