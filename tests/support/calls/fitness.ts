import type { Calls } from '../every-call'

export const calls: Calls<'fitness'> = {
  async commands({ call, signIn, residentId }) {
    const medical = { token: await signIn('medical') }
    const finding = { fitness: 'LIGHT', fromOn: '2026-08-12', toOn: null, doctor: 'BS. Trần Thử', reason: 'Đau lưng' } as const
    const { id, version } = await call('fitness.record', { residentId, ...finding }, medical)
    const corrected = await call('fitness.correct', { id, version, ...finding, fitness: 'UNFIT', why: 'Ghi nhầm mức' }, medical)
    await call('fitness.withdraw', { id, version: corrected.version, why: 'Ghi nhầm người' }, medical)
    await call('fitness.record', { residentId, ...finding, fromOn: '2026-08-13' }, medical)
  },
  questions({ ask, people }) {
    ask('fitness.limited', {})
    for (const { residentId } of people) ask('fitness.ofResident', { residentId })
  },
  turning: ['fitness.record'],
  walks: [
    {
      by: ['fitness.limited'],
      through: ['work_fitness_limited'],
      why: 'whoever was found not fit for all work: few of those who were ever here',
    },
  ],
}
