import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { odditiesOf } from '#contract/residents/identity'
import { addDays, facilityDay } from '#contract/values/calendar'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let clock = Date.parse('2026-11-21T03:00:00Z')
const now = () => new Date(clock)
const admitted = new Map<string, string>()
const admit = async (fullName: string, change: Parameters<typeof aResident>[0] = {}) => {
  const resident = aResident({ fullName, ...change })
  const alike = await r.call('residents.lookAlikes', { ...resident, birthYear: resident.birth.year })
  const { residentId } = await r.call('stays.admit', {
    residentId: null,
    resident,
    confirmedDistinctFrom: alike.map(({ row }) => row.id),
    stay: aStay({ decision: { number: `${randomUUID()}`, on: '2026-08-03', issuer: 'TAND khu vực 2' } }),
  })
  admitted.set(fullName, residentId)
  return residentId
}
const names = async (text: string, more: object = {}) =>
  (await r.call('residents.list', { text, ...more })).rows.map(({ fullName }) => fullName)

beforeAll(async () => {
  r = await tempRegister({ now })
  for (const name of [
    'Đặng Thị Ước',
    'Đăng Văn Khoa',
    'Đang Văn Khoa',
    'Nguyễn Thị Ánh',
    'Trần Văn An',
    'Lê Hoàng Ân',
    'Y Bih Êban',
    'Phạm Quốc Đạt',
    'Nguyễn Văn Dũng',
  ]) {
    await admit(name)
  }
})
afterAll(() => r.close())

describe('finding somebody', () => {
  test.each([
    'dang thi uoc',
    'UOC DANG',
    'đặng thị ước',
    'dang uoc thi',
    '  Đặng   Thị Ước ',
    'ang thi uoc',
    'dang tih uoc',
    'dangg thi uoc',
  ])('"%s" finds Đặng Thị Ước', async (text) => {
    expect(await names(text)).toContain('Đặng Thị Ước')
  })
  test('marks typed come first, the others after', async () => {
    expect((await names('Đăng'))[0]).toBe('Đăng Văn Khoa')
    expect(await names('Đăng')).toEqual(expect.arrayContaining(['Đang Văn Khoa', 'Đặng Thị Ước']))
  })
  test('composed and decomposed Unicode are one', async () =>
    expect(await names('Đặng Thị Ước'.normalize('NFD'))).toContain('Đặng Thị Ước'))
  test('nobody is nobody', async () => expect(await names('Xyzzy Qwerty')).toEqual([]))
  test('signs that mean something to SQL or FTS5 are only signs', async () => {
    for (const text of ['"', "'", '*', 'a" OR "b', 'NEAR(', '--', '%', '_', 'đặng OR ước', '^', ':'])
      await expect(names(text)).resolves.toBeInstanceOf(Array)
  })
  test('by code, by its end, by number and by the text of a card’s QR', async () => {
    await admit('Hoàng Thị Mã', {
      idKind: 'CCCD',
      idNumber: '022190900123',
      oldIdNumber: '109123456',
      birth: { year: 1990, month: 1, day: 2 },
      sex: 'FEMALE',
    })
    const [row] = (await r.call('residents.list', { text: '022190900123' })).rows
    expect(row?.fullName).toBe('Hoàng Thị Mã')
    expect(row?.maskedId).toBe('•••••••••123')
    expect(await names(row?.code ?? '')).toEqual(['Hoàng Thị Mã'])
    expect(await names((row?.code ?? '').slice(-4))).toContain('Hoàng Thị Mã')
    expect(await names('109123456')).toEqual(['Hoàng Thị Mã'])
    expect(await names('022190900123|109123456|Hoàng Thị Mã|02011990|Nữ|Hồng Gai, Quảng Ninh|01012022')).toEqual(['Hoàng Thị Mã'])
  })
})

describe('lists', () => {
  test('stand in the order of given names: An, Ánh, Ân, Bih …, Dũng before Đạt', async () => {
    const order = await names('')
    const given = ['Trần Văn An', 'Nguyễn Thị Ánh', 'Lê Hoàng Ân', 'Nguyễn Văn Dũng', 'Phạm Quốc Đạt', 'Đặng Thị Ước']
    expect(order.filter((name) => given.includes(name))).toEqual(given)
  })
  test('page by keyset without losing or doubling anybody, up and down', async () => {
    for (const descending of [false, true]) {
      for (const sort of ['name', 'expectedEndOn', 'admittedOn', 'code'] as const) {
        const all = await names('', { limit: 200, sort, descending })
        const paged: string[] = []
        let after: string | null = null
        do {
          const page: Awaited<ReturnType<typeof r.call<'residents.list'>>> = await r.call('residents.list', {
            limit: 3,
            after,
            sort,
            descending,
          })
          expect(page.total).toBe(all.length)
          paged.push(...page.rows.map(({ fullName }) => fullName))
          after = page.next
        } while (after !== null)
        expect(paged).toEqual(all)
      }
    }
  })
  test('a setting puts sắc third, as older office lists do', async () => {
    await admit('Lò Thị Hòa')
    await admit('Lò Thị Hóa')
    const order = async () => (await names('lo thi hoa')).filter((name) => name.startsWith('Lò'))
    const { facility, version } = await r.call('facility.get', {})
    await admit('Lò Thị Hỏa')
    expect(await order()).toEqual(['Lò Thị Hòa', 'Lò Thị Hỏa', 'Lò Thị Hóa'])
    await r.call('facility.change', { facility: { ...facility, toneOrder: 'office' }, version })
    expect(await order()).toEqual(['Lò Thị Hòa', 'Lò Thị Hóa', 'Lò Thị Hỏa'])
  })
})

describe('one person, one record', () => {
  test('somebody alike must be looked at before a second record is made', async () => {
    const twin = { residentId: null, resident: aResident({ fullName: 'trần văn an' }), stay: aStay() }
    expect(await refusal(r.call('stays.admit', twin))).toMatchObject({ kind: 'rule', key: 'lookAlikes' })
    const [alike] = await r.call('residents.lookAlikes', { fullName: 'Tran Van An', birthYear: 1990, idNumber: null, oldIdNumber: null })
    expect(alike).toMatchObject({ reasons: ['nameAndYear'], row: { fullName: 'Trần Văn An' } })
    await r.call('stays.admit', { ...twin, confirmedDistinctFrom: [alike?.row.id ?? ''] })
    expect((await names('tran van an')).length).toBe(2)
  })
  test('one card number belongs to one person', async () => {
    const again = {
      residentId: null,
      resident: aResident({ fullName: 'Người Khác', idKind: 'CCCD', idNumber: '022190900123' }),
      stay: aStay(),
    }
    expect(await refusal(r.call('stays.admit', again))).toMatchObject({ kind: 'rule', key: 'idNumberTaken' })
  })
  test('nobody has two open stays', async () => {
    const residentId = admitted.get('Đặng Thị Ước') ?? ''
    expect(await refusal(r.call('stays.admit', { residentId, resident: null, stay: aStay() }))).toMatchObject({
      kind: 'rule',
      key: 'openStay',
    })
  })
})

describe('correcting', () => {
  test('a second editor learns that the record has changed, and nothing is lost', async () => {
    const id = admitted.get('Phạm Quốc Đạt') ?? ''
    const { resident } = await r.call('residents.get', { id })
    const { id: _, code, createdAt, version, ...fields } = resident
    await r.call('residents.correct', { id, version, reason: 'Theo căn cước', resident: { ...fields, homeTown: 'Xã Hải Hòa' } })
    expect(
      await refusal(r.call('residents.correct', { id, version, reason: 'Lần hai', resident: { ...fields, occupation: 'Thợ mộc' } })),
    ).toEqual({ kind: 'stale' })
    const after = await r.call('residents.get', { id })
    expect(after.resident).toMatchObject({ homeTown: 'Xã Hải Hòa', occupation: 'Lao động tự do', version: version + 1 })
  })
  test('old and new values stand in the log with the reason', async () => {
    const { rows } = await r.call('safety.log', { text: 'residents.correct' })
    expect(rows[0]).toMatchObject({
      reason: 'Theo căn cước',
      changes: [{ field: 'homeTown', before: 'Phường Hồng Gai, tỉnh Quảng Ninh', after: 'Xã Hải Hòa' }],
    })
  })
  test('a new name is found, the old one no more', async () => {
    const id = admitted.get('Nguyễn Văn Dũng') ?? ''
    const { resident } = await r.call('residents.get', { id })
    const { id: _, code, createdAt, version, ...fields } = resident
    await r.call('residents.correct', { id, version, reason: 'Sai tên', resident: { ...fields, fullName: 'Nguyễn Văn Quỳnh' } })
    expect(await names('quynh')).toEqual(['Nguyễn Văn Quỳnh'])
    expect(await names('dung')).not.toContain('Nguyễn Văn Dũng')
  })
})

describe('looking at a record', () => {
  const looks = async (subject: string) =>
    (await r.call('safety.log', { text: 'residents.get', limit: 200 })).rows.filter((row) => row.subject === subject).length

  test('is in the log before the record is on the screen', async () => {
    const id = admitted.get('Trần Văn An') ?? ''
    const { resident } = await r.call('residents.get', { id })
    const { rows } = await r.call('safety.log', { limit: 1 })
    expect(rows[0]).toMatchObject({ operation: 'residents.get', subject: resident.code })
  })
  test('is one look while the page stays open and asks again, and another one later or by somebody else', async () => {
    const id = admitted.get('Lê Hoàng Ân') ?? ''
    const { resident } = await r.call('residents.get', { id })
    const before = await looks(resident.code)
    clock += 4 * 60_000
    await r.call('residents.get', { id })
    expect(await looks(resident.code)).toBe(before)
    await r.call('residents.get', { id }, { token: await r.signIn('head') })
    expect(await looks(resident.code)).toBe(before + 1)
    clock += 6 * 60_000
    await r.call('residents.get', { id })
    expect(await looks(resident.code)).toBe(before + 2)
  })
})

test('a place in the list that no page gave is not found, and no fault', async () => {
  for (const after of ['x', Buffer.from('[1]').toString('base64url'), Buffer.from('{"a":').toString('base64url')])
    expect(await refusal(r.call('residents.list', { after }))).toEqual({ kind: 'notFound' })
})

test('marks of direction or of no width are refused in a name', async () => {
  for (const fullName of ['Lê Văn\u200b Hậu', 'Lê\u200f Văn Hậu', 'Lê\u202e Văn Hậu', 'Lê Văn\u3164Hậu', 'Lê\u115f Văn Hậu'])
    expect(await refusal(r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay() }))).toMatchObject({
      kind: 'invalid',
      issues: [{ key: 'hiddenCharacters' }],
    })
})

describe('what is typed of somebody cannot be, or is seldom right', () => {
  const admitting = (resident: object, more: object = {}) =>
    r.call('stays.admit', { residentId: null, resident: aResident(resident), stay: aStay(), ...more })

  test('letters of another alphabet in a name are asked about: they look alike, and nobody finds the name again', async () => {
    // Cyrillic а and о.
    for (const fullName of ['Hоаng Văn Thử', 'Hoаng Văn Thử'])
      expect(await refusal(admitting({ fullName }))).toMatchObject({ kind: 'rule', key: 'oddName' })
    for (const fullName of ['Y Ñuyên', 'H’Mai Êban', 'Đặng Thị Ước'])
      expect(await refusal(admitting({ fullName, birth: { year: 2190, month: null, day: null } }))).toMatchObject({ key: 'bornInFuture' })
  })

  test('nobody is born tomorrow, or after they came', async () => {
    const [year, month, day] = r.register.today.split('-').map(Number) as [number, number, number]
    const tomorrow = new Date(Date.UTC(year, month - 1, day + 1))
    const birth = { year: tomorrow.getUTCFullYear(), month: tomorrow.getUTCMonth() + 1, day: tomorrow.getUTCDate() }
    expect(await refusal(admitting({ fullName: 'Lê Văn Mai', birth }))).toMatchObject({ kind: 'rule', key: 'bornInFuture' })
    const admittedOn = facilityDay(aStay().admittedAt)
    const after = addDays(admittedOn, 1).split('-').map(Number) as [number, number, number]
    const born = { year: after[0], month: after[1], day: after[2] }
    expect(await refusal(admitting({ fullName: 'Lê Văn Mốt', birth: born }))).toMatchObject({
      key: 'bornAfterAdmission',
      params: { on: admittedOn },
    })
    const { residentId } = await admitting({ fullName: 'Lê Văn Nay', birth: { year: 1990, month: null, day: null } })
    const { resident } = await r.call('residents.get', { id: residentId })
    const corrected = { id: residentId, version: resident.version, reason: 'Nhầm ngày' }
    expect(
      await refusal(r.call('residents.correct', { ...corrected, resident: aResident({ fullName: 'Lê Văn Nay', birth: born }) })),
    ).toMatchObject({
      key: 'bornAfterAdmission',
    })
  })

  test('a card with eleven digits and a name with a digit are asked about before they are saved', async () => {
    const odd = { fullName: 'Nguyễn Văn 9 Thử', idKind: 'CCCD', idNumber: '02219098765' } as const
    expect(await refusal(admitting(odd))).toMatchObject({ kind: 'rule', key: 'oddName' })
    expect(await refusal(admitting(odd, { asOnPaper: [odd.fullName] }))).toMatchObject({
      kind: 'rule',
      key: 'oddIdNumber',
      params: { count: 11 },
    })
    const { residentId } = await admitting(odd, { asOnPaper: [odd.fullName, odd.idNumber] })
    const { resident } = await r.call('residents.get', { id: residentId })
    expect(resident).toMatchObject(odd)
    // It was looked at: another correction does not ask again.
    const { id, code, createdAt, version, ...typed } = resident
    await r.call('residents.correct', { id, version, resident: { ...typed, occupation: 'Thợ nề' }, reason: 'Bổ sung' })
    // Another number that cannot be right either is asked about, and so is the same number on a card of another kind.
    for (const change of [{ idNumber: '022190987' }, { idKind: 'CMND' as const }])
      expect(
        await refusal(
          r.call('residents.correct', {
            id,
            version: version + 1,
            resident: { ...typed, ...change },
            asOnPaper: ['02219098'],
            reason: 'Thử',
          }),
        ),
      ).toMatchObject({ key: 'oddIdNumber' })
  })

  test('what papers really say goes through unasked', () => {
    for (const fullName of ['Nguyễn Thị Ánh-Nguyệt', "Y Ni K'Sơr", 'H’Hen Niê', 'Đặng Thị Ước'])
      expect(odditiesOf({ fullName, idKind: 'NONE', idNumber: null })).toEqual([])
    expect(odditiesOf({ fullName: 'An', idKind: 'CMND', idNumber: '100200300' })).toEqual([])
    expect(odditiesOf({ fullName: 'An', idKind: 'HC', idNumber: 'C1234567' })).toEqual([])
  })
})
