import { sign } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { StayEventKind } from '#contract/stays/words'
import { fingerprintOf, newFacilityKey, publicKeyOf, signingKey } from '#host/database/facility-key'
import { againstLater, bundleFileName, contentDigest, contentFiles, makeBundle, verifyBundle } from '#host/features/bundles/bundle-file'
import { type CodedRow, codedRow, type StayToCode } from '#host/features/bundles/rules'
import { movement, periodOf, type ReportLabels } from '#host/features/reports/rules'
import { movementWorkbook } from '#host/features/reports/workbook'
import { storedZip } from '#host/files/stored-zip'
import reportTexts from '../../resources/locales/vi/reports.json'
import { theFacility } from '../support/builders'

const key = newFacilityKey()
const expectedKey = publicKeyOf(key)
const period = periodOf({ month: '2026-10' }, 'DAY_15_TO_14')

const aStay = (change: Partial<StayToCode> = {}): StayToCode => ({
  code: 'DC-2026-0001',
  kind: 'COMPULSORY_ADULT',
  regime: 'LAW_2025',
  transferredIn: false,
  sex: 'MALE',
  birthYear: 1990,
  hasStableResidence: true,
  admittedOn: '2026-08-10',
  startsOn: '2026-08-10',
  termMonths: 24,
  rehabCount: 1,
  expectedEndOn: '2028-08-10',
  endedOn: null,
  endState: 'ACTIVE',
  events: [{ kind: 'ADMITTED', happenedOn: '2026-08-10', toKind: 'COMPULSORY_ADULT', rehabCount: 1 }],
  permanentCommune: '06673',
  currentCommune: null,
  policeCommune: null,
  ...change,
})
const stays = [
  aStay(),
  aStay({
    code: 'DC-2026-0002',
    sex: 'FEMALE',
    kind: 'VOLUNTARY_PUBLIC',
    events: [{ kind: 'ADMITTED', happenedOn: '2026-09-20', toKind: 'VOLUNTARY_PUBLIC', rehabCount: 1 }],
  }),
]
const provinceOf = () => '22'
const rows: readonly CodedRow[] = stays.map((stay) => codedRow(stay, period.to, provinceOf))
const report = movement(stays, period, false, reportTexts as ReportLabels)
const workbook = await movementWorkbook(theFacility, report)
const files = contentFiles(report, rows, workbook)

const about = {
  facilityCode: 'CSCN-QN',
  facilityName: theFacility.name,
  month: '2026-10',
  from: period.from,
  to: period.to,
  cutOff: period.cutOff,
  number: 1,
  replaces: null,
  logHead: '0'.repeat(64),
  counts: { 'luot-nguoi': rows.length },
}
const bundle = makeBundle(about, files, key)
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const inside = unzipSync(bundle)

/** The same package with files changed by a careful hand: every length and check sum of the zip is right. */
const repacked = (change: Record<string, Uint8Array | null>) =>
  storedZip(
    Object.fromEntries(Object.entries({ ...inside, ...change }).filter((entry): entry is [string, Uint8Array] => entry[1] !== null)),
  )

describe('a package that says who made it only by itself', () => {
  test('is not taken for proven: anybody can sign changed figures with a key of their own', () => {
    const forged = makeBundle(about, { ...files, 'bao-cao.csv': new TextEncoder().encode('0') }, newFacilityKey())
    expect(verifyBundle(forged)).toMatchObject({ ok: true, signer: 'unchecked' })
    expect(verifyBundle(forged, { expectedKey })).toMatchObject({ ok: false, problems: [{ file: 'manifest.json', reason: 'wrongKey' }] })
    expect(verifyBundle(bundle, { expectedKey })).toMatchObject({ ok: true, signer: 'known' })
  })
})

describe('a package that a later one of its month replaces', () => {
  const known = (number: number, change = {}) => [{ facilityCode: 'CSCN-QN', month: '2026-10', number, ...change }]
  test('is refused and names that one', () => {
    expect(againstLater(verifyBundle(bundle), known(2))).toMatchObject({
      ok: false,
      problems: [{ file: bundleFileName(about), reason: 'replaced' }],
      replacedBy: 2,
    })
  })
  test('is the last word where the others are earlier, of another month or of another facility', () => {
    for (const others of [known(1), known(2, { month: '2026-09' }), known(2, { facilityCode: 'CSCN-HP' })])
      expect(againstLater(verifyBundle(bundle), others).ok).toBe(true)
  })
})

describe('health', () => {
  test('is in no row: neither checks, nor hospital, nor the return from it, nor being there', () => {
    const happened = (kind: StayEventKind, happenedOn: string) => ({ kind, happenedOn, toKind: null, rehabCount: null })
    const events = [
      ...aStay().events,
      happened('HEALTH_CHECKED', '2026-08-11'),
      happened('TO_HOSPITAL', '2026-08-20'),
      happened('HEALTH_CHECKED', '2026-08-21'),
      happened('RETURNED', '2026-08-25'),
      happened('ESCAPED', '2026-09-01'),
      happened('RETURNED', '2026-09-03'),
      happened('TO_HOSPITAL', '2026-10-01'),
    ]
    const row = codedRow(aStay({ events, endState: 'IN_HOSPITAL' }), period.to, provinceOf)
    expect(row.events.map(({ kind }) => kind)).toEqual(['ADMITTED', 'ESCAPED', 'RETURNED'])
    expect(row.endState).toBe('ACTIVE')
  })
  test('apart from where people are, every figure can still be counted from the rows', () => {
    const counted = movement(
      rows.map((row) => ({ ...row, events: row.events })),
      period,
      false,
      reportTexts as ReportLabels,
    )
    expect(counted.lines).toEqual(report.lines)
  })
})

describe('a package', () => {
  test('is taken as it was made', () => {
    const check = verifyBundle(bundle, { expectedKey, fileName: bundleFileName(about) })
    expect(check).toMatchObject({ ok: true, problems: [], manifest: about, keyFingerprint: fingerprintOf(expectedKey) })
    expect(check.keyFingerprint).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/)
  })
  test('has the same bytes whenever it is made of the same content', async () => {
    const again = contentFiles(report, rows, await movementWorkbook(theFacility, report))
    expect(Buffer.from(makeBundle(about, again, key)).equals(bundle)).toBe(true)
    expect(contentDigest(again)).toBe(contentDigest(files))
  })
  test('does not depend on the zone of the PC', () => {
    const zone = process.env.TZ
    try {
      for (const TZ of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = TZ
        expect(Buffer.from(storedZip(inside)).equals(bundle)).toBe(true)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
  test('has other content when a figure changes', () => {
    const changed = movement(stays.slice(1), period, false, reportTexts as ReportLabels)
    expect(contentDigest(contentFiles(changed, rows, workbook))).not.toBe(contentDigest(files))
  })
  test('carries its files in a fixed order', () => {
    const names = ['manifest.json', 'manifest.sig', 'bao-cao.json', 'bao-cao.csv', 'luot-nguoi.csv', 'luot-nguoi.json', 'bieu-thang.xlsx']
    expect(Object.keys(inside)).toEqual(names)
  })
  test('carries the table as JSON and as CSV that Excel reads', () => {
    expect(JSON.parse(text(inside['bao-cao.json']))).toEqual(report)
    const lines = text(inside['bao-cao.csv']).split('\r\n')
    expect(lines[0]).toBe('\uFEFFcode,label,total,compulsory,compulsory_minor,voluntary,custody,no_stable_residence,female')
    expect(lines[1]).toBe('opening,Đang quản lý đầu kỳ,1,1,0,0,0,0,0')
    expect(lines[2]).toBe('admitted,Tiếp nhận mới,1,0,0,1,0,0,1')
  })
  test('carries coded rows', () => {
    const lines = text(inside['luot-nguoi.csv']).split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFcode,kind,regime,transferredIn,sex,birthYear,provinceCode,hasStableResidence,admittedOn,startsOn,termMonths,rehabCount,expectedEndOn,endedOn,endState',
    )
    expect(lines[1]).toBe('DC-2026-0001,COMPULSORY_ADULT,LAW_2025,false,MALE,1990,22,true,2026-08-10,2026-08-10,24,1,2028-08-10,,ACTIVE')
    expect(JSON.parse(text(inside['luot-nguoi.json']))).toEqual(rows)
  })
})

describe('coded rows', () => {
  const escaped = aStay({
    expectedEndOn: '2028-09-09',
    events: [
      { kind: 'ADMITTED', happenedOn: '2026-08-10', toKind: null, rehabCount: null },
      { kind: 'ESCAPED', happenedOn: '2026-10-01', toKind: null, rehabCount: null },
      { kind: 'RETURNED', happenedOn: '2026-10-31', toKind: null, rehabCount: null },
      { kind: 'COMPLETED', happenedOn: '2026-12-01', toKind: null, rehabCount: null },
    ],
  })
  test('leave out what happened later', () => {
    expect(codedRow(escaped, '2026-10-14', provinceOf).events.map(({ kind }) => kind)).toEqual(['ADMITTED', 'ESCAPED'])
  })
  test('take nothing along that they do not name', () => {
    const withMore = { ...aStay(), fullName: 'Nguyễn Văn Thử', idNumber: '022090000001' } as StayToCode
    expect(JSON.stringify(codedRow(withMore, period.to, provinceOf))).not.toMatch(/Thử|022090000001|06673/)
  })
})

/** The package as another version of the program would have signed it. */
function ofVersion(formatVersion: number): Uint8Array {
  const manifest = Buffer.from(`${JSON.stringify({ ...JSON.parse(text(inside['manifest.json'])), formatVersion }, null, 2)}\n`)
  return repacked({ 'manifest.json': manifest, 'manifest.sig': Buffer.from(sign(null, manifest, signingKey(key)).toString('base64')) })
}

test('a package of the first version is still taken, one of a version to come is not', () => {
  expect(verifyBundle(ofVersion(1), { expectedKey })).toMatchObject({ ok: true, manifest: { formatVersion: 1 } })
  expect(verifyBundle(ofVersion(4), { expectedKey }).problems).toEqual([{ file: 'manifest.json', reason: 'manifest' }])
})

describe('a package is refused', () => {
  test('when any one byte of it is another, and the file is named', () => {
    // Its spreadsheet is a zip inside the zip, as small as can be.
    const bundle = makeBundle(about, { ...files, 'bieu-thang.xlsx': storedZip({ 'a.xml': Buffer.from('<a/>') }) }, key)
    const names = [...Object.keys(inside), bundleFileName(about)]
    const reasons = new Set<string>()
    const accepted: number[] = []
    const unnamed: number[] = []
    for (let at = 0; at < bundle.length; at++) {
      const flipped = Buffer.from(bundle)
      flipped[at]! ^= 1 << (at % 8)
      const check = verifyBundle(flipped, { expectedKey, fileName: bundleFileName(about) })
      if (check.ok) accepted.push(at)
      if (check.problems.length === 0 || !check.problems.some(({ file }) => names.includes(file))) unnamed.push(at)
      for (const { reason } of check.problems) reasons.add(reason)
    }
    expect({ accepted, unnamed }).toEqual({ accepted: [], unnamed: [] })
    expect([...reasons]).toEqual(expect.arrayContaining(['hash', 'signature', 'manifest', 'damaged', 'missing', 'notAZip']))
  }, 240_000)
  test('for a byte in the content of a file, naming that very file', () => {
    for (const [name, bytes] of Object.entries(inside)) {
      const at = Buffer.from(bundle).indexOf(bytes)
      for (const within of [0, bytes.length >> 1, bytes.length - 1]) {
        const flipped = Buffer.from(bundle)
        flipped[at + within]! ^= 1
        expect(verifyBundle(flipped, { expectedKey }).problems).toEqual([expect.objectContaining({ file: name })])
      }
    }
  })
  test('when it is cut off anywhere', () => {
    for (let length = 0; length < bundle.length; length += 97) {
      expect(verifyBundle(bundle.subarray(0, length), { expectedKey }).ok).toBe(false)
    }
    expect(verifyBundle(bundle.subarray(0, bundle.length - 1)).problems).toEqual([{ file: 'goi-thang.zip', reason: 'damaged' }])
    expect(verifyBundle(bundle.subarray(0, bundle.length - 5000)).problems).toEqual([{ file: 'bieu-thang.xlsx', reason: 'damaged' }])
  })
  test('when bytes are added behind it or before it', () => {
    expect(verifyBundle(Buffer.concat([bundle, Buffer.from('x')])).problems).toEqual([{ file: 'goi-thang.zip', reason: 'damaged' }])
    expect(verifyBundle(Buffer.concat([Buffer.from('x'), bundle])).ok).toBe(false)
  })
  test('when it is not a zip', () => {
    for (const other of ['', 'Báo cáo', '%PDF-1.7']) {
      expect(verifyBundle(Buffer.from(other), { fileName: 'a.zip' }).problems).toEqual([{ file: 'a.zip', reason: 'notAZip' }])
    }
  })
  test('when it is compressed: nothing is inflated', () => {
    const bomb = zipSync({ ...inside, 'bao-cao.json': new Uint8Array(5_000_000) }, { level: 9 })
    expect(verifyBundle(bomb).problems).toEqual([{ file: 'manifest.json', reason: 'damaged' }])
  })
  test('when a file was exchanged', () => {
    const csv = Buffer.from(text(inside['bao-cao.csv']).replace('opening,Đang quản lý đầu kỳ,1', 'opening,Đang quản lý đầu kỳ,9'))
    expect(verifyBundle(repacked({ 'bao-cao.csv': csv }), { expectedKey }).problems).toEqual([{ file: 'bao-cao.csv', reason: 'hash' }])
  })
  test('when a file was taken out or put in', () => {
    expect(verifyBundle(repacked({ 'luot-nguoi.csv': null })).problems).toEqual([{ file: 'luot-nguoi.csv', reason: 'missing' }])
    expect(verifyBundle(repacked({ 'ghi-chu.txt': Buffer.from('x') })).problems).toEqual([{ file: 'ghi-chu.txt', reason: 'extra' }])
    expect(verifyBundle(repacked({ 'manifest.json': null })).problems).toEqual([{ file: 'manifest.json', reason: 'missing' }])
    expect(verifyBundle(repacked({ 'manifest.sig': null })).problems).toEqual([{ file: 'manifest.sig', reason: 'missing' }])
  })
  test('when its files stand in another order', () => {
    const turned = storedZip(Object.fromEntries(Object.entries(inside).reverse()))
    expect(verifyBundle(turned, { expectedKey }).ok).toBe(false)
  })
  test('when the manifest was rewritten to fit an exchanged file', () => {
    const other = unzipSync(makeBundle({ ...about, number: 2 }, files, key))
    expect(verifyBundle(repacked({ 'manifest.json': other['manifest.json']! }), { expectedKey }).problems).toEqual([
      { file: 'manifest.json', reason: 'signature' },
    ])
  })
  test('when the signature is written another way, though it decodes to the same', () => {
    const signature = text(inside['manifest.sig'])
    for (const other of [`${signature}\n`, signature.replace('==', ''), signature.replaceAll('+', '-')]) {
      if (other === signature) continue
      expect(verifyBundle(repacked({ 'manifest.sig': Buffer.from(other) }), { expectedKey }).ok).toBe(false)
    }
  })
  test('when somebody else signed it, though it is whole', () => {
    const foreign = makeBundle(about, files, newFacilityKey())
    expect(verifyBundle(foreign, { expectedKey }).problems).toEqual([{ file: 'manifest.json', reason: 'wrongKey' }])
    // Without a key to expect, the fingerprint shows whose it is.
    expect(verifyBundle(foreign)).toMatchObject({ ok: true })
    expect(verifyBundle(foreign).keyFingerprint).not.toBe(fingerprintOf(expectedKey))
  })
  test('when it goes by the name of another one', () => {
    const name = 'goi-thang_CSCN-QN_2026-11_1.zip'
    expect(verifyBundle(bundle, { expectedKey, fileName: name }).problems).toEqual([{ file: name, reason: 'renamed' }])
    expect(verifyBundle(bundle, { expectedKey, fileName: 'C:\\Tải về\\goi-thang_CSCN-QN_2026-10_1 (2).zip' }).ok).toBe(true)
  })
})
