import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

// Where many have nearly the same name, a page of answers must begin with whoever was meant.

let r: TestRegister
beforeAll(async () => {
  r = await tempRegister({ accounts: theAccounts })
  const people = [
    'Nguyễn Thị Thu Anh',
    'Nguyễn Thị Thu Hà',
    'Nguyễn Thị Thu',
    'Thu Thị Nguyễn',
    'Lê Văn Dũng',
    'Lê Văn Hùng',
    'Lê Văn Quang',
  ]
  for (const [at, fullName] of people.entries()) {
    const stay = aStay({ decision: { number: `${at}/QĐ`, on: '2026-08-03', issuer: 'TAND khu vực 2' } })
    await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay })
  }
})
afterAll(() => r.close())

const found = async (text: string, limit: number) => (await r.call('residents.search', { text, limit })).map(({ fullName }) => fullName)

describe('the first answer', () => {
  test.each(['nguyen thi thu', 'NGUYEN THI THU', 'Nguyễn Thị Thu'])('to %s is called so and nothing more', async (text) => {
    expect(await found(text, 1)).toEqual(['Nguyễn Thị Thu'])
    expect(await found(text, 10)).toEqual(['Nguyễn Thị Thu', 'Nguyễn Thị Thu Anh', 'Nguyễn Thị Thu Hà', 'Thu Thị Nguyễn'])
  })

  test('to a name without one of its letters has that letter, before names with another one', async () => {
    expect(await found('le van qung', 1)).toEqual(['Lê Văn Quang'])
    expect(await found('le van qung', 10)).toEqual(['Lê Văn Quang', 'Lê Văn Dũng', 'Lê Văn Hùng'])
  })
})

describe('an ID number', () => {
  const number = '022198000785'
  beforeAll(async () => {
    const resident = aResident({ fullName: 'Hoàng Văn Số', idKind: 'CCCD', idNumber: number })
    await r.call('stays.admit', {
      residentId: null,
      resident,
      stay: aStay({ decision: { number: 'S/QĐ', on: '2026-08-03', issuer: 'TAND' } }),
    })
  })
  const asked = async (role: string, text: string) => {
    const as = { token: await r.signIn(role) }
    const hits = await r.call('residents.search', { text, limit: 10 }, as)
    const { total } = await r.call('residents.list', { text, status: 'all' }, as)
    expect(total).toBe(hits.length)
    return hits.map(({ fullName }) => fullName)
  }

  test('is found by its beginning by those who may read it', async () => {
    for (const role of ['head', 'records']) expect(await asked(role, number.slice(0, 8))).toEqual(['Hoàng Văn Số'])
  })

  test('cannot be put together from its parts by those who may not: only the whole number finds its person (Decree 163/2026 Art. 3(5)(b))', async () => {
    for (const role of ['gate', 'medical', 'education']) {
      for (let digits = 1; digits < number.length; digits++) expect(await asked(role, number.slice(0, digits))).toEqual([])
      expect(await asked(role, number)).toEqual(['Hoàng Văn Số'])
    }
  })
})
