import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import Papa from 'papaparse'
import { type BundleCheck, BundleManifest, type BundleProblem } from '#contract/bundles'
import type { MovementReport } from '#contract/reports'
import { fingerprintOf, type KeptKey, publicKeyOf, signingKey, verifyingKey } from '#host/database/facility-key'
import { storedZip } from '#host/files/stored-zip'
import type { CodedRow } from './rules'

/** The files of a package by name, the signed manifest and its signature not among them. */
export type ContentFiles = Readonly<Record<string, Uint8Array>>

const manifestName = 'manifest.json'
const signatureName = 'manifest.sig'
/** Excel takes a CSV for UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF'

/** Lengths of a zip's records about one file, its name not counted. */
const record = { file: 30, directory: 46 }

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`)
const csv = (rows: readonly object[], fields: string[]): Uint8Array =>
  utf8(`${byteOrderMark}${Papa.unparse({ fields, data: [...rows] }, { newline: '\r\n' })}\r\n`)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const rowFields = [
  'code',
  'kind',
  'regime',
  'transferredIn',
  'sex',
  'birthYear',
  'provinceCode',
  'hasStableResidence',
  'admittedOn',
  'startsOn',
  'termMonths',
  'rehabCount',
  'expectedEndOn',
  'endedOn',
  'endState',
] as const satisfies readonly (keyof CodedRow)[]

/** The table as JSON, CSV and spreadsheet, and the coded rows behind it. */
export const contentFiles = (report: MovementReport, rows: readonly CodedRow[], workbook: Uint8Array): ContentFiles => ({
  'bao-cao.json': json(report),
  'bao-cao.csv': csv(
    report.lines.map(({ code, label, values }) => ({ code, label, ...values })),
    ['code', 'label', ...report.columns.map(({ code }) => code)],
  ),
  'luot-nguoi.csv': csv(rows, [...rowFields]),
  'luot-nguoi.json': json(rows),
  'bieu-thang.xlsx': workbook,
})

/** Tells two contents apart, whatever the number of the package. */
export const contentDigest = (files: ContentFiles): string =>
  sha256(utf8(JSON.stringify(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]))))

export const bundleFileName = ({ facilityCode, month, number }: Pick<BundleManifest, 'facilityCode' | 'month' | 'number'>): string =>
  `goi-thang_${facilityCode}_${month}_${number}.zip`

/** A signed package. The same input gives the same bytes. */
export function makeBundle(
  about: Omit<BundleManifest, 'format' | 'formatVersion' | 'profile' | 'files' | 'publicKey'>,
  files: ContentFiles,
  key: KeptKey,
): Uint8Array {
  const manifest: BundleManifest = {
    format: 'so-phuc-hoi-bundle',
    formatVersion: 3,
    ...about,
    profile: 'statistics',
    files: Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    publicKey: publicKeyOf(key),
  }
  const signed = json(manifest)
  return storedZip({ [manifestName]: signed, [signatureName]: utf8(sign(null, signed, signingKey(key)).toString('base64')), ...files })
}

/**
 * Whether a package is exactly as it was made, down to the last byte, and by whom.
 * @param expectedKey the facility's public key (raw, base64), where it is known; without it the fingerprint is to be compared by eye
 * @param fileName what the file is called; a package under another one's name is refused, " (1)" of a second download is not
 */
export function verifyBundle(
  bytes: Uint8Array,
  { expectedKey = null, fileName = null }: { expectedKey?: string | null; fileName?: string | null } = {},
): BundleCheck {
  const archive = fileName?.split(/[\\/]/).at(-1) ?? 'goi-thang.zip'
  const { files, whole } = unpack(bytes)
  const absent = whole ? 'missing' : 'damaged'
  if (files.size === 0 && !beginsAsZip(bytes)) return refused([{ file: archive, reason: 'notAZip' }])
  const signed = files.get(manifestName)
  if (!signed) return refused([{ file: manifestName, reason: absent }])
  const manifest = parseManifest(signed)
  if (!manifest) return refused([{ file: manifestName, reason: 'manifest' }])
  const signature = files.get(signatureName)
  if (!signature) return refused([{ file: signatureName, reason: absent }], manifest)

  const names = [manifestName, signatureName, ...manifest.files.map(({ name }) => name)]
  const damaged = firstDifference(bytes, names, files, archive)
  const problems: BundleProblem[] = []
  if (expectedKey !== null && manifest.publicKey !== expectedKey) problems.push({ file: manifestName, reason: 'wrongKey' })
  // Behind a bad signature the manifest's own words prove nothing about the other files.
  if (!signatureFits(signed, signature, manifest.publicKey)) {
    return refused([...problems, { file: damaged === signatureName ? signatureName : manifestName, reason: 'signature' }], manifest)
  }
  for (const { name, bytes: length, sha256: hash } of manifest.files) {
    const file = files.get(name)
    if (!file) problems.push({ file: name, reason: absent })
    else if (file.length !== length || sha256(file) !== hash) problems.push({ file: name, reason: 'hash' })
    // Whatever stands behind a break cannot be read.
    if (!file && !whole) break
  }
  for (const name of files.keys()) if (!names.includes(name)) problems.push({ file: name, reason: 'extra' })
  if (problems.length === 0 && damaged !== null) problems.push({ file: damaged, reason: 'damaged' })
  const called = archive.replace(/ ?\(\d+\)(?=\.zip$)/, '')
  if (fileName !== null && called !== bundleFileName(manifest)) problems.push({ file: archive, reason: 'renamed' })
  return problems.length > 0
    ? refused(problems, manifest)
    : {
        ok: true,
        signer: expectedKey === null ? 'unchecked' : 'known',
        problems,
        replacedBy: null,
        manifest,
        keyFingerprint: fingerprintOf(manifest.publicKey),
      }
}

/** A package of the same facility and month as the one looked at. */
export type Rival = Pick<BundleManifest, 'facilityCode' | 'month' | 'number'>

/** A sound package that a later one of its month replaces is refused, and names that one: figures that were corrected are not taken for the last word. */
export function againstLater(check: BundleCheck, known: readonly Rival[]): BundleCheck {
  const { manifest } = check
  if (!check.ok || !manifest) return check
  const same = known.filter(({ facilityCode, month }) => facilityCode === manifest.facilityCode && month === manifest.month)
  const newest = Math.max(manifest.number, ...same.map(({ number }) => number))
  if (newest === manifest.number) return check
  return { ...check, ok: false, problems: [{ file: bundleFileName(manifest), reason: 'replaced' }], replacedBy: newest }
}

const refused = (problems: BundleProblem[], manifest: BundleManifest | null = null): BundleCheck => ({
  ok: false,
  signer: 'unchecked',
  problems,
  replacedBy: null,
  manifest,
  keyFingerprint: manifest && fingerprintOf(manifest.publicKey),
})

/**
 * Reads the stored files of a zip from its beginning, as far as they follow one another. Its directory is not asked: it is compared later.
 * @returns `whole` says that the directory comes next
 */
function unpack(bytes: Uint8Array): { files: Map<string, Uint8Array>; whole: boolean } {
  const files = new Map<string, Uint8Array>()
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + record.file <= view.length && view.readUInt32LE(at) === 0x04034b50) {
    const [method, size, originalSize] = [view.readUInt16LE(at + 8), view.readUInt32LE(at + 18), view.readUInt32LE(at + 22)]
    const begin = at + record.file + view.readUInt16LE(at + 26)
    const name = view.toString('latin1', at + record.file, begin)
    if (method !== 0 || size !== originalSize || begin + size > view.length || !/^[\w.-]{1,100}$/.test(name)) break
    files.set(name, bytes.subarray(begin, begin + size))
    at = begin + size
  }
  return { files, whole: at + 4 <= view.length && view.readUInt32LE(at) === 0x02014b50 }
}

function parseManifest(bytes: Uint8Array): BundleManifest | null {
  try {
    return BundleManifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

function signatureFits(signed: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const text = Buffer.from(signature).toString('latin1')
  const raw = Buffer.from(text, 'base64')
  // Several texts decode to the same signature; one of them is the right one.
  if (raw.toString('base64') !== text) return false
  let key: KeyObject
  try {
    key = verifyingKey(publicKey)
  } catch {
    return false
  }
  return verify(null, signed, key, raw)
}

const beginsAsZip = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK'

/**
 * A package is its files in their order and nothing else: packed anew they give the same bytes.
 * @returns the file in whose records or content the first byte differs, `archive` for the zip's own end, null when none does
 */
function firstDifference(
  bytes: Uint8Array,
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
  archive: string,
): string | null {
  const packed = storedZip(Object.fromEntries(names.flatMap((name) => (files.has(name) ? [[name, files.get(name)!]] : []))))
  if (Buffer.compare(packed, bytes) === 0) return null
  let at = 0
  while (at < Math.min(packed.length, bytes.length) && packed[at] === bytes[at]) at += 1
  let end = 0
  for (const name of names) {
    end += record.file + name.length + (files.get(name)?.length ?? 0)
    if (at < end) return name
  }
  for (const name of names) {
    end += record.directory + name.length
    if (at < end) return name
  }
  return archive
}
