import { PaperSettings } from '#contract/papers/settings'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion } from '#host/api/rule-error'
import { readSetting, writeSetting } from '#host/database/settings'
import type { Reader } from '#host/database/tables'
import { allSymbols, tidySettings, usualSettings } from './rules'

const key = 'papers'

/** Settings as they stand; version -1 while nobody has changed any. */
export async function readSettings(db: Reader): Promise<{ settings: PaperSettings; version: number }> {
  const kept = await readSetting(db, key)
  return kept ? { settings: PaperSettings.parse(kept.value), version: kept.version } : { settings: usualSettings, version: -1 }
}

export const settingsHandlers = {
  get: async ({ db, facility }) => {
    const { settings, version } = await readSettings(db)
    return { settings, symbols: allSymbols(settings, facility), version }
  },

  change: async ({ db, note }, { settings, version }) => {
    const before = await readSettings(db)
    expectVersion(before, version)
    const wanted = tidySettings(settings)
    note({ subject: key, changes: changesBetween(before.settings, wanted) })
    return { version: await writeSetting(db, key, wanted) }
  },
} satisfies HandlersOf<'papers'>['settings']
