import { aClass } from '../classes'
import type { Calls } from '../every-call'

export const calls: Calls<'lessons'> = {
  async commands({ call, as, stayId }) {
    const classId = await aClass({ call: (name, input) => call(name, input, as) }, { name: 'Hàn điện có sổ' })
    await call('enrolment.enrol', { classId, fromOn: '2026-08-17', stayIds: [stayId], note: null }, as)
    await call('lessons.addPlanned', { classId, from: '2026-08-17', until: '2026-08-23' }, as)
    const { lessons } = await call('lessons.ofMonth', { classId, month: '2026-08' }, as)
    const [first] = lessons
    const { id: _, present: __, absent: ___, blank: ____, version, ...fields } = first!
    const written = { ...fields, classId, content: 'An toàn lao động', allPresent: true }
    await call('lessons.save', { id: first!.id, version, ...written }, as)
    const extra = { ...written, heldOn: '2026-08-18', content: null, allPresent: false }
    const { id } = await call('lessons.save', { id: null, ...extra }, as)
    await call('lessons.attend', { classId, cells: [{ lessonId: id, stayId, was: null, entry: 'SICK' }] }, as)
    await call('lessons.withdraw', { id, version: 0, why: 'Ghi nhầm lớp' }, as)
  },
  async questions({ call, ask, heavy }) {
    ask('lessons.ofWeek', { week: '2026-08-17' })
    ask('lessons.unwritten', {})
    const parts = [{ of: 'learners' }, { of: 'book' }, { of: 'attendance', month: '2026-08' }] as const
    const [held] = await call('classes.list', { closed: true })
    if (held) for (const [at, part] of parts.entries()) heavy('lessons.file', { classId: held.id, part, as: at === 1 ? 'pdf' : 'xlsx' })
    for (const { id: classId } of await call('classes.list', { closed: true })) {
      ask('lessons.ofMonth', { classId, month: '2026-08' })
      ask('lessons.book', { classId })
    }
  },
  unlogged: {
    'lessons.book': 'lessons with their sums, nobody’s name',
    'lessons.ofWeek': 'classes and hours, nobody’s name',
    'lessons.unwritten': 'classes and hours, nobody’s name',
  },
  turning: ['lessons.attend'],
  smallTables: ['class', 'course'],
}
