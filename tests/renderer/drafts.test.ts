import { beforeEach, describe, expect, test } from 'vitest'
import { openDrafts, seatDraft, windowDraft } from '../../src-renderer/ui/drafts'

const key = btoa('k'.repeat(32))
const draft = { values: { fullName: 'Đặng Thị Ước' }, base: {}, version: 3, at: '2026-11-21T02:00:00.000Z' }
/** Another start of the program: what was in memory is gone. */
const restart = async (owner: string, ownKey: string | null) => {
  await openDrafts('nobody', null)
  await openDrafts(owner, ownKey)
}

beforeEach(async () => {
  localStorage.clear()
  await restart('a1', key)
})

describe('drafts', () => {
  test('survive a restart, and leave no name on the disk', async () => {
    await seatDraft('stays.admit').write(draft)
    await restart('a1', key)
    expect(await seatDraft('stays.admit').read()).toEqual(draft)
    const stored = Object.values(localStorage).join()
    expect(stored).not.toBe('')
    for (const part of ['Đặng', 'Thị', 'fullName', btoa('fullName').slice(0, 8)]) expect(stored).not.toContain(part)
  })

  test('are another account’s neither by name nor with its key', async () => {
    await seatDraft('stays.admit').write(draft)
    await restart('a2', key)
    expect(await seatDraft('stays.admit').read()).toBeNull()
    await restart('a1', btoa('x'.repeat(32)))
    expect(await seatDraft('stays.admit').read()).toBeNull()
  })

  test('without a key they live as long as the program, and never on the disk', async () => {
    await restart('a1', null)
    await seatDraft('stays.admit').write(draft)
    expect(await seatDraft('stays.admit').read()).toEqual(draft)
    expect(localStorage.length).toBe(0)
    await restart('a1', null)
    expect(await seatDraft('stays.admit').read()).toBeNull()
  })

  test('are gone once the work is saved, even while one is still being written', async () => {
    const writing = seatDraft('stays.admit').write(draft)
    seatDraft('stays.admit').drop()
    await writing
    await restart('a1', key)
    expect(await seatDraft('stays.admit').read()).toBeNull()
  })
})

test('what is kept for a lost page leaves out what must not be stored', async () => {
  const place = windowDraft<{ readonly name: string; readonly password: string }>('setup', (values) => ({ ...values, password: '' }))
  await place.write({ ...draft, values: { name: 'Ước', password: 'bí mật' }, base: { name: '', password: '' } })
  expect(await place.read()).toEqual({ ...draft, values: { name: 'Ước', password: '' }, base: { name: '', password: '' } })
  expect(sessionStorage.getItem('setup')).not.toContain('bí mật')
  place.drop()
  expect(await place.read()).toBeNull()
})
