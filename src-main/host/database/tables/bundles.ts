import type { Instant } from '#contract/values/calendar'

export interface BundleTable {
  id: string
  month: string
  number: number
  replaces: number | null
  fileName: string
  /** SHA-256 over names and hashes of the content files: tells whether anything changed since. */
  contentDigest: string
  file: Buffer
  sha256: string
  madeAt: Instant
  madeBy: string
}

export interface BundlesTables {
  bundle: BundleTable
}
