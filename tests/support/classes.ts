import type { SentOf } from '#contract'
import type { TestRegister } from './register'

/** A class of welding since 2026-08-17, planned to 2026-11-30, on Monday and Wednesday afternoons. @returns its id */
export async function aClass({ call }: Pick<TestRegister, 'call'>, change: Partial<SentOf<'classes.save'>> = {}): Promise<string> {
  const courses = await call('courses.list', {})
  const courseId = change.courseId ?? courses.find(({ level }) => level === 'SO_CAP_1')?.id ?? (await aCourse({ call }))
  const { id } = await call('classes.save', {
    id: null,
    name: 'Hàn điện K3/2026',
    courseId,
    schoolId: null,
    contractId: null,
    teacher: 'Trần Hữu Phong',
    assistants: null,
    officerId: null,
    place: 'Xưởng hàn',
    quota: null,
    adapted: false,
    openedOn: '2026-08-17',
    endsOn: '2026-11-30',
    note: null,
    hours: [
      { weekday: 1, fromMinute: 810, toMinute: 1020 },
      { weekday: 3, fromMinute: 810, toMinute: 1020 },
    ],
    ...change,
  })
  return id
}

/** A course of 300 hours: theory 70, practice 220, tests 10. @returns its id */
export async function aCourse({ call }: Pick<TestRegister, 'call'>, change: Partial<SentOf<'courses.save'>> = {}): Promise<string> {
  const { id } = await call('courses.save', {
    id: null,
    name: 'Kỹ thuật hàn',
    level: 'SO_CAP_1',
    tradeId: null,
    theoryHours: 70,
    practiceHours: 220,
    testHours: 10,
    note: null,
    ...change,
  })
  return id
}
