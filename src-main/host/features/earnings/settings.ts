import { EarningsSettings } from '#contract/earnings/operations'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion } from '#host/api/rule-error'
import { readSetting, writeSetting } from '#host/database/settings'
import type { Reader } from '#host/database/tables'

const key = 'earnings'

/** By quarter, the odd đồng to culture and rewards, by hours: what most would choose where no text says it. */
const usual: EarningsSettings = {
  length: 'QUARTER',
  remainderTo: 'CULTURE',
  weighing: 'HOURS',
  equalAmong: 'WORKED',
  ruleNumber: null,
  ruleOn: null,
}

/** Settings as they stand; version -1 while nobody has changed any. */
export async function readEarningsSettings(db: Reader): Promise<{ settings: EarningsSettings; version: number }> {
  const kept = await readSetting(db, key)
  return kept ? { settings: EarningsSettings.parse(kept.value), version: kept.version } : { settings: usual, version: -1 }
}

export const earningsSettingsHandlers: HandlersOf<'earnings'>['settings'] = {
  get: ({ db }) => readEarningsSettings(db),

  change: async ({ db, note }, { settings, version }) => {
    const before = await readEarningsSettings(db)
    expectVersion(before, version)
    note({ subject: key, changes: changesBetween(before.settings, settings) })
    return { version: await writeSetting(db, key, settings) }
  },
}
