import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let clock = Date.parse('2026-11-21T03:00:00Z')
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
afterAll(() => r.close())

describe('signing in', () => {
  test('five wrong passwords lock the account, and the right one no longer helps (QCVN 12:2026/BCA)', async () => {
    const wrong = () => refusal(r.call('session.signIn', { signInName: 'gate', password: 'sai' }, { token: null }))
    for (const left of [4, 3, 2, 1]) expect(await wrong()).toEqual({ kind: 'rule', key: 'wrongPassword', params: { left } })
    expect(await wrong()).toMatchObject({ key: 'accountLocked' })
    expect(await refusal(r.call('session.signIn', { signInName: 'gate', password }, { token: null }))).toMatchObject({
      key: 'accountLocked',
    })
    const { rows } = await r.call('safety.log', { text: 'session.signIn' })
    expect(rows.filter(({ subject }) => subject === 'gate').map(({ outcome }) => outcome)).toContain('accountLocked')
  })
  test('the head unlocks it with a new password', async () => {
    const gate = (await r.call('staff.list', {})).find(({ signInName }) => signInName === 'gate')
    expect(gate?.state).toBe('locked')
    await r.call('staff.resetPassword', { id: gate?.id ?? '', version: gate?.version ?? 0, password })
    await expect(r.signIn('gate')).resolves.toMatch(/^.{40,}$/)
  })
  test('nobody learns whether a name exists', async () => {
    expect(await refusal(r.call('session.signIn', { signInName: 'khong-co', password: 'x' }, { token: null }))).toEqual({
      kind: 'rule',
      key: 'wrongPassword',
      params: {},
    })
  })
  test('an idle session is locked; a page that refetches on its own does not keep it awake', async () => {
    const token = await r.signIn('records')
    clock += 14 * 60_000
    await r.call('session.me', {}, { token })
    clock += 14 * 60_000
    const quiet = await r.host.call({ name: 'session.me', body: JSON.stringify({ input: {}, background: true }), token, seat: 'test' })
    expect(JSON.parse(quiet.body).ok).toBe(true)
    clock += 2 * 60_000
    expect(await refusal(r.call('session.me', {}, { token }))).toEqual({ kind: 'signedOut', reason: 'idle' })
  })
  test('signing out ends the session', async () => {
    const token = await r.signIn('records')
    await r.call('session.signOut', {}, { token })
    expect(await refusal(r.call('session.me', {}, { token }))).toEqual({ kind: 'signedOut', reason: 'none' })
  })
})

describe('roles', () => {
  test('the system administrator sees no resident', async () => {
    const token = await r.signIn('admin')
    expect(await refusal(r.call('residents.list', {}, { token }))).toEqual({ kind: 'forbidden' })
    expect(await refusal(r.call('desk.due', {}, { token }))).toEqual({ kind: 'forbidden' })
    const { rows } = await r.call('safety.log', {}, { token })
    expect(rows.every(({ changes }) => changes === null)).toBe(true)
  })
  test('somebody must always be able to manage accounts', async () => {
    const managers = (await r.call('staff.list', {})).filter(({ roles }) => roles.includes('head') || roles.includes('admin'))
    const [first, second] = managers.filter(({ state }) => state === 'active')
    const disable = (account: typeof first) =>
      r.call('staff.change', { id: account?.id ?? '', version: account?.version ?? 0, fullName: 'x', roles: ['gate'], enabled: true })
    await disable(first)
    expect(await refusal(disable(second))).toMatchObject({ key: 'lastManager' })
  })
  test('passwords follow QCVN 12:2026/BCA 3.7.2.6', async () => {
    for (const weak of ['ngắn1!A', 'khongchuhoa1!', 'KHONGCHUTHUONG1!', 'Khongso!!', 'Khongdau11']) {
      expect(
        await refusal(r.call('staff.add', { signInName: 'moi', fullName: 'Người mới', roles: ['gate'], password: weak })),
      ).toMatchObject({ kind: 'invalid', issues: [{ path: 'password', key: 'weakPassword' }] })
    }
    await expect(
      r.call('staff.add', { signInName: 'moi', fullName: 'Người mới', roles: ['gate'], password: 'Đủ-mạnh-1' }),
    ).resolves.toMatchObject({ mustChangePassword: true })
  })
})
