import { type Zippable, zipSync } from 'fflate'

/** Read by its local fields, like every time of a zip: the same on each PC, whatever its zone. */
const fixedTime = new Date(1980, 0, 1, 12)

/**
 * A zip with its files in the given order, uncompressed, without times: the same files give the same bytes, now and with every later release.
 * @param files names in ASCII
 */
export const storedZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files as Zippable, { level: 0, mtime: fixedTime })
