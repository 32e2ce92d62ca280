import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

// Where many have nearly the same name, a page of answers must begin with whoever was meant.

let r: TestRegister
beforeAll(async () => {
  r = await tempRegister()
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
