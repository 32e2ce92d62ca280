import type { Calls } from '../every-call'

export const calls: Calls<'counselling'> = {
  async commands({ call, signIn, stayId }) {
    const medical = { token: await signIn('medical') }
    const note = { kind: 'INDIVIDUAL', heldOn: '2026-08-21', minutes: 45, text: 'Lo lắng về gia đình' } as const
    const { id } = await call('counselling.record', { stayId, ...note }, medical)
    await call('counselling.correct', { id, version: 0, ...note, minutes: 60, why: 'Ghi nhầm giờ' }, medical)
    await call('counselling.withdraw', { id, version: 1, why: 'Ghi nhầm người' }, medical)
    await call('counselling.record', { stayId, ...note }, medical)
  },
  questions({ ask, people }) {
    for (const { residentId } of people) ask('counselling.ofPerson', { residentId })
  },
}
