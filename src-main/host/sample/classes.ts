import type { CourseLevel } from '#contract/courses'
import type { Attendance } from '#contract/lessons/cells'
import type { TalkKind } from '#contract/talks'
import { addDays, addMonths, earlierDay, type Instant, type PlainDate, startOfFacilityDay, weekOf } from '#contract/values/calendar'
import { applied, type CommandContext } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { handlers } from '#host/features/index'
import { staysInPhase } from '#host/features/phases/handlers'
import { type Random, shuffled } from './random'

interface ClassesAsked {
  readonly contextAt: (at: Instant) => CommandContext
  readonly random: Random
  /** The day the history has come to. */
  readonly today: PlainDate
}

const school = {
  name: 'Trường Trung cấp nghề Bái Tử Long',
  address: 'Phường Cẩm Phả, tỉnh Quảng Ninh',
  phone: '0900 000 046',
  contract: '46/HĐ-ĐTN',
} as const

/** Name, level, trade as the seed has it, hours of theory, practice and tests. */
const courses = [
  ['Kỹ thuật hàn', 'SO_CAP_1', 'Cơ khí, hàn', 75, 215, 10],
  ['May công nghiệp', 'SO_CAP_1', 'May công nghiệp', 70, 220, 10],
  ['Sửa chữa điện, điều hòa', 'SO_CAP_1', 'Sửa chữa điện, điều hòa', 72, 218, 12],
  ['Chế biến món ăn', 'DUOI_3_THANG', 'Nấu ăn', 18, 92, 5],
  ['Xóa mù chữ giai đoạn 1', 'XOA_MU_CHU', null, 465, 0, 0],
] as const satisfies readonly (readonly [string, CourseLevel, string | null, number, number, number])[]

interface SampleClass {
  readonly course: (typeof courses)[number][0]
  readonly name: string
  readonly teacher: string
  readonly assistants: string | null
  readonly place: string
  readonly quota: number
  /** Weeks before the week of today in which it opened; negative: to come. */
  readonly openedWeeks: number
  readonly months: number
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
  readonly learners: number
  readonly isOver?: true
  readonly byFacility?: true
}
const afternoon = { from: 13 * 60 + 30, to: 17 * 60 }
const evening = { from: 18 * 60 + 30, to: 20 * 60 + 45 }
const classesHeld: readonly SampleClass[] = [
  {
    course: 'Kỹ thuật hàn',
    name: 'Hàn điện K2',
    teacher: 'Trần Hữu Phong',
    assistants: 'Đỗ Văn Kiên',
    place: 'Xưởng cơ khí',
    quota: 35,
    openedWeeks: 19,
    months: 4,
    weekdays: [1, 2, 3, 4, 5],
    ...afternoon,
    learners: 32,
    isOver: true,
  },
  {
    course: 'May công nghiệp',
    name: 'May công nghiệp K3',
    teacher: 'Nguyễn Thị Thơm',
    assistants: null,
    place: 'Xưởng 2',
    quota: 30,
    openedWeeks: 9,
    months: 4,
    weekdays: [1, 3, 5],
    ...afternoon,
    learners: 28,
  },
  {
    course: 'Sửa chữa điện, điều hòa',
    name: 'Điện lạnh K1',
    teacher: 'Vũ Đức Thành',
    assistants: null,
    place: 'Phòng học nghề 2',
    quota: 18,
    openedWeeks: 4,
    months: 4,
    weekdays: [2, 4, 6],
    ...afternoon,
    learners: 18,
  },
  {
    course: 'Chế biến món ăn',
    name: 'Nấu ăn K2',
    teacher: 'Lê Thị Hoa',
    assistants: null,
    place: 'Nhà bếp',
    quota: 20,
    openedWeeks: -2,
    months: 2,
    weekdays: [2, 4],
    ...afternoon,
    learners: 12,
  },
  {
    course: 'Xóa mù chữ giai đoạn 1',
    name: 'Xóa mù chữ',
    teacher: 'Phạm Thị Hòa Mẫu',
    assistants: null,
    place: 'Hội trường B',
    quota: 30,
    openedWeeks: 10,
    months: 6,
    weekdays: [1, 2, 3, 4, 5, 6],
    ...evening,
    learners: 21,
    byFacility: true,
  },
]

const contents: Readonly<Record<SampleClass['course'], readonly string[]>> = {
  'Kỹ thuật hàn': [
    'An toàn lao động khi hàn',
    'Gá lắp phôi',
    'Hàn đắp trên mặt phẳng',
    'Hàn giáp mối vị trí bằng',
    'Hàn góc vị trí 2F',
    'Kiểm tra mối hàn',
  ],
  'May công nghiệp': [
    'Vận hành máy một kim',
    'May đường thẳng, đường cong',
    'May túi ốp',
    'Tra cổ áo sơ mi',
    'May cửa tay',
    'Kiểm tra đường may',
  ],
  'Sửa chữa điện, điều hòa': [
    'An toàn điện',
    'Đo kiểm bằng đồng hồ vạn năng',
    'Lắp bảng điện',
    'Nạp ga máy lạnh',
    'Vệ sinh dàn nóng, dàn lạnh',
  ],
  'Chế biến món ăn': ['Sơ chế rau củ', 'Món kho', 'Món xào'],
  'Xóa mù chữ giai đoạn 1': ['Tập đọc: âm và vần', 'Tập viết', 'Toán: cộng trong phạm vi 100', 'Chính tả', 'Tự nhiên và xã hội'],
}

const themes: readonly (readonly [TalkKind, string, string])[] = [
  ['LAW', 'Luật Phòng, chống ma túy năm 2025: quyền và nghĩa vụ của người cai nghiện', 'Phòng Tư pháp, báo cáo viên pháp luật'],
  ['HEALTH', 'Phòng, chống lây nhiễm qua đường máu', 'Bác sĩ Trần Văn Thử'],
  ['CIVIC', 'Nội quy, quy chế của cơ sở', 'Phạm Thị Hòa Mẫu'],
  ['MORALS', 'Trách nhiệm với gia đình', 'Hội Liên hiệp Phụ nữ tỉnh'],
  ['JOB', 'Tìm việc làm và vay vốn sau khi về địa phương', 'Trung tâm Dịch vụ việc làm tỉnh'],
]

const absences: readonly (readonly [Attendance, number])[] = [
  ['SICK', 5],
  ['EXCUSED', 3],
  ['LABOUR', 2],
  ['REFUSED', 1],
]

/**
 * Classes as a facility has them: a partner school with its contract, courses, one class that is over with its results, three that go on, one to come, their
 * session books up to the day before yesterday, talks of the last half year, who waits, and what people have learned before. Nothing where nobody has the work
 * of education.
 */
export async function fillClasses({ contextAt, random, today }: ClassesAsked): Promise<void> {
  const context = contextAt(startOfFacilityDay(today))
  const { db } = context
  const [officer] = await handlers.classes.officersToChoose(context, {})
  if (!officer) return
  const workers = (await staysInPhase(db, 'LABOUR')).filter(({ state, endedOn }) => endedOn === null && state === 'ACTIVE')
  const courseIds = await makeCourses(context)
  const contract = await makeSchool(context, today)
  await writeSchooling(context, random, workers)
  const people = shuffled(random, workers)
  for (const held of classesHeld) {
    const openedOn = addDays(weekOf(today).from, -7 * held.openedWeeks)
    const endsOn = addDays(addMonths(openedOn, held.months), held.isOver ? -1 : 0)
    const { id: classId } = (await applied(handlers.classes.save, context, {
      id: null,
      version: 0,
      name: `${held.name}/${openedOn.slice(0, 4)}`,
      courseId: found(courseIds.get(held.course)),
      schoolId: held.byFacility ? null : contract.schoolId,
      contractId: held.byFacility ? null : contract.contractId,
      teacher: held.teacher,
      assistants: held.assistants,
      officerId: officer.accountId,
      place: held.place,
      quota: held.quota,
      adapted: false,
      openedOn,
      endsOn,
      note: null,
      hours: held.weekdays.map((weekday) => ({ weekday, fromMinute: held.from, toMinute: held.to })),
    })) as { readonly id: string }
    const fitting = people.filter(({ openedOn: inLabourFrom, admittedOn }) => (held.byFacility ? admittedOn : inLabourFrom) <= openedOn)
    const learners = fitting.slice(0, held.learners)
    for (const one of learners) people.splice(people.indexOf(one), 1)
    if (learners.length > 0) await enrolAll(context, classId, learners, openedOn)
    if (openedOn < today) await writeBook(context, random, classId, held, openedOn, endsOn, today)
    if (held.isOver) await finish(context, random, classId, earlierDay(endsOn, addDays(today, -1)))
  }
  const waiting = people.slice(0, Math.min(6, people.length))
  if (waiting.length > 0)
    await applied(handlers.enrolment.wait, context, {
      stayIds: waiting.map(({ stayId }) => stayId),
      courseId: found(courseIds.get('Chế biến món ăn')),
      askedOn: addDays(today, -20),
      note: null,
    })
  await holdTalks(context, random, workers, today)
}

type SampleWorker = Awaited<ReturnType<typeof staysInPhase>>[number]

async function makeCourses(context: CommandContext): Promise<Map<string, string>> {
  const { trades } = await handlers.trades.list(context, {})
  const ids = new Map<string, string>()
  for (const [name, level, trade, theoryHours, practiceHours, testHours] of courses) {
    const tradeId = trade === null ? null : (trades.find((one) => one.name === trade)?.id ?? null)
    const course = { name, level, tradeId, theoryHours, practiceHours, testHours, active: true, note: null }
    const { id } = (await applied(handlers.courses.save, context, { id: null, version: 0, ...course })) as { readonly id: string }
    ids.set(name, id)
  }
  return ids
}

async function makeSchool(context: CommandContext, today: PlainDate): Promise<{ readonly schoolId: string; readonly contractId: string }> {
  const { name, address, phone, contract } = school
  const kept = (await applied(handlers.schools.save, context, { id: null, version: 0, name, address, phone, active: true })) as {
    readonly id: string
  }
  const signedOn = addDays(weekOf(today).from, -7 * 21)
  const { id } = (await applied(handlers.schools.saveContract, context, {
    id: null,
    version: 0,
    schoolId: kept.id,
    number: contract,
    signedOn,
    value: 386_400_000,
    untilOn: addMonths(signedOn, 12),
    note: null,
  })) as { readonly id: string }
  return { schoolId: kept.id, contractId: id }
}

async function writeSchooling(context: CommandContext, random: Random, workers: readonly SampleWorker[]): Promise<void> {
  const { trades } = await handlers.trades.list(context, {})
  const wished = trades.filter(({ active }) => active)
  for (const { residentId } of workers) {
    if (random.chance(0.15)) continue
    const grade = random.weighted([
      [0, 3],
      [3, 6],
      [5, 12],
      [7, 20],
      [9, 38],
      [12, 21],
    ])
    const literacy = grade === 0 ? 'ILLITERATE' : grade <= 3 ? 'SEMI_LITERATE' : 'LITERATE'
    const wantsTraining = random.chance(0.7)
    await applied(handlers.schooling.keep, context, {
      residentId,
      version: 0,
      literacy,
      grade,
      earlierTrade: random.chance(0.12) ? random.pick(['Thợ xây', 'Sửa xe máy', 'Lái xe', 'Thợ điện']) : null,
      wantsTraining,
      wishTradeId: wantsTraining && random.chance(0.7) ? random.pick(wished).id : null,
      note: null,
    })
  }
}

async function enrolAll(context: CommandContext, classId: string, learners: readonly SampleWorker[], fromOn: PlainDate): Promise<void> {
  const stayIds = learners.map(({ stayId }) => stayId)
  const { people } = await handlers.enrolment.review(context, { classId, fromOn, stayIds, codes: '' })
  const free = people.filter(({ problems }) => !problems.some(({ blocks }) => blocks)).map(({ stayId }) => stayId)
  if (free.length > 0) await applied(handlers.enrolment.enrol, context, { classId, fromOn, stayIds: free, note: null })
}

async function writeBook(
  context: CommandContext,
  random: Random,
  classId: string,
  { course, isOver }: SampleClass,
  openedOn: PlainDate,
  endsOn: PlainDate,
  today: PlainDate,
): Promise<void> {
  // The last days are still to be written up.
  const until = earlierDay(endsOn, addDays(today, isOver ? -1 : -2))
  if (until < openedOn) return
  await applied(handlers.lessons.addPlanned, context, { classId, from: openedOn, until })
  const lessons = await handlers.lessons.book(context, { classId })
  const { learners } = await handlers.classes.get(context, { id: classId, past: true })
  const cells = []
  for (const [at, lesson] of lessons.entries()) {
    const { id, present: _, absent: __, blank: ___, version, ...fields } = lesson
    const ofCourse = contents[course]
    const kind = course === 'Xóa mù chữ giai đoạn 1' ? 'THEORY' : at % 4 === 0 ? 'THEORY' : 'PRACTICE'
    const content = found(ofCourse[Math.floor((at * ofCourse.length) / lessons.length)])
    await applied(handlers.lessons.save, context, { ...fields, id, version, kind, content, allPresent: false })
    for (const { stayId, fromOn, toOn } of learners) {
      if (lesson.heldOn < fromOn || (toOn !== null && lesson.heldOn > toOn)) continue
      cells.push({ lessonId: id, stayId, was: null, entry: random.chance(0.05) ? random.weighted(absences) : ('PRESENT' as const) })
    }
  }
  for (let at = 0; at < cells.length; at += 4000)
    await applied(handlers.lessons.attend, context, { classId, cells: cells.slice(at, at + 4000) })
}

async function finish(context: CommandContext, random: Random, classId: string, closedOn: PlainDate): Promise<void> {
  const { class: held } = await handlers.classes.get(context, { id: classId, past: true })
  await applied(handlers.classes.close, context, { id: classId, version: held.version, closedOn })
  const { learners } = await handlers.classes.get(context, { id: classId, past: true })
  const rows = learners.map(({ id, version }) => {
    const finalMark = random.int(48, 92)
    const passed = finalMark >= 50
    const classification = finalMark >= 90 ? 'EXCELLENT' : finalMark >= 80 ? 'GOOD' : finalMark >= 70 ? 'FAIR' : 'AVERAGE'
    return {
      id,
      version,
      theoryMark: Math.min(100, finalMark + random.int(-8, 8)),
      practiceMark: Math.min(100, finalMark + random.int(-6, 6)),
      finalMark,
      result: passed ? ('PASS' as const) : ('FAIL' as const),
      classification: passed ? (classification as 'EXCELLENT' | 'GOOD' | 'FAIR' | 'AVERAGE') : null,
    }
  })
  // The results of some are still to come.
  const written = rows.slice(0, Math.max(1, rows.length - 2))
  if (rows.length > 0) await applied(handlers.classes.saveResults, context, { classId, rows: written })
}

async function holdTalks(context: CommandContext, random: Random, workers: readonly SampleWorker[], today: PlainDate): Promise<void> {
  for (let at = 0; at < 12; at++) {
    const heldOn = addDays(weekOf(today).from, -14 * at - 3)
    const [kind, theme, lecturer] = found(themes[at % themes.length])
    const here = workers.filter(({ admittedOn }) => admittedOn <= heldOn)
    const stayIds = here.filter(() => random.chance(0.92)).map(({ stayId }) => stayId)
    if (stayIds.length === 0) continue
    const talk = { kind, theme, heldOn, hours: 200, lecturer, organiser: null, place: 'Hội trường A', note: null }
    await applied(handlers.talks.save, context, { id: null, version: 0, ...talk, stayIds })
  }
}
