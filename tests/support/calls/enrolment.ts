import { aClass } from '../classes'
import type { Calls } from '../every-call'

export const calls: Calls<'enrolment'> = {
  async commands({ call, as, stayId }) {
    const classId = await aClass({ call: (name, input) => call(name, input, as) }, { name: 'Hàn điện chờ' })
    const { courseId } = (await call('classes.get', { id: classId }, as)).class
    await call('enrolment.wait', { stayIds: [stayId], courseId, askedOn: '2026-08-12', note: null }, as)
    const [waiting] = await call('enrolment.waiting', {}, as)
    await call('enrolment.endWait', { id: waiting!.wait.id, version: waiting!.wait.version }, as)
    await call('enrolment.wait', { stayIds: [stayId], courseId, askedOn: '2026-08-13', note: null }, as)
    await call('enrolment.enrol', { classId, fromOn: '2026-08-19', stayIds: [stayId], note: null }, as)
    await call('classes.leave', { classId, stayIds: [stayId], lastOn: '2026-08-20', reason: 'OTHER', note: null }, as)
  },
  async questions({ call, ask, people }) {
    ask('enrolment.candidates', {})
    ask('enrolment.candidates', { fit: true, untrained: true, inNone: true, phase: 'LABOUR', daysLeft: 30, wants: true, gradeUpTo: 9 })
    ask('enrolment.candidates', { text: 'thử', literacy: 'SEMI_LITERATE' })
    ask('enrolment.waiting', {})
    const stayIds = people.flatMap((person) => person.stayIds).slice(0, 300)
    for (const { id: classId } of await call('classes.list', { closed: true }))
      ask('enrolment.review', { classId, fromOn: '2026-08-24', stayIds })
  },
  turning: ['enrolment.enrol'],
  smallTables: ['course', 'class', 'trade'],
}
