import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, initialsOf, sealCode } from '#host/features/papers/seal/code'
import { digestOf as digestOnPage, readCode } from '../../resources/seal/check.js'
import { aResident, aStay } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let publicKey: string
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  const { html } = await r.call('papers.seal.page', {})
  publicKey = /['"`]([\w+/]{43}=)['"`]/.exec(html)?.[1] ?? ''
})
afterAll(() => r.close())

let count = 0
async function confirmed(change: object = {}) {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({
      fullName: `Nguyễn Văn Ấn ${'Thử '.repeat(count + 1)}`.trim(),
      idKind: 'CCCD',
      idNumber: `02209000${1000 + count}`,
      ...change,
    }),
    stay: aStay({ statedEndOn: '2026-11-21', decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' } }),
  })
  const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: stay.id })
  const rows = await r.register.fill((db) => db.selectFrom('paper').select('data').where('id', '=', paper.id).executeTakeFirstOrThrow())
  return { paper, code: (JSON.parse(rows.data ?? '{}') as { qr: string | null }).qr }
}

describe('the code on a confirmation', () => {
  test('says facility, number, day, initials and year of birth, and no more', async () => {
    const { paper, code } = await confirmed({
      fullName: 'Nguyễn Văn Ấn',
      idNumber: '022090001234',
      birth: { year: 1990, month: 5, day: 17 },
    })
    expect(await r.call('papers.seal.ofPaper', { id: paper.id })).toEqual({
      code,
      facts: { facilityCode: 'CSCN-QN', number: '01/GXN-CSCN', on: '2026-11-21', initials: 'N.V.A.', birthYear: 1990 },
    })
    expect(code).toMatch(/^SPH1\|CSCN-QN\|01\/GXN-CSCN\|2026-11-21\|N\.V\.A\.\|1990\|[\w-]{16}\|[\w-]{86}$/)
    expect(code).not.toMatch(/Nguyễn|Văn|022090|QĐ-TA/)
    expect(code).toMatch(/^[\x20-\x7e]{1,400}$/)
  })

  test('is found genuine by the page, for the name and number on the paper and for no other', async () => {
    const { code } = await confirmed({ fullName: 'Đỗ Thị Ước', idNumber: '022190004321' })
    const read = await readCode(code ?? '', publicKey)
    expect(read).toMatchObject({ genuine: true, facility: 'CSCN-QN', on: '2026-11-21', initials: 'D.T.U.' })
    const { number = '', on = '', digest } = read ?? {}
    expect(await digestOnPage(number, on, ' đỗ thị  ước', '022 190 004 321')).toBe(digest)
    expect(await digestOnPage(number, on, 'Đỗ Thị Ước', '022190004322')).not.toBe(digest)
    expect(await digestOnPage(number, on, 'Đỗ Thị Uốc', '022190004321')).not.toBe(digest)
  })

  test('with a single character changed is found forged', async () => {
    const { code } = await confirmed()
    const text = code ?? ''
    for (let at = 5; at < text.length; at += 7) {
      const other = text[at] === 'A' ? 'B' : 'A'
      const read = await readCode(text.slice(0, at) + other + text.slice(at + 1), publicKey)
      expect(read?.genuine ?? false, `character ${at}`).toBe(false)
    }
    for (const junk of ['', 'SPH1', 'https://example.org', text.slice(0, -1), `${text}|x`])
      expect(await readCode(junk, publicKey)).toBeNull()
  })

  test('of another facility is not taken for one of this', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const sealed = {
      facilityCode: 'CSCN-QN',
      number: '01/GXN-CSCN',
      on: '2026-11-21',
      fullName: 'Lò Văn A',
      idNumber: null,
      birth: { year: 1990, month: null, day: null },
    }
    const foreign = sealCode(sealed, (bytes) => sign(null, bytes, privateKey).toString('base64url'))
    expect(await readCode(foreign, publicKey)).toMatchObject({ genuine: false })
    expect(await r.call('papers.seal.check', { code: foreign })).toMatchObject({ outcome: 'forged' })
    const elsewhere = sealCode({ ...sealed, facilityCode: 'CSCN-HN' }, (bytes) => sign(null, bytes, privateKey).toString('base64url'))
    expect(await r.call('papers.seal.check', { code: elsewhere })).toMatchObject({ outcome: 'otherFacility' })
  })

  test('leads the facility to its paper, and tells when that is void', async () => {
    const { paper, code } = await confirmed()
    expect(await r.call('papers.seal.check', { code: code ?? '' })).toMatchObject({ outcome: 'valid', paperId: paper.id })
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai ngày' })
    expect(await r.call('papers.seal.check', { code: code ?? '' })).toMatchObject({ outcome: 'void', paperId: paper.id })
    expect(await r.call('papers.seal.check', { code: 'abc' })).toEqual({ outcome: 'notACode', facts: null, paperId: null })
  })

  test('can be switched off', async () => {
    const { settings, version } = await r.call('papers.settings.get', {})
    const changed = await r.call('papers.settings.change', { settings: { ...settings, seal: false }, version })
    const without = await confirmed()
    expect(without.code).toBeNull()
    expect(await r.call('papers.seal.ofPaper', { id: without.paper.id })).toBeNull()
    await r.call('papers.settings.change', { settings, version: changed.version })
    expect((await confirmed()).code).not.toBeNull()
  })
})

describe('the page that is handed out', () => {
  test('is one file that asks for nothing from outside', async () => {
    const { html, fileName } = await r.call('papers.seal.page', {})
    expect(fileName).toBe('kiem-tra-giay-xac-nhan_CSCN-QN.html')
    expect(html).toContain("default-src 'none'")
    expect(html).toMatch(/script-src 'sha256-[\w+/=]+'/)
    expect(html).not.toMatch(/\{\{|https?:|src=|<link|\bimport\b|\bexport\b/)
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? []
    expect(html).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    // The page, its style, both scripts of ours and the library of curves.
    expect(html.length).toBeLessThan(32_000)
    expect(html).toContain('Cơ sở cai nghiện ma túy tỉnh Quảng Ninh')
  })

  test('finds what Node signs, and what Node did not sign, for many keys', async () => {
    for (let round = 0; round < 12; round++) {
      const { privateKey, publicKey: key } = generateKeyPairSync('ed25519')
      const raw = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
      const text = ['SPH1', 'X', `${round}/A`, '2026-01-01', 'A.', '1990', 'a'.repeat(16)].join('|')
      const signature = sign(null, Buffer.from(text), privateKey)
      expect(await readCode(`${text}|${signature.toString('base64url')}`, raw)).toMatchObject({ genuine: true })
      signature[round % 64] = (signature[round % 64] ?? 0) ^ 1
      expect(await readCode(`${text}|${signature.toString('base64url')}`, raw)).toMatchObject({ genuine: false })
    }
  })
})

test('initials are those of the name, without marks', () => {
  expect(initialsOf(' Công  Tằng Tôn Nữ đặng ')).toBe('C.T.T.N.D.')
  const paper = { number: '1/A', on: '2026-01-01', fullName: 'Nguyễn Văn A'.normalize('NFD'), idNumber: null }
  expect(digestOf(paper)).toBe(digestOf({ ...paper, fullName: 'NGUYỄN VĂN A' }))
})
