import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, type OperationName, type SentOf } from '#contract'
import type { LineCode, MovementReport } from '#contract/reports'
import type { NewStay } from '#contract/stays/operations'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { textsIn } from '../support/texts'

let r: TestRegister
let head: { token: string }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  head = { token: await r.signIn('head') }
})
afterAll(() => r.close())

let count = 0
const admit = async (fullName: string, stay: Partial<NewStay> = {}) =>
  r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({ decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }, ...stay }),
  })
const withdraw = (stay: { id: string; version: number }, as = head) =>
  r.call('stays.withdraw', { stayId: stay.id, version: stay.version, reason: 'Nhập nhầm người của cơ sở khác' }, as)
const month = async () => (await r.call('reports.movement', { period: { month: '2026-11' } })) as MovementReport
const figure = (report: MovementReport, line: LineCode) => report.lines.find(({ code }) => code === line)?.values.total
/** In the month of November, which ends on the 14th here. */
const november = { admittedAt: '2026-11-10T02:00:00.000Z', startsOn: '2026-11-10' }

describe('an admission that was written by mistake', () => {
  test('is taken back by the head alone, with a reason that stays with what was written', async () => {
    const { stay } = await admit('Lường Văn Nhầm')
    const recorder = { token: await r.signIn('records') }
    expect(await refusal(withdraw(stay, recorder))).toMatchObject({ kind: 'forbidden' })
    expect((await r.call('stays.get', { id: stay.id }, recorder)).allowedActions).not.toContain('withdraw')
    expect((await r.call('stays.get', { id: stay.id }, head)).allowedActions).toContain('withdraw')
    const nameless = { stayId: stay.id, version: stay.version, reason: ' ' }
    expect(await refusal(r.call('stays.withdraw', nameless, head))).toMatchObject({ kind: 'invalid' })

    await withdraw(stay)
    const after = await r.call('stays.get', { id: stay.id }, head)
    expect(after.stay).toMatchObject({ code: stay.code, state: 'WITHDRAWN', expectedEndOn: null, endedOn: null })
    expect(after.events.map(({ kind, withdrawnReason }) => [kind, withdrawnReason])).toEqual([
      ['ADMITTED', 'Nhập nhầm người của cơ sở khác'],
    ])
    expect(after).toMatchObject({ sum: null, phases: [], warnings: [], nextEvents: [], nextKinds: [], allowedActions: [] })
  })

  test('leaves every list, count, search state and duty; the person is found, shown as nobody in care, and can be admitted', async () => {
    const before = await r.call('residents.whereabouts', {})
    const { stay, residentId, residentCode } = await admit('Lường Thị Ngược', november)
    expect((await r.call('desk.due', { about: { kind: 'stay', id: stay.id } })).duties.length).toBeGreaterThan(0)
    await withdraw(stay)
    expect(await r.call('residents.whereabouts', {})).toEqual({ ...before, ever: before.ever + 1 })
    const ids = async (filter: SentOf<'residents.list'>) => (await r.call('residents.list', filter)).rows.map(({ id }) => id)
    expect(await ids({ status: 'inCare' })).not.toContain(residentId)
    expect(await ids({ status: 'left' })).not.toContain(residentId)
    expect(await ids({ status: 'all', kind: 'compulsory' })).not.toContain(residentId)
    expect(await ids({ status: 'all' })).toContain(residentId)
    expect((await r.call('residents.search', { text: 'luong thi nguoc' }))[0]).toMatchObject({ id: residentId, state: 'WITHDRAWN' })
    expect((await r.call('desk.due', { about: { kind: 'stay', id: stay.id }, withinDays: 400 })).duties).toEqual([])
    expect((await r.call('desk.due', { withinDays: 400 })).duties.filter(({ about }) => about.id === stay.id)).toEqual([])
    expect(await r.call('stays.ofCodes', { codes: [stay.code, residentCode] })).toEqual([])
    expect((await r.call('residents.get', { id: residentId })).allowedActions).toEqual(['correct', 'admit'])

    const again = await r.call('stays.admit', { residentId, resident: null, stay: aStay(november) })
    expect(again.stay.code > stay.code).toBe(true)
    expect(again.warnings).toEqual([])
    expect((await r.call('residents.get', { id: residentId })).stays.map(({ id }) => id)).toEqual([again.stay.id, stay.id])
    expect(await ids({ status: 'inCare' })).toContain(residentId)
  })

  test('brings the stay before it back as the newest', async () => {
    const { stay: first, residentId } = await admit('Lường Văn Trước')
    const done = await r.call('stays.recordEvent', {
      stayId: first.id,
      version: first.version,
      kind: 'EXEMPTED',
      happenedAt: '2026-09-01T02:00:00.000Z',
      paper: { number: '5/QĐ-TA', on: '2026-09-01', issuer: 'TAND khu vực 2' },
      note: null,
    })
    const { stay: second } = await r.call('stays.admit', { residentId, resident: null, stay: aStay(november) })
    await withdraw(second)
    const { rows } = await r.call('residents.list', { status: 'left', text: 'Lường Văn Trước' })
    expect(rows).toMatchObject([{ id: residentId, stayCode: first.code, state: 'EXEMPTED' }])
    expect(done.stay.state).toBe('EXEMPTED')
  })

  test('is in no figure of the month, and the month still adds up', async () => {
    const empty = await month()
    const { stay } = await admit('Lường Văn Tháng', november)
    const counted = await month()
    expect(figure(counted, 'admitted')).toBe((figure(empty, 'admitted') ?? 0) + 1)
    await withdraw(stay)
    const after = await month()
    expect(after.lines).toEqual(empty.lines)
    expect(Object.values(after.balance)).toEqual(Object.values(after.balance).map(() => 0))
    const people = await r.call('reports.people', { period: { month: '2026-11' }, line: 'admitted', column: 'total' })
    expect(people.map(({ stayId }) => stayId)).not.toContain(stay.id)
  })

  test('stays as long as papers issued on it are not void, and the refusal names them', async () => {
    const { stay } = await admit('Lường Văn Giấy')
    const draft = await r.call('papers.draft.save', { form: 'mau-46', subjectId: stay.id, recipients: null, recipientsReason: null }, head)
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id }, head)
    const eventId = (await r.call('stays.get', { id: stay.id }, head)).events[0]?.id ?? null
    const minutes = await r.call('papers.issue', { form: 'mau-42', subjectId: stay.id, eventId }, head)
    const old = await r.call(
      'papers.old.record',
      { stayId: stay.id, decree: 'D116', form: '46', number: '15/GCN', issuedOn: '2026-06-30', issuer: 'Giám đốc' },
      head,
    )
    const refused = await refusal(withdraw(stay))
    expect(refused).toMatchObject({ kind: 'rule', key: 'papersStand', params: { count: 3 } })
    const names = refused.kind === 'rule' ? String(refused.params?.papers) : ''
    expect(names).toContain(`${paper.number}/${paper.symbol}`)
    expect(names).toContain('Biên bản')
    expect(names).toContain('15/GCN')

    const reason = 'Lập trên đợt nhầm'
    await r.call('papers.void', { id: paper.id, version: paper.version, reason }, head)
    await r.call('papers.void', { id: minutes.paper.id, version: minutes.paper.version, reason }, head)
    expect(await refusal(withdraw(stay))).toMatchObject({ key: 'papersStand', params: { count: 1 } })
    await r.call('papers.old.withdraw', { id: old.id, reason }, head)
    await withdraw(stay)
    // A draft has no number, and nothing can become of it.
    const left = await r.call('papers.ofSubject', { kind: 'stay', id: stay.id }, head)
    expect(left.map(({ state }) => state)).toEqual(['VOID', 'VOID'])
    expect(left.map(({ id }) => id)).not.toContain(draft.id)
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('once for two clicks, and a second seat is told', async () => {
    const { stay } = await admit('Lường Văn Hai')
    const input = { stayId: stay.id, version: stay.version, reason: 'Nhập hai lần' }
    const commandId = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const [one, two] = [
      await r.call('stays.withdraw', input, { token: head.token, commandId }),
      await r.call('stays.withdraw', input, { token: head.token, commandId }),
    ]
    expect(two).toEqual(one)
    expect(await refusal(withdraw(stay))).toEqual({ kind: 'stale' })
    expect(await refusal(withdraw(one.stay))).toMatchObject({ key: 'stayWithdrawn' })
  })

  test('is told in the log in words, with the person, the reason and what changed', async () => {
    const { stay, residentCode } = await admit('Lường Văn Nhật')
    await withdraw(stay)
    const { rows } = await r.call('safety.log', { limit: 5 })
    expect(rows[0]).toMatchObject({
      operation: 'stays.withdraw',
      subject: `${residentCode} ${stay.code}`,
      reason: 'Nhập nhầm người của cơ sở khác',
      changes: [{ field: 'state', before: 'ACTIVE', after: 'WITHDRAWN' }],
    })
    expect(textsIn('vi').at('stays:log.withdraw')).toBe('Rút lại tiếp nhận ghi nhầm')
  })
})

test('nothing more is written of an admission that was taken back, by any command that is about a stay', async () => {
  const { stay } = await admit('Lường Văn Hết')
  const eventId = (await r.call('stays.get', { id: stay.id }, head)).events[0]?.id ?? ''
  const { version } = (await withdraw(stay)).stay
  const of = { stayId: stay.id, version }
  const event = { happenedAt: '2026-11-20T02:00:00.000Z', paper: null, note: null }
  const plan = { stayId: stay.id, version: 0, reason: null }
  const image = Buffer.from([0xff, 0xd8, 0xff, 0]).toString('base64')
  const tried: { readonly [N in OperationName]?: SentOf<N> } = {
    'stays.recordEvent': { ...of, ...event, kind: 'ESCAPED' },
    'stays.correctEvent': { ...of, ...event, eventId, reason: 'Sai' },
    'stays.withdrawEvent': { ...of, eventId, reason: 'Sai' },
    'stays.registerResidence': { ...of, policeCommune: null, policeName: null, residenceAfter: 'Tổ 5' },
    'stays.setWorkAbility': { ...of, unableToWork: true, reason: 'Giám định' },
    'stays.correct': { ...of, stay: aStay(), reason: 'Sai' },
    'stays.withdraw': { ...of, reason: 'Sai' },
    'phases.set': { stayId: stay.id, phase: 'DETOX', version: 0, openedOn: '2026-11-20', closedOn: null, reason: null },
    'plans.keepAppearance': { ...plan, content: { heightCm: 170, weightKg: null, marks: null } },
    'plans.keepPhoto': { stayId: stay.id, version: 0, image },
    'counselling.record': { stayId: stay.id, kind: 'INDIVIDUAL', heldOn: '2026-11-20', minutes: 30, text: 'Thử' },
    'papers.draft.save': { form: 'mau-51', subjectId: stay.id, recipients: null, recipientsReason: null },
    'papers.issue': { form: 'mau-51', subjectId: stay.id },
    'papers.old.record': { stayId: stay.id, decree: 'D116', form: '46', number: '1', issuedOn: '2026-06-30', issuer: 'Giám đốc' },
  }
  // The parts of the plans are kept by one function.
  const covered = (name: string) => (/^plans\.keep(?!Photo)/.test(name) ? 'plans.keepAppearance' : name)
  const aboutStays = everyOperation.filter(
    ({ operation }) => operation.kind === 'command' && 'stayId' in ((operation.input as { shape?: object }).shape ?? {}),
  )
  // What is kept of somebody's work hangs on a team they are in or a share they have: nobody is placed in a team by such a stay.
  const throughTeams = ['teams.appointLeader', 'earnings.output.save', 'earnings.settlements.correct', 'earnings.ledgers.pay']
  expect(aboutStays.map(({ name }) => name).filter((name) => !(covered(name) in tried) && !throughTeams.includes(name))).toEqual([])
  const { trades } = await r.call('trades.list', {}, head)
  const team = {
    name: 'Tổ thử',
    tradeId: trades[0]!.id,
    workPlaceId: null,
    capacity: null,
    plannedMinutes: null,
    openedOn: '2026-08-01',
    note: null,
  }
  const { id: teamId } = await r.call('teams.save', { id: null, ...team }, head)
  const placed = { teamId, fromOn: '2026-11-20', stayIds: [stay.id], note: null }
  expect(await refusal(r.call('teams.place', placed, head))).toMatchObject({ kind: 'rule', key: 'placementBlocked' })
  for (const [name, input] of Object.entries(tried)) {
    expect([name, await refusal(r.call(name as 'stays.withdraw', input as SentOf<'stays.withdraw'>, head))]).toMatchObject([
      name,
      { kind: 'rule', key: 'stayWithdrawn' },
    ])
  }
  expect(await r.call('papers.forms', { subject: { kind: 'stay', id: stay.id } }, head)).toEqual([])
})
