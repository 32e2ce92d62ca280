// fflate packs; ours is only what it is told, so that a package of a month is the same bytes with every release of it.

import { type Zippable, zipSync } from 'fflate'

/**
 * A zip with its files in the given order, uncompressed, without times: the same files give the same bytes, now and with every later release.
 * @param files names in ASCII
 */
export const storedZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  // A zip keeps local time: noon of this day is written the same in every zone.
  zipSync(files as Zippable, { level: 0, mtime: new Date(1980, 0, 1, 12) })
