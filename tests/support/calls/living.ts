import type { Calls } from '../every-call'

export const calls: Calls<'living'> = {
  async commands({ call, as, residentId, stayId }) {
    const fields = { zone: 'Khu A', capacity: 8, active: true }
    const first = await call('living.save', { id: null, ...fields, name: 'Buồng 1' }, as)
    const second = await call('living.save', { id: null, ...fields, name: 'Buồng 2' }, as)
    await call('living.place', { groupId: first.id, stayIds: [stayId], fromOn: '2026-08-12', note: null }, as)
    await call('living.place', { groupId: second.id, stayIds: [stayId], fromOn: '2026-08-13', note: null }, as)
    const [now] = await call('living.ofPerson', { residentId }, as)
    await call('living.withdraw', { id: now!.id, version: now!.version, why: 'Ghi nhầm người' }, as)
    await call('living.place', { groupId: second.id, stayIds: [stayId], fromOn: '2026-08-14', note: null }, as)
    const [again] = await call('living.ofPerson', { residentId }, as)
    await call('living.leave', { id: again!.id, version: again!.version, lastOn: '2026-08-15' }, as)
    await call('living.place', { groupId: first.id, stayIds: [stayId], fromOn: '2026-08-16', note: null }, as)
  },
  async questions({ call, ask, people }) {
    ask('living.list', {})
    const { groups } = await call('living.list', {})
    for (const { id } of groups) ask('living.get', { id })
    const stayIds = people.flatMap((person) => person.stayIds)
    if (stayIds.length > 0) ask('living.toPlace', { on: '2026-09-01', stayIds: stayIds.slice(0, 300) })
    for (const { residentId } of people) ask('living.ofPerson', { residentId })
  },
  unlogged: { 'living.list': 'rooms and how many live in each, nobody by name' },
  turning: ['living.place'],
  smallTables: ['living_group'],
}
