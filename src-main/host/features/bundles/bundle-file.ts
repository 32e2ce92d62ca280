import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { type BundleCheck, BundleManifest, type BundleProblem } from '../../../../src-preload/contract/bundles'
import type { MovementReport } from '../../../../src-preload/contract/reports'
import { storedZip } from '../../stored-zip'
import { type BundleKey, fingerprintOf, publicKeyOf, signingKey, verifyingKey } from './keys'
import type { CodedRow } from './rules'

/** The files of a package by name, the signed manifest and its signature not among them. */
export type ContentFiles = Readonly<Record<string, Uint8Array>>

const manifestName = 'manifest.json'
const signatureName = 'manifest.sig'
/** Excel takes a CSV for UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF'

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
  key: BundleKey,
): Uint8Array {
  const manifest: BundleManifest = {
    format: 'so-phuc-hoi-bundle',
    formatVersion: 1,
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
  const whole = fileName?.split(/[\\/]/).at(-1) ?? 'goi-thang.zip'
  const unpacked = unpack(bytes, whole)
  if ('problem' in unpacked) return refused([unpacked.problem])
  const { files } = unpacked
  const signed = files.get(manifestName)
  if (!signed) return refused([{ file: manifestName, reason: 'missing' }])
  const manifest = parseManifest(signed)
  if (!manifest) return refused([{ file: manifestName, reason: 'manifest' }])

  const names = [manifestName, signatureName, ...manifest.files.map(({ name }) => name)]
  const damaged = firstDifference(bytes, names, files, whole)
  const signature = files.get(signatureName)
  if (!signature) return refused([{ file: signatureName, reason: 'missing' }], manifest)
  const problems: BundleProblem[] = []
  if (expectedKey !== null && manifest.publicKey !== expectedKey) problems.push({ file: manifestName, reason: 'wrongKey' })
  // Behind a bad signature the manifest's own words prove nothing about the other files.
  if (!signatureFits(signed, signature, manifest.publicKey)) {
    return refused([...problems, { file: damaged === signatureName ? signatureName : manifestName, reason: 'signature' }], manifest)
  }
  for (const { name, bytes: length, sha256: hash } of manifest.files) {
    const file = files.get(name)
    if (!file) problems.push({ file: name, reason: 'missing' })
    else if (file.length !== length || sha256(file) !== hash) problems.push({ file: name, reason: 'hash' })
  }
  for (const name of files.keys()) if (!names.includes(name)) problems.push({ file: name, reason: 'extra' })
  if (problems.length === 0 && damaged !== null) problems.push({ file: damaged, reason: 'damaged' })
  const called = whole.replace(/ ?\(\d+\)(?=\.zip$)/, '')
  if (fileName !== null && called !== bundleFileName(manifest)) problems.push({ file: whole, reason: 'renamed' })
  return problems.length > 0
    ? refused(problems, manifest)
    : { ok: true, problems, manifest, keyFingerprint: fingerprintOf(manifest.publicKey) }
}

const refused = (problems: BundleProblem[], manifest: BundleManifest | null = null): BundleCheck => ({
  ok: false,
  problems,
  manifest,
  keyFingerprint: manifest && fingerprintOf(manifest.publicKey),
})

/** The files of a zip. Nothing is inflated: in a package everything is stored as it is. */
function unpack(bytes: Uint8Array, whole: string): { files: Map<string, Uint8Array> } | { problem: BundleProblem } {
  const beginsAsZip = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004'
  const unreadable: BundleProblem = { file: whole, reason: beginsAsZip ? 'damaged' : 'notAZip' }
  let strange: string | null = null
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, compression, size, originalSize }) => {
        if (compression !== 0 || size !== originalSize) strange ??= name
        return strange === null
      },
    })
    return strange === null ? { files: new Map(Object.entries(files)) } : { problem: { file: strange, reason: 'damaged' } }
  } catch {
    return { problem: unreadable }
  }
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

/** Lengths of a zip's records without the name: before each file, in its directory, at its end. */
const record = { file: 30, directory: 46, end: 22 }

/**
 * Packs the files anew and compares.
 * @returns the file in whose records or content the first different byte lies, `whole` for the zip's own end, null when there is none
 */
function firstDifference(
  bytes: Uint8Array,
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
  whole: string,
): string | null {
  const packed = storedZip(Object.fromEntries(names.map((name) => [name, files.get(name) ?? new Uint8Array()])))
  if (Buffer.compare(packed, bytes) === 0) return null
  const shorter = Math.min(packed.length, bytes.length)
  let at = 0
  while (at < shorter && packed[at] === bytes[at]) at += 1
  let end = 0
  for (const name of names) {
    end += record.file + name.length + (files.get(name)?.length ?? 0)
    if (at < end) return name
  }
  for (const name of names) {
    end += record.directory + name.length
    if (at < end) return name
  }
  return whole
}
