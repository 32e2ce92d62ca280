import * as z from 'zod'
import type { DutySpec } from './desk/duty-spec'
import { command, query } from './operation'
import { recordKeepers } from './roles'
import { Instant, Month, PlainDate } from './values/calendar'

/** manifest.json of a monthly package. Same register, same month: same bytes. */
export const BundleManifest = z.object({
  format: z.literal('so-phuc-hoi-bundle'),
  /**
   * 2: kinds of stay by event, lines and columns of custody. 3: the line of all stays in the period; nothing of health in the rows.
   * Packages of earlier versions have the same manifest and are still read.
   */
  formatVersion: z.literal([1, 2, 3]),
  facilityCode: z.string(),
  facilityName: z.string(),
  month: z.string(),
  from: PlainDate,
  to: PlainDate,
  cutOff: z.string(),
  /** 1, 2, … for one month; a correction names the one it replaces. */
  number: z.int(),
  replaces: z.int().nullable(),
  profile: z.literal('statistics'),
  /** Head of the register's log when the package was made: fixes what stood in it. */
  logHead: z.string(),
  counts: z.record(z.string(), z.int()),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Ed25519 public key of the facility, base64 of the raw 32 bytes. */
  publicKey: z.string(),
})
export type BundleManifest = z.infer<typeof BundleManifest>

export const BundleRow = z.object({
  id: z.string(),
  month: z.string(),
  number: z.int(),
  replaces: z.int().nullable(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
})
export type BundleRow = z.infer<typeof BundleRow>

/** What is wrong with a package: which file of it, and why. */
export const BundleProblem = z.object({
  file: z.string(),
  reason: z.enum(['notAZip', 'damaged', 'hash', 'signature', 'missing', 'extra', 'manifest', 'wrongKey', 'renamed', 'replaced']),
})
export type BundleProblem = z.infer<typeof BundleProblem>

export const BundleCheck = z.object({
  /** Nothing is wrong with it, as far as could be looked at: who signed it is said by `signer`. */
  ok: z.boolean(),
  /** known: by the key that was expected; unchecked: by the key in the package itself, which anybody can make: its fingerprint is to be compared. */
  signer: z.enum(['known', 'unchecked']),
  problems: z.array(BundleProblem),
  /** Number of the newest package known here that replaces it (problem `replaced`); null where there is none. */
  replacedBy: z.int().nullable(),
  manifest: BundleManifest.nullable(),
  /** First 20 hex digits of the key's SHA-256 in groups of four, to compare with the one the facility announced. */
  keyFingerprint: z.string().nullable(),
})
export type BundleCheck = z.infer<typeof BundleCheck>

export const bundleDuties = {
  /** The package of a month that is over has not been made. */
  monthPackage: { about: 'month', roles: recordKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const bundles = {
  list: query({
    roles: recordKeepers,
    input: z.object({}),
    output: z.object({ rows: z.array(BundleRow), keyFingerprint: z.string() }),
  }),
  /** Makes the month's package, or answers the one already made when nothing in it has changed. Errors: rule `periodNotOver` {to}; stale. */
  make: command({ roles: recordKeepers, input: z.object({ month: Month }), output: BundleRow.extend({ unchanged: z.boolean() }) }),
  file: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({ file: z.base64(), fileName: z.string() }),
  }),
  /** The package must be this facility's own and its month's newest. With a file name, one package under the name of another is refused too. */
  verify: query({
    roles: recordKeepers,
    input: z.object({ file: z.base64().max(70_000_000), fileName: z.string().max(300).nullable().default(null) }),
    output: BundleCheck,
  }),
}
