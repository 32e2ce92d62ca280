import type { NewAccount } from '#contract/staff'
import { facilityDay, type PlainDate } from '#contract/values/calendar'
import { fillSample } from '#host/sample/fill'
import { type SampleProfile, sampleAccounts, sampleFacility, usualDay, usualResidents } from '#host/sample/profiles'
import type { Host } from './host'

export interface SampleWishes {
  readonly profile: SampleProfile
  /** null: as many as the profile has. */
  readonly residents: number | null
  readonly seed: number
  /** Pins the register's calendar to this day; null lets it run, or takes the profile's own day. */
  readonly today: PlainDate | null
  readonly passphrase: string
  readonly onProgress?: (done: number, total: number) => void
}

/** Founds a register of made-up people in an empty folder. @throws StartError `alreadyExists`, and all that opening throws */
export async function makeSampleRegister(
  host: Host,
  wishes: SampleWishes,
): Promise<{ residents: number; accounts: readonly NewAccount[] }> {
  const { profile, seed, passphrase, onProgress } = wishes
  const pinned = wishes.today ?? usualDay[profile]
  const register = await host.create(
    { facility: sampleFacility(profile), accounts: sampleAccounts, sample: { today: pinned }, mustChangePassword: false },
    passphrase,
  )
  const residents = wishes.residents ?? usualResidents[profile]
  const today = pinned ?? facilityDay(register.now)
  await fillSample(register, { profile, residents, seed, today, ...(onProgress ? { onProgress } : {}) })
  return { residents, accounts: sampleAccounts }
}

export { type SampleProfile, sampleProfiles, usualDay } from '#host/sample/profiles'
