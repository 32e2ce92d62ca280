import { aClass } from '../classes'
import type { Calls } from '../every-call'

export const calls: Calls<'classes'> = {
  async commands({ call, as, residentId, stayId }) {
    const classId = await aClass({ call: (name, input) => call(name, input, as) }, { name: 'Hàn điện thử' })
    await call('enrolment.enrol', { classId, fromOn: '2026-08-17', stayIds: [stayId], note: null }, as)
    await call('classes.leave', { classId, stayIds: [stayId], lastOn: '2026-08-20', reason: 'OWN_WISH', note: null }, as)
    const learner = async () => (await call('classes.get', { id: classId, past: true }, as)).learners[0]!
    const { id, version } = await learner()
    const days = { fromOn: '2026-08-18', toOn: '2026-08-21', leavingReason: 'HEALTH', note: null } as const
    await call('classes.correctLearner', { id, version, ...days, why: 'Ghi nhầm ngày' }, as)
    const marks = { theoryMark: 70, practiceMark: 85, finalMark: 80, result: 'PASS', classification: 'GOOD' } as const
    await call('classes.saveResults', { classId, rows: [{ id, version: version + 1, ...marks }] }, as)
    await call('classes.withdrawLearner', { id, version: version + 2, why: 'Ghi nhầm người' }, as)
    await call('enrolment.enrol', { classId, fromOn: '2026-08-18', stayIds: [stayId], note: null }, as)
    const { class: theClass } = await call('classes.get', { id: classId }, as)
    await call('classes.close', { id: classId, version: theClass.version, closedOn: '2026-08-25' }, as)
    await call('classes.ofPerson', { residentId }, as)
  },
  async questions({ call, ask, people }) {
    ask('classes.list', {})
    ask('classes.list', { closed: true })
    ask('classes.officersToChoose', {})
    ask('classes.figures', { from: '2026-08-01', to: '2026-08-31' })
    for (const { id } of await call('classes.list', { closed: true })) {
      ask('classes.get', { id })
      ask('classes.get', { id, past: true })
    }
    for (const { residentId } of people) ask('classes.ofPerson', { residentId })
  },
  unlogged: {
    'classes.figures': 'sums, nobody',
    'classes.list': 'classes with their sums, nobody’s name',
    'classes.officersToChoose': 'accounts of the staff',
  },
  turning: ['classes.close'],
  smallTables: ['class', 'course', 'trade', 'school', 'school_contract', 'account'],
}
