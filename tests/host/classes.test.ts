import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aClass, aCourse } from '../support/classes'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { aTeam } from '../support/teams'

let r: TestRegister
let education: { token: string }
let medical: { token: string }
let people = 0

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  education = { token: await r.signIn('education') }
  medical = { token: await r.signIn('medical') }
})
afterAll(() => r.close())

const names = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hải',
  'Khánh',
  'Lâm',
  'Minh',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Vinh',
  'Xuân',
  'Yên',
]
/** Somebody in the phase of labour since 1 September. */
async function somebody(change: Partial<ReturnType<typeof aResident>> = {}) {
  const at = people++
  const decision = { number: `L${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
  const resident = aResident({ fullName: `Lục Văn ${names[at % names.length]}`, ...change })
  const confirmed = await r.call('residents.lookAlikes', {
    fullName: resident.fullName,
    birthYear: resident.birth.year,
    idNumber: null,
    oldIdNumber: null,
  })
  const { stay, residentId, residentCode } = await r.call('stays.admit', {
    residentId: null,
    resident,
    stay: aStay({ decision }),
    confirmedDistinctFrom: confirmed.map(({ row }) => row.id),
  })
  await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
  return { stay, stayId: stay.id, residentId, residentCode, fullName: resident.fullName }
}
const enrol = (classId: string, stayIds: string[], fromOn = '2026-09-07') =>
  r.call('enrolment.enrol', { classId, fromOn, stayIds, note: null }, education)
const learnersIn = async (id: string) => (await r.call('classes.get', { id, past: true })).learners
const problemsOf = async (classId: string, stayId: string, fromOn = '2026-09-07') =>
  (await r.call('enrolment.review', { classId, fromOn, stayIds: [stayId] })).people[0]?.problems.map(({ key }) => key)
const leave = async (stayId: string, happenedAt: string) => {
  const { version } = (await r.call('stays.get', { id: stayId })).stay
  await r.call('stays.recordEvent', { stayId, version, kind: 'OTHER_EXIT', happenedAt, paper: null, note: null } as never)
}

describe('a class', () => {
  test('is formed by the officer of education, with school, contract and times of the week; its code is the next of the year', async () => {
    const school = await r.call('schools.save', { id: null, name: 'Trường Cao đẳng Bình Thuận', address: null, phone: null }, education)
    const contract = { schoolId: school.id, number: '46/HĐ-ĐTN', signedOn: '2026-07-02', value: 180_000_000, untilOn: null, note: null }
    const { id: contractId } = await r.call('schools.saveContract', { id: null, ...contract }, education)
    const id = await aClass({ call: (name, input) => r.call(name, input, education) }, { schoolId: school.id, contractId })
    const { class: made } = await r.call('classes.get', { id })
    expect(made).toMatchObject({ code: 'LH-2026-0001', schoolName: 'Trường Cao đẳng Bình Thuận', contractNumber: '46/HĐ-ĐTN', learners: 0 })
    expect(made.hours).toHaveLength(2)
    expect(made.planned).toEqual({ theory: 7000, practice: 22_000, test: 1000 })
    // A contract with one school is none with another, or with the facility itself.
    const other = { ...made, id, hours: made.hours, version: made.version, schoolId: null }
    expect(await refusal(r.call('classes.save', other))).toMatchObject({ key: 'contractUnknown' })
    expect(await refusal(r.call('schools.saveContract', { id: null, ...contract }))).toMatchObject({ key: 'contractNumberTaken' })
  })

  test('is refused where two of its times overlap, where it ends before it opens, and in charge of somebody with other work', async () => {
    const times = { hours: [1, 1].map((weekday, at) => ({ weekday, fromMinute: 800 + at, toMinute: 900 })) }
    expect(await refusal(aClass(r, times))).toMatchObject({ key: 'classHoursOverlap' })
    expect(await refusal(aClass(r, { endsOn: '2026-08-16' }))).toMatchObject({ key: 'classEndsBeforeOpened' })
    const accounts = await r.call('staff.list', {})
    const gate = accounts.find(({ signInName }) => signInName === 'gate')!.id
    expect(await refusal(aClass(r, { officerId: gate }))).toMatchObject({ key: 'notAnEducator' })
  })

  test('another seat that changed it meanwhile is told', async () => {
    const id = await aClass(r)
    const { class: seen } = await r.call('classes.get', { id })
    await r.call('classes.save', { ...seen, id, place: 'Phòng 2' })
    expect(await refusal(r.call('classes.save', { ...seen, id, place: 'Phòng 3' }))).toEqual({ kind: 'stale' })
  })

  test('ends: who is in it has completed it, who left the facility before was in it to that day; opened again they go on', async () => {
    const [stays, leaves, left] = [await somebody(), await somebody(), await somebody()]
    const id = await aClass(r)
    await enrol(id, [stays.stayId, leaves.stayId, left.stayId])
    await r.call('classes.leave', { classId: id, stayIds: [left.stayId], lastOn: '2026-10-01', reason: 'HEALTH', note: null })
    await leave(leaves.stayId, '2026-11-05T02:00:00.000Z')
    const close = async (closedOn: string | null) => {
      const { version } = (await r.call('classes.get', { id })).class
      return r.call('classes.close', { id, version, closedOn })
    }
    expect(await close('2026-11-20')).toMatchObject({ completed: 1 })
    const spell = async (stayId: string) => (await learnersIn(id)).find((one) => one.stayId === stayId)
    expect(await spell(stays.stayId)).toMatchObject({ toOn: '2026-11-20', leavingReason: 'COMPLETED' })
    expect(await spell(leaves.stayId)).toMatchObject({ toOn: '2026-11-05', leavingReason: 'OTHER' })
    expect(await spell(left.stayId)).toMatchObject({ toOn: '2026-10-01', leavingReason: 'HEALTH' })
    expect((await r.call('classes.list', {})).map((one) => one.id)).not.toContain(id)
    await close(null)
    expect(await spell(stays.stayId)).toMatchObject({ toOn: null, leavingReason: null })
    expect(await refusal(close('2026-11-22'))).toMatchObject({ key: 'classClosedInFuture' })
  })

  test('has results of many at once, all or none; a classification without a pass and a mark off the scale are refused', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const id = await aClass(r)
    await enrol(id, [one.stayId, two.stayId])
    const rows = (await learnersIn(id)).map(({ id: learner, version }) => ({ id: learner, version }))
    const pass = { theoryMark: 70, practiceMark: 85, finalMark: 80, result: 'PASS', classification: 'GOOD' } as const
    const fail = { ...pass, result: 'FAIL', classification: 'GOOD' } as const
    expect(
      await refusal(
        r.call('classes.saveResults', {
          classId: id,
          rows: [
            { ...rows[0]!, ...pass },
            { ...rows[1]!, ...fail },
          ],
        }),
      ),
    ).toMatchObject({
      key: 'classificationWithoutPass',
    })
    expect((await learnersIn(id)).map(({ result }) => result)).toEqual([null, null])
    const off = [{ ...rows[0]!, ...pass, finalMark: 101 }]
    expect(await refusal(r.call('classes.saveResults', { classId: id, rows: off }))).toMatchObject({ kind: 'invalid' })
    await r.call('classes.saveResults', { classId: id, rows: [{ ...rows[0]!, ...pass }] })
    expect(await refusal(r.call('classes.saveResults', { classId: id, rows: [{ ...rows[0]!, ...pass, finalMark: 75 }] }))).toEqual({
      kind: 'stale',
    })
    expect((await r.call('classes.get', { id })).class.passed).toBe(1)
  })

  test('of somebody who was in several, over all stays, the newest first', async () => {
    const one = await somebody()
    const [first, second] = [await aClass(r, { name: 'Xóa mù chữ' }), await aClass(r, { name: 'Hàn điện' })]
    await enrol(first, [one.stayId], '2026-09-01')
    await r.call('classes.leave', { classId: first, stayIds: [one.stayId], lastOn: '2026-09-20', reason: 'COMPLETED', note: null })
    await enrol(second, [one.stayId], '2026-10-01')
    const { spells } = await r.call('classes.ofPerson', { residentId: one.residentId })
    expect(spells.map(({ className }) => className)).toEqual(['Hàn điện', 'Xóa mù chữ'])
  })
})

describe('enrolment', () => {
  test('is reviewed by the same rules as a team: who is in it, before the phase, too young, unfit, kept apart, a term that ends before', async () => {
    const [ready, young, apart, early] = [
      await somebody(),
      await somebody({ birth: { year: 2012, month: 1, day: 1 } }),
      await somebody(),
      await somebody(),
    ]
    const classId = await aClass(r)
    expect(await problemsOf(classId, ready.stayId)).toEqual([])
    await enrol(classId, [ready.stayId])
    expect(await problemsOf(classId, ready.stayId)).toEqual(['alreadyIn'])
    expect(await problemsOf(classId, young.stayId)).toEqual(['tooYoung'])
    expect(await problemsOf(classId, early.stayId, '2026-08-24')).toEqual(['phase'])
    await r.call('teams.keepApart', { residentId: ready.residentId, otherId: apart.residentId, note: null })
    expect(await problemsOf(classId, apart.stayId, '2026-11-21')).toEqual(['keptApart'])
    expect(await refusal(enrol(classId, [early.stayId, apart.stayId], '2026-11-21'))).toMatchObject({
      key: 'enrolmentBlocked',
      params: { count: 1, name: apart.fullName },
    })
    expect((await learnersIn(classId)).map(({ fullName }) => fullName)).toEqual([ready.fullName])
    const literacy = await aClass(r, { courseId: await aCourse(r, { name: 'Xóa mù chữ', level: 'XOA_MU_CHU' }) })
    expect(await problemsOf(literacy, early.stayId, '2026-08-24')).toEqual([])
  })

  test('above the quota is told and enrolled all the same; before the class opens nobody is', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const classId = await aClass(r, { quota: 1 })
    expect(await refusal(enrol(classId, [one.stayId], '2026-08-16'))).toMatchObject({ key: 'classNotOpen' })
    expect(await enrol(classId, [one.stayId, two.stayId])).toEqual({ enrolled: 2, warned: 1 })
    expect((await r.call('classes.get', { id: classId })).class.warnings.map(({ key }) => key)).toContain('overQuota')
  })

  test('two classes at one time, and class and labour above 48 hours a week, are told on both sides', async () => {
    const one = await somebody()
    const first = await aClass(r, { name: 'Lớp A' })
    await enrol(first, [one.stayId])
    const second = await aClass(r, { name: 'Lớp B', hours: [{ weekday: 3, fromMinute: 1000, toMinute: 1100 }] })
    const review = await r.call('enrolment.review', { classId: second, fromOn: '2026-09-07', stayIds: [one.stayId] })
    expect(review.people[0]?.problems).toMatchObject([{ key: 'clash', blocks: false, params: { with: 'Lớp A' } }])
    // Seven hours of class in the week: with 42 of labour 49.
    const team = await aTeam(r, { name: 'Tổ cơ khí', stayIds: [], plannedMinutes: 42 * 60 })
    const placing = { teamId: team, fromOn: '2026-09-08', stayIds: [one.stayId] }
    expect((await r.call('teams.review', placing)).people[0]?.problems).toMatchObject([
      { key: 'weekSum', blocks: false, article: 'suy theo Đ163 Đ117', params: { sum: 49, limit: 48 } },
    ])
    await r.call('teams.place', { ...placing, note: null })
    const third = await aClass(r, { name: 'Lớp C', hours: [] })
    expect(await problemsOf(third, one.stayId, '2026-09-08')).toEqual(['weekSum'])
  })

  test('candidates are found by wish, literacy, schooling, phase, fitness, days left and what was learned before', async () => {
    const [reads, wishes, unfit] = [await somebody({ education: '3/12' }), await somebody(), await somebody()]
    const { trades } = await r.call('trades.list', {})
    const nothing = { literacy: null, grade: null, earlierTrade: null, wantsTraining: null, wishTradeId: null, note: null }
    const keep = (residentId: string, change: object) =>
      r.call('schooling.keep', { residentId, version: 0, ...nothing, ...change }, education)
    await keep(reads.residentId, { literacy: 'ILLITERATE', grade: 1 })
    await keep(wishes.residentId, { wantsTraining: true, wishTradeId: trades[0]!.id, earlierTrade: 'Thợ xây' })
    const finding = { fitness: 'UNFIT', fromOn: '2026-11-01', toOn: null, doctor: 'BS. Trần Thử', reason: null } as const
    await r.call('fitness.record', { residentId: unfit.residentId, ...finding }, medical)
    const found = async (filter: object) =>
      (await r.call('enrolment.candidates', { limit: 300, ...filter }, education)).rows.map(({ stayId }) => stayId)
    expect(await found({ literacy: 'ILLITERATE' })).toEqual([reads.stayId])
    expect(await found({ gradeUpTo: 4 })).toEqual([reads.stayId])
    expect(await found({ wants: true })).toEqual([wishes.stayId])
    expect(await found({ wishTradeId: trades[0]!.id })).toEqual([wishes.stayId])
    expect(await found({ fit: true })).not.toContain(unfit.stayId)
    expect(await found({})).toContain(unfit.stayId)
    expect(await found({ untrained: true })).not.toContain(wishes.stayId)
    expect(await found({ phase: 'DETOX' })).toEqual([])
    expect(await found({ daysLeft: 3650 })).toEqual([])
    const classId = await aClass(r)
    await enrol(classId, [reads.stayId])
    expect(await found({ inNone: true })).not.toContain(reads.stayId)
    const rows = (await r.call('enrolment.candidates', { text: reads.residentCode }, education)).rows
    expect(rows).toMatchObject([{ stayId: reads.stayId, inClasses: ['Hàn điện K3/2026'], grade: 1 }])
    // What the papers tell of the schooling is taken where nobody has asked.
    expect((await r.call('enrolment.candidates', { text: unfit.residentCode })).rows[0]).toMatchObject({ grade: 9 })
  })

  test('who waits for a course is found, waits once, and waits no longer once enrolled', async () => {
    const one = await somebody()
    const classId = await aClass(r)
    const { courseId } = (await r.call('classes.get', { id: classId })).class
    const wait = { stayIds: [one.stayId], courseId, askedOn: '2026-09-01', note: null }
    await r.call('enrolment.wait', wait, education)
    expect(await refusal(r.call('enrolment.wait', wait, education))).toMatchObject({ key: 'waitsForCourse' })
    expect(await refusal(r.call('enrolment.wait', { ...wait, askedOn: '2026-11-22' }))).toMatchObject({ key: 'waitInFuture' })
    const waiting = async () => (await r.call('enrolment.waiting', {})).map(({ stayId }) => stayId)
    expect(await waiting()).toContain(one.stayId)
    await enrol(classId, [one.stayId])
    expect(await waiting()).not.toContain(one.stayId)
  })
})

describe('the session book', () => {
  const lesson = {
    heldOn: '2026-09-07',
    fromMinute: 810,
    toMinute: 1020,
    kind: 'PRACTICE',
    hours: 350,
    content: 'Hàn giáp mối',
    teacher: null,
    note: null,
  } as const

  test('takes the planned times, once; who was in the class is present, somebody who had left is refused, nothing half', async () => {
    const [one, gone] = [await somebody(), await somebody()]
    const classId = await aClass(r)
    await enrol(classId, [one.stayId, gone.stayId], '2026-09-01')
    await r.call('classes.leave', { classId, stayIds: [gone.stayId], lastOn: '2026-09-08', reason: 'OWN_WISH', note: null })
    const plan = { classId, from: '2026-09-07', until: '2026-09-20' }
    expect(await r.call('lessons.addPlanned', plan, education)).toEqual({ added: 4 })
    expect(await r.call('lessons.addPlanned', plan, education)).toEqual({ added: 0 })
    const month = () => r.call('lessons.ofMonth', { classId, month: '2026-09' }, education)
    const { lessons } = await month()
    expect(lessons.map(({ heldOn, kind, hours, blank }) => [heldOn, kind, hours, blank])).toEqual([
      ['2026-09-07', 'PRACTICE', 350, 2],
      ['2026-09-09', 'PRACTICE', 350, 1],
      ['2026-09-14', 'PRACTICE', 350, 1],
      ['2026-09-16', 'PRACTICE', 350, 1],
    ])
    const cell = (at: number, stayId: string, entry: 'PRESENT' | 'SICK' | null, was: 'PRESENT' | null = null) => ({
      lessonId: lessons[at]!.id,
      stayId,
      was,
      entry,
    })
    const late = r.call('lessons.attend', { classId, cells: [cell(0, one.stayId, 'PRESENT'), cell(1, gone.stayId, 'PRESENT')] }, education)
    expect(await refusal(late)).toMatchObject({ key: 'learnerNotThen', params: { name: gone.fullName, on: '2026-09-09' } })
    expect((await month()).lessons[0]).toMatchObject({ present: 0 })
    const cells = [cell(0, one.stayId, 'PRESENT'), cell(0, gone.stayId, 'SICK'), cell(1, one.stayId, 'PRESENT')]
    expect(await r.call('lessons.attend', { classId, cells }, education)).toEqual({ written: 3 })
    // The same again changes nothing; another seat that saw a blank cell is told.
    expect(await r.call('lessons.attend', { classId, cells }, education)).toEqual({ written: 0 })
    expect(await refusal(r.call('lessons.attend', { classId, cells: [cell(0, one.stayId, 'SICK')] }))).toEqual({ kind: 'stale' })
    expect((await month()).lessons[0]).toMatchObject({ present: 1, absent: 1, blank: 0 })
    // Days with attendance hold the enrolment.
    const away = { classId, stayIds: [one.stayId], lastOn: '2026-09-07', reason: 'OTHER' as const, note: null }
    expect(await refusal(r.call('classes.leave', away))).toMatchObject({ key: 'lessonsBehind', params: { on: '2026-09-09' } })
  })

  test('refuses a lesson in the future, outside the class, and at the time of another', async () => {
    const classId = await aClass(r)
    const save = (change: object) => r.call('lessons.save', { id: null, classId, ...lesson, ...change }, education)
    await save({})
    expect(await refusal(save({ heldOn: '2026-11-22' }))).toMatchObject({ key: 'lessonInFuture' })
    expect(await refusal(save({ heldOn: '2026-08-16' }))).toMatchObject({ key: 'classNotOpen' })
    expect(await refusal(save({ fromMinute: 1000 }))).toMatchObject({ key: 'lessonOverlaps', params: { clock: '13:30–17:00' } })
    expect((await r.call('classes.get', { id: classId })).class.taught).toEqual({ theory: 0, practice: 350, test: 0 })
  })

  test('of a week stands beside what was planned; what is not written up is found', async () => {
    const one = await somebody()
    const classId = await aClass(r, { name: 'Lớp tuần' })
    await enrol(classId, [one.stayId], '2026-11-01')
    await r.call('lessons.save', { id: null, classId, ...lesson, heldOn: '2026-11-16', allPresent: true }, education)
    const own = (lines: readonly { classId: string; day: string; lessonId: string | null; unwritten: boolean }[]) =>
      lines.filter((line) => line.classId === classId).map(({ day, lessonId, unwritten }) => [day, lessonId !== null, unwritten])
    expect(own((await r.call('lessons.ofWeek', { week: '2026-11-18' })).lessons)).toEqual([
      ['2026-11-16', true, false],
      ['2026-11-18', false, true],
    ])
    expect(own(await r.call('lessons.unwritten', {})).at(-1)).toEqual(['2026-11-18', false, true])
  })

  test('shows the hours of labour that are written of the same day', async () => {
    const one = await somebody()
    const classId = await aClass(r)
    await enrol(classId, [one.stayId], '2026-09-01')
    const teamId = await aTeam(r, { name: 'Tổ may', stayIds: [one.stayId] })
    await r.call('timesheets.save', {
      teamId,
      week: '2026-09-07',
      cells: [{ stayId: one.stayId, day: '2026-09-07', was: null, entry: 480 }],
      notes: [],
    })
    await r.call('lessons.save', { id: null, classId, ...lesson, allPresent: true }, education)
    const { rows } = await r.call('lessons.ofMonth', { classId, month: '2026-09' })
    expect(rows[0]?.cells[0]).toEqual({ entry: 'PRESENT', closed: false, labour: 480 })
  })
})

describe('talks', () => {
  const talk = {
    kind: 'LAW',
    theme: 'Luật Phòng, chống ma túy',
    heldOn: '2026-11-10',
    hours: 200,
    lecturer: 'Phòng Tư pháp',
    organiser: null,
    place: null,
    note: null,
  } as const

  test('stand in the story of everybody who was there: a team, a class, pasted codes, everybody here', async () => {
    const [inTeam, inClass, byCode] = [await somebody(), await somebody(), await somebody()]
    const teamId = await aTeam(r, { name: 'Tổ nghe luật', stayIds: [inTeam.stayId] })
    const classId = await aClass(r)
    await enrol(classId, [inClass.stayId])
    const chosen = await r.call(
      'talks.choose',
      { heldOn: talk.heldOn, teamId, classId, codes: `${byCode.residentCode} HV-1999-0001` },
      education,
    )
    const stayIds = chosen.people.map(({ stayId }) => stayId)
    expect(stayIds.toSorted()).toEqual([inTeam.stayId, inClass.stayId, byCode.stayId].toSorted())
    expect(chosen.unknown).toEqual(['HV-1999-0001'])
    const { id } = await r.call('talks.save', { id: null, ...talk, stayIds }, education)
    for (const { residentId } of [inTeam, inClass, byCode])
      expect(await r.call('talks.ofPerson', { residentId })).toMatchObject([{ id, theme: talk.theme, hours: 200 }])
    expect((await r.call('talks.list', { from: '2026-11-01', to: '2026-11-30' })).find((one) => one.id === id)).toMatchObject({
      attendees: 3,
    })
    const everybody = await r.call('talks.choose', { heldOn: talk.heldOn, everybody: true }, education)
    expect(everybody.people.map(({ stayId }) => stayId)).toEqual(expect.arrayContaining(stayIds))
  })

  test('are refused in the future, with nobody, and with somebody who had left', async () => {
    const gone = await somebody()
    await leave(gone.stayId, '2026-11-05T02:00:00.000Z')
    const save = (change: object) => r.call('talks.save', { id: null, ...talk, stayIds: [gone.stayId], ...change }, education)
    expect(await refusal(save({}))).toMatchObject({ key: 'attendeeNotHere', params: { name: gone.fullName } })
    expect(await refusal(save({ heldOn: '2026-11-22' }))).toMatchObject({ key: 'talkInFuture' })
    expect(await refusal(save({ stayIds: [] }))).toMatchObject({ key: 'talkWithNobody' })
    const { notHere } = await r.call('talks.choose', { heldOn: talk.heldOn, stayIds: [gone.stayId] }, education)
    expect(notHere).toEqual([gone.fullName])
  })
})

test('literacy and schooling are kept with the person; another seat is told', async () => {
  const one = await somebody({ education: '7/12' })
  const before = await r.call('schooling.get', { residentId: one.residentId }, education)
  expect(before).toMatchObject({ version: 0, onPaper: '7/12', schooling: { literacy: null, grade: null } })
  const schooling = { ...before.schooling, literacy: 'LITERATE' as const, grade: 7 }
  await r.call('schooling.keep', { residentId: one.residentId, version: 0, ...schooling }, education)
  expect(await refusal(r.call('schooling.keep', { residentId: one.residentId, version: 0, ...schooling, grade: 8 }))).toEqual({
    kind: 'stale',
  })
  expect((await r.call('schooling.get', { residentId: one.residentId }, medical)).schooling).toMatchObject({
    literacy: 'LITERATE',
    grade: 7,
  })
})

test('what was taught in a time is counted from the enrolments and talks themselves, each person once', async () => {
  const span = { from: '2025-01-01', to: '2025-12-31' }
  expect(await r.call('classes.figures', span)).toMatchObject({ opened: 0, inCare: 0, elementary: { learners: 0 } })
  const before = await r.call('classes.figures', { from: '2026-11-01', to: '2026-11-21' })
  const [one, two] = [await somebody(), await somebody()]
  const classId = await aClass(r, { name: 'Lớp đếm' })
  await enrol(classId, [one.stayId, two.stayId], '2026-09-07')
  await r.call('classes.leave', { classId, stayIds: [two.stayId], lastOn: '2026-10-31', reason: 'OWN_WISH', note: null })
  const { version } = (await r.call('classes.get', { id: classId })).class
  await r.call('classes.close', { id: classId, version, closedOn: '2026-11-20' })
  const [learner] = (await learnersIn(classId)).filter(({ stayId }) => stayId === one.stayId)
  const pass = { theoryMark: null, practiceMark: null, finalMark: 80, result: 'PASS', classification: 'GOOD' } as const
  await r.call('classes.saveResults', { classId, rows: [{ id: learner!.id, version: learner!.version, ...pass }] })
  const talk = {
    kind: 'LAW',
    theme: 'Bộ luật Hình sự',
    heldOn: '2026-11-12',
    hours: 100,
    lecturer: 'Công an tỉnh',
    organiser: null,
    place: null,
    note: null,
  } as const
  for (const heldOn of ['2026-11-12', '2026-11-13'])
    await r.call('talks.save', { id: null, ...talk, heldOn, stayIds: [one.stayId, two.stayId] })
  const after = await r.call('classes.figures', { from: '2026-11-01', to: '2026-11-21' })
  expect(after.elementary).toEqual({
    classes: before.elementary.classes + 1,
    learners: before.elementary.learners + 1,
    completed: before.elementary.completed + 1,
    passed: before.elementary.passed + 1,
  })
  expect(after.closed).toBe(before.closed + 1)
  expect(after.law.talks).toBe(before.law.talks + 2)
  expect(after.law.attendances).toBe(before.law.attendances + 4)
  expect(after.law.people).toBe(before.law.people + 2)
  expect(after.inCare).toBe(before.inCare + 2)
})

test('the people of a class, its session book and a month of attendance go out on paper and as spreadsheets, with a row in the log', async () => {
  const one = await somebody()
  const classId = await aClass(r, { name: 'Lớp in' })
  await enrol(classId, [one.stayId])
  await r.call('lessons.addPlanned', { classId, from: '2026-09-07', until: '2026-09-20' })
  const parts = [{ of: 'learners' }, { of: 'book' }, { of: 'attendance', month: '2026-09' }] as const
  for (const part of parts) {
    const pdf = await r.call('lessons.file', { classId, part, as: 'pdf' }, education)
    expect(Buffer.from(pdf.file, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    const sheet = await r.call('lessons.file', { classId, part, as: 'xlsx' }, education)
    expect(Buffer.from(sheet.file, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(sheet.fileName).toMatch(/_LH-2026-\d{4}_2026-11-21\.xlsx$/)
  }
})

test('the desk asks for a class without staff, lessons that are not written up, and results that are missing, until it is done', async () => {
  const one = await somebody()
  const accounts = await r.call('classes.officersToChoose', {})
  const classId = await aClass(r, {
    name: 'Lớp đến hạn',
    openedOn: '2026-11-16',
    endsOn: '2026-11-25',
    teacher: null,
    officerId: accounts[0]!.accountId,
  })
  await enrol(classId, [one.stayId], '2026-11-16')
  const due = async () => {
    const { duties } = await r.call('desk.due', { withinDays: 6, settled: false, about: { kind: 'class', id: classId } })
    return duties.map(({ kind, hangsOn }) => [kind, hangsOn]).toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1))
  }
  expect(await due()).toEqual([
    ['classResults', '2026-11-25'],
    ['classWithoutTeacher', '2026-11-16'],
    ['lessonUnwritten', '2026-11-16'],
    ['lessonUnwritten', '2026-11-18'],
  ])
  const { class: seen } = await r.call('classes.get', { id: classId })
  await r.call('classes.save', { ...seen, id: classId, teacher: 'Trần Hữu Phong' })
  const lesson = {
    classId,
    fromMinute: 810,
    toMinute: 1020,
    kind: 'PRACTICE',
    hours: 350,
    content: 'Gá lắp phôi',
    teacher: null,
    note: null,
  } as const
  await r.call('lessons.save', { id: null, ...lesson, heldOn: '2026-11-16', allPresent: true })
  const [learner] = await learnersIn(classId)
  const pass = { theoryMark: null, practiceMark: null, finalMark: 80, result: 'PASS', classification: 'GOOD' } as const
  await r.call('classes.saveResults', { classId, rows: [{ id: learner!.id, version: learner!.version, ...pass }] })
  expect(await due()).toEqual([['lessonUnwritten', '2026-11-18']])
})
