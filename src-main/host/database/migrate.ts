import { type Migration, Migrator } from 'kysely/migration'
import { StartError } from '#host/files/start-error'
import type { Connection } from './connection'
import * as core from './migrations/0010-core'
import * as residents from './migrations/0020-residents'
import * as stays from './migrations/0030-stays'
import * as papers from './migrations/0040-papers'
import * as workdays from './migrations/0050-workdays'
import * as desk from './migrations/0060-desk'
import * as plans from './migrations/0070-plans'
import * as deskLookups from './migrations/0090-desk-lookups'
import * as formNumbers from './migrations/0100-form-numbers'
import * as paperLookups from './migrations/0110-paper-lookups'
import * as copyLookups from './migrations/0120-copy-lookups'
import * as labour from './migrations/0130-labour'
import * as timesheets from './migrations/0140-timesheets'
import * as earnings from './migrations/0150-earnings'
import * as living from './migrations/0160-living'
import * as classes from './migrations/0170-classes'
import { addNewFormNumbers } from './seeds/form-numbers'

/** Forward only, numbered in tens; released ones are never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0010-core': core,
  '0020-residents': residents,
  '0030-stays': stays,
  '0040-papers': papers,
  '0050-workdays': workdays,
  '0060-desk': desk,
  '0070-plans': plans,
  '0090-desk-lookups': deskLookups,
  '0100-form-numbers': formNumbers,
  '0110-paper-lookups': paperLookups,
  '0120-copy-lookups': copyLookups,
  '0130-labour': labour,
  '0140-timesheets': timesheets,
  '0150-earnings': earnings,
  '0160-living': living,
  '0170-classes': classes,
}

/**
 * Brings a register file to this program's shape: refuse newer files → quick_check → `beforeUpdate` → all pending steps in one
 * transaction → foreign_key_check.
 * @param wantsCheck false where a look at every page would only cost the office its start
 * @param beforeUpdate keeps a copy of a register that is to get a newer shape; is told the step that it stands at
 * @throws StartError `newerFile`, `damaged`
 */
export async function migrate(
  { raw, kysely }: Connection,
  wantsCheck = true,
  beforeUpdate: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  const hasLedger = raw.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get() !== undefined
  const applied = hasLedger ? (raw.prepare('select name from kysely_migration').pluck().all() as string[]) : []
  const unknown = applied.find((name) => !Object.hasOwn(migrations, name))
  if (unknown !== undefined) throw new StartError('newerFile', { step: unknown })

  const pending = Object.keys(migrations).filter((name) => !applied.includes(name))
  if (pending.length > 0 || wantsCheck) {
    const found = raw.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new StartError('damaged', { detail: String(found) })
  }
  if (pending.length === 0) return addNewFormNumbers(kysely)
  if (applied.length > 0) await beforeUpdate(applied.at(-1) ?? '')

  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  await addNewFormNumbers(kysely)
  const broken = raw.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new StartError('damaged', { detail: `foreign keys: ${broken.length}` })
}
