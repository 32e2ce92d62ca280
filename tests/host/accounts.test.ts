import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay, password, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let clock = Date.parse('2026-11-21T03:00:00Z')
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
afterAll(() => r.close())

describe('who runs the system sees nobody in care, whatever accounts are made', () => {
  const account = async (name: string) => (await r.call('staff.list', {})).find(({ signInName }) => signInName === name)!
  const asAdmin = async () => ({ token: await r.signIn('admin') })
  const asHead = async () => ({ token: await r.signIn('head') })
  const wanted = { signInName: 'de-nghi', fullName: 'Người được đề nghị', roles: ['records' as const] }

  test('an administrator proposes; nobody can sign in before the head has confirmed and given the first password', async () => {
    const admin = await asAdmin()
    expect(await refusal(r.call('staff.add', { ...wanted, password }, admin))).toMatchObject({ key: 'passwordOfHead' })
    const made = await r.call('staff.add', { ...wanted, password: null }, admin)
    expect(made).toMatchObject({ roles: [], proposedRoles: ['records'], state: 'waiting' })
    const signIn = () => r.call('session.signIn', { signInName: wanted.signInName, password }, { token: null })
    expect(await refusal(signIn())).toMatchObject({ key: 'accountWaiting' })
    const confirm = { id: made.id, version: made.version, password }
    expect(await refusal(r.call('staff.confirm', confirm, admin))).toMatchObject({ kind: 'forbidden' })
    const head = await asHead()
    expect(await refusal(r.call('staff.confirm', { ...confirm, password: null }, head))).toMatchObject({ key: 'passwordNeeded' })
    expect(await r.call('staff.confirm', confirm, head)).toMatchObject({ roles: ['records'], proposedRoles: null, state: 'active' })
    await expect(signIn()).resolves.toMatchObject({ mustChangePassword: true, roles: ['records'] })
    const { rows } = await r.call('safety.log', { text: wanted.signInName })
    expect(rows.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['staff.add', 'staff.confirm']))
  })
  test('an administrator gives nobody, himself included, a role that sees people; what the account has stays until the head answers', async () => {
    const admin = await asAdmin()
    const own = await account('admin')
    const asked = { id: own.id, version: own.version, fullName: own.fullName, roles: ['admin', 'head'] as const, enabled: true }
    expect(await r.call('staff.change', { ...asked, roles: [...asked.roles] }, admin)).toMatchObject({
      roles: ['admin'],
      proposedRoles: ['admin', 'head'],
    })
    const again = await asAdmin()
    expect(await refusal(r.call('residents.list', {}, again))).toEqual({ kind: 'forbidden' })
    const { id, version } = await account('admin')
    expect(await refusal(r.call('staff.confirm', { id, version, password: null }, await asHead()))).toMatchObject({ key: 'passwordNeeded' })
    expect(await r.call('staff.decline', { id, version }, await asHead())).toMatchObject({ roles: ['admin'], proposedRoles: null })
    expect(await refusal(r.call('staff.decline', { id, version: version + 1 }, await asHead()))).toMatchObject({ key: 'nothingProposed' })
  })
  test('nor sets a password with which the people could be read', async () => {
    const admin = await asAdmin()
    const { id, version } = await account('head')
    expect(await refusal(r.call('staff.resetPassword', { id, version, password }, admin))).toMatchObject({ key: 'passwordOfHead' })
    const helper = await r.call('staff.add', { signInName: 'may-tinh', fullName: 'Người giúp máy', roles: ['admin'], password }, admin)
    await expect(r.call('staff.resetPassword', { id: helper.id, version: helper.version, password }, admin)).resolves.toMatchObject({
      state: 'active',
    })
  })
  test('the head gives and takes at once; a declined new account is closed', async () => {
    const head = await asHead()
    expect(await r.call('staff.add', { ...wanted, signInName: 'cua-lanh-dao', password }, head)).toMatchObject({
      roles: ['records'],
      proposedRoles: null,
    })
    expect(await refusal(r.call('staff.add', { ...wanted, signInName: 'thieu', password: null }, head))).toMatchObject({
      key: 'passwordNeeded',
    })
    const { id, version } = await r.call('staff.add', { ...wanted, signInName: 'bi-tu-choi', password: null }, await asAdmin())
    expect(await r.call('staff.decline', { id, version }, head)).toMatchObject({ roles: [], proposedRoles: null, state: 'disabled' })
  })
})

describe('the desk asks the head about an account that sees people — Decree 163/2026 Art. 3(5)(b)', () => {
  const asAdmin = async () => ({ token: await r.signIn('admin') })
  const asked = async (id: string) =>
    (await r.call('desk.due', {})).duties.filter(({ kind, about }) => kind === 'accountProposed' && about.id === id)
  const propose = async (signInName: string) =>
    r.call('staff.add', { signInName, fullName: 'Người chờ', roles: ['medical'], password: null }, await asAdmin())

  test('from the moment it is proposed, late from the next day on, until it is given', async () => {
    const made = await propose('cho-1')
    expect(await asked('cho-1')).toMatchObject([
      {
        about: { kind: 'account', id: 'cho-1' },
        person: null,
        named: { name: 'Người chờ' },
        article: 'Đ163 Đ3 khoản 5 điểm b',
        dueAt: '2026-11-21T16:59:59.999Z',
        atOnce: true,
        overdue: false,
        does: { do: 'page' },
      },
    ])
    clock += 24 * 3_600_000
    expect(await asked('cho-1')).toMatchObject([{ overdue: true }])
    await r.call('staff.confirm', { id: made.id, version: made.version, password })
    expect(await asked('cho-1')).toEqual([])
  })
  test('or declined, or given up; an administrator who corrects the name asks nothing new, who asks for other work does', async () => {
    const { id, version, fullName } = await propose('cho-2')
    const change = async (more: Partial<{ fullName: string; roles: ('medical' | 'records')[]; enabled: boolean }>) => {
      clock += 60_000
      const { version: now = version } = (await r.call('staff.list', {})).find((one) => one.id === id) ?? {}
      return r.call('staff.change', { id, version: now, fullName, roles: ['medical'], enabled: true, ...more }, await asAdmin())
    }
    const [first] = await asked('cho-2')
    await change({ fullName: 'Người chờ đợi' })
    expect(await asked('cho-2')).toEqual([{ ...first, named: { name: 'Người chờ đợi' } }])
    await change({ roles: ['medical', 'records'] })
    const [second] = await asked('cho-2')
    expect(second?.hangsOn).not.toBe(first?.hangsOn)
    await change({ roles: ['medical', 'records'], enabled: false })
    expect(await asked('cho-2')).toEqual([])
    const open = await change({ roles: ['medical', 'records'] })
    expect(await asked('cho-2')).toHaveLength(1)
    await r.call('staff.decline', { id, version: open.version })
    expect(await asked('cho-2')).toEqual([])
  })
  test('it is the work of the head alone; the duties of one account are asked for under its name', async () => {
    await propose('cho-3')
    const about = { kind: 'account', id: 'cho-3' } as const
    const [duty] = (await r.call('desk.due', { about })).duties
    expect((await r.call('desk.due', { about: { kind: 'account', id: 'cho-4' } })).duties).toEqual([])
    const settlement = { outcome: 'EXPLAINED', doneOn: null, reason: 'Người này nghỉ việc' } as const
    const settled = { duties: [{ about, kind: 'accountProposed' as const, hangsOn: duty?.hangsOn ?? '' }], settlement }
    const records = { token: await r.signIn('records') }
    expect(await refusal(r.call('desk.settle', settled, records))).toMatchObject({ key: 'dutyNotYours' })
    await r.call('desk.settle', settled)
    expect(await asked('cho-3')).toEqual([])
    const { rows } = await r.call('safety.log', { text: 'cho-3' })
    expect(rows.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['staff.add', 'desk.due', 'desk.settle']))
  })
})

describe('signing in', () => {
  test('five wrong passwords lock the account, and the right one no longer helps (QCVN 12:2026/BCA)', async () => {
    await r.call('staff.add', { signInName: 'khoa', fullName: 'Người gõ nhầm', roles: ['gate'], password })
    const wrong = () => refusal(r.call('session.signIn', { signInName: 'khoa', password: 'sai' }, { token: null }))
    for (const left of [4, 3, 2, 1]) expect(await wrong()).toEqual({ kind: 'rule', key: 'wrongPassword', params: { left } })
    expect(await wrong()).toMatchObject({ key: 'accountLocked' })
    expect(await refusal(r.call('session.signIn', { signInName: 'khoa', password }, { token: null }))).toMatchObject({
      key: 'accountLocked',
    })
    const { rows } = await r.call('safety.log', { text: 'session.signIn' })
    expect(rows.filter(({ subject }) => subject === 'khoa').map(({ outcome }) => outcome)).toContain('accountLocked')
  })
  test('the head unlocks it with a new password', async () => {
    const locked = (await r.call('staff.list', {})).find(({ signInName }) => signInName === 'khoa')
    expect(locked?.state).toBe('locked')
    await r.call('staff.resetPassword', { id: locked?.id ?? '', version: locked?.version ?? 0, password })
    const token = await r.signIn('khoa')
    const newPassword = 'Khac-2026-khac'
    await r.call('session.changePassword', { password, newPassword }, { token })
    expect((await r.call('session.me', {}, { token })).mustChangePassword).toBe(false)
  })
  test('a lock opens by itself after twelve hours: nobody shuts the office out for good', async () => {
    const wrong = () => refusal(r.call('session.signIn', { signInName: 'head', password: 'sai' }, { token: null }))
    for (let count = 0; count < 5; count++) await wrong()
    clock += 11.9 * 3_600_000
    expect(await wrong()).toMatchObject({ key: 'accountLocked' })
    clock += 0.2 * 3_600_000
    expect(await wrong()).toEqual({ kind: 'rule', key: 'wrongPassword', params: { left: 4 } })
    await expect(r.signIn('head')).resolves.toMatch(/^.{40,}$/)
  })
  test('wrong passwords are counted where a password is changed, too', async () => {
    const token = await r.signIn('team')
    const guess = () => refusal(r.call('session.changePassword', { password: 'sai', newPassword: 'Khac-2026-khac' }, { token }))
    for (const left of [4, 3, 2, 1]) expect(await guess()).toMatchObject({ key: 'wrongPassword', params: { left } })
    expect(await guess()).toMatchObject({ key: 'accountLocked' })
    expect(await refusal(r.call('session.me', {}, { token }))).toEqual({ kind: 'signedOut', reason: 'none' })
  })
  test('what was typed as a name that nobody has is not written into the log', async () => {
    await refusal(r.call('session.signIn', { signInName: 'Mat-khau-cua-toi-1', password: 'x' }, { token: null }))
    expect(JSON.stringify(await r.call('safety.log', { limit: 5 })).toLowerCase()).not.toContain('mat-khau-cua-toi')
  })
  test('the account of the console is nobody to sign in as', async () => {
    expect(await refusal(r.call('session.signIn', { signInName: '#console', password: 'x' }, { token: null }))).toMatchObject({
      kind: 'rule',
    })
  })
  test('a password given by somebody else opens nothing until it is changed', async () => {
    await r.call('staff.add', { signInName: 'moi-vao', fullName: 'Người mới vào', roles: ['records'], password })
    const token = await r.signIn('moi-vao')
    expect(await refusal(r.call('residents.list', {}, { token }))).toEqual({ kind: 'forbidden' })
    await r.call('session.changePassword', { password, newPassword: 'Khac-2026-khac' }, { token })
    expect((await r.call('residents.list', {}, { token })).rows).toEqual([])
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
  test('the system administrator reads no reasons, and does not find by them', async () => {
    const token = await r.signIn('admin')
    const { residentId } = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
    const { resident } = await r.call('residents.get', { id: residentId })
    const { id, version, code, createdAt, ...person } = resident
    await r.call('residents.correct', { id, version, resident: person, reason: 'Theo giấy khai sinh của bà Lụa' })
    expect((await r.call('safety.log', { text: 'bà Lụa' })).rows).toHaveLength(1)
    expect((await r.call('safety.log', { text: 'bà Lụa' }, { token })).rows).toEqual([])
    expect((await r.call('safety.log', { text: code }, { token })).rows.every(({ reason }) => reason === null)).toBe(true)
  })
  test('the health staff record the yearly check and no other event (Decree 163/2026 Art. 114(1)), and learn nothing more by it', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bế Văn Khám' }),
      stay: aStay({ note: 'Ghi chú riêng', decision: { number: '11/QĐ-TA', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const medical = { token: await r.signIn('medical') }
    const { nextEvents, allowedActions } = await r.call('stays.get', { id: stay.id }, medical)
    expect([nextEvents, allowedActions]).toEqual([['HEALTH_CHECKED'], ['recordEvent', 'setWorkAbility']])
    const happening = { stayId: stay.id, version: stay.version, happenedAt: new Date(clock).toISOString(), paper: null, note: null }
    expect(await refusal(r.call('stays.recordEvent', { ...happening, kind: 'ESCAPED' }, medical))).toMatchObject({ key: 'eventNotYours' })
    const checked = await r.call('stays.recordEvent', { ...happening, kind: 'HEALTH_CHECKED' }, medical)
    expect(checked.stay.note).toBeNull()
    expect((await r.call('stays.get', { id: stay.id })).events.map(({ kind }) => kind)).toEqual(['ADMITTED', 'HEALTH_CHECKED'])
    const education = { token: await r.signIn('education') }
    const again = { ...happening, version: checked.stay.version, kind: 'HEALTH_CHECKED' } as const
    expect(await refusal(r.call('stays.recordEvent', again, education))).toEqual({ kind: 'forbidden' })
  })
  test('who does not keep the papers sees of a person what the work needs (Decree 163/2026 Art. 3(5)(b))', async () => {
    const contacts = [
      {
        relation: 'Mẹ',
        fullName: 'Bùi Thị Lụa',
        birthYear: 1965,
        occupation: null,
        phone: '0912000001',
        address: null,
        representative: true,
      },
    ]
    const secret = { idKind: 'CCCD' as const, idNumber: '022190000777', religion: 'Phật giáo', healthInsurance: 'GD4220000000777' }
    const { residentId, stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bế Thị Kín', contacts, ...secret }),
      stay: aStay({ note: 'Ghi chú riêng', decision: { number: '9/QĐ-TA', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const seen = async (role: string) => {
      const token = await r.signIn(role)
      const person = await r.call('residents.get', { id: residentId }, { token })
      return { ...person.resident, stayNote: (await r.call('stays.get', { id: stay.id }, { token })).stay.note }
    }
    expect(await seen('records')).toMatchObject({ ...secret, contacts, stayNote: 'Ghi chú riêng' })
    const masked = { fullName: 'Bế Thị Kín', idNumber: '•••••••••777', religion: null, permanentAddress: null, stayNote: null }
    expect(await seen('education')).toMatchObject({ ...masked, contacts: [], healthInsurance: null })
    // Teams and money are told of on their own pages, by name.
    expect(await refusal(seen('accountant'))).toEqual({ kind: 'forbidden' })
    expect(await seen('medical')).toMatchObject({ ...masked, contacts: [], healthInsurance: secret.healthInsurance })
    expect(await seen('gate')).toMatchObject({ ...masked, contacts, healthInsurance: null })
    // A paper says all of a person's identity; who may not see its form does not learn that there is one.
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
    const token = await r.signIn('education')
    expect(await refusal(r.call('papers.copy', { id: paper.id, copy: 1 }, { token }))).toEqual({ kind: 'notFound' })
    expect((await r.call('papers.ofSubject', { kind: 'stay', id: stay.id }, { token })).length).toBe(0)
  })
  test('somebody must always be able to manage accounts', async () => {
    const managers = (await r.call('staff.list', {})).filter(({ roles }) => roles.includes('head') || roles.includes('admin'))
    const [last, ...others] = managers.filter(({ state }) => state === 'active')
    const disable = (account: typeof last) =>
      r.call('staff.change', { id: account?.id ?? '', version: account?.version ?? 0, fullName: 'x', roles: ['gate'], enabled: true })
    for (const account of others) await disable(account)
    expect(await refusal(disable(last))).toMatchObject({ key: 'lastManager' })
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

describe('what is wrong with an input', () => {
  const issues = async (change: object) => {
    const error = await refusal(
      r.call('staff.add', { signInName: 'nguoi-khac', fullName: 'Người Khác', roles: ['gate'], password: 'Đủ-mạnh-1', ...change } as never),
    )
    return error.kind === 'invalid' ? error.issues.map(({ path, key }) => `${path}: ${key}`) : error
  }
  test('what is missing is told from what has another form, what is too long from what is no word of the list', async () => {
    expect(await issues({ fullName: '' })).toEqual(['fullName: missing'])
    expect(await issues({ fullName: undefined })).toEqual(['fullName: missing'])
    expect(await issues({ fullName: 5 })).toEqual(['fullName: invalid_type'])
    expect(await issues({ fullName: 'a'.repeat(121) })).toEqual(['fullName: tooLong'])
    expect(await issues({ signInName: 'có dấu' })).toEqual(['signInName: invalid_format'])
    expect(await issues({ roles: ['king'] })).toEqual(['roles.0: invalid_value'])
  })
})
