import type { Calls } from '../every-call'

export const calls: Calls<'desk'> = {
  async commands({ call, as, stayId }) {
    const { duties } = await call('desk.due', { about: { kind: 'stay', id: stayId }, withinDays: 400 }, as)
    const [duty] = duties
    if (!duty) throw new Error('nothing is due')
    const { about, kind, hangsOn } = duty
    const settlement = { outcome: 'EXPLAINED', reason: 'Đã gửi từ sổ cũ' } as const
    const { ids } = await call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement }, as)
    await call('desk.reopen', { id: ids[0] ?? '', reason: 'Ghi nhầm' }, as)
  },
  questions({ ask, heavy, people }) {
    ask('desk.due', { withinDays: 400, settled: true })
    ask('desk.count', {})
    heavy('desk.print', { withinDays: 400 })
    for (const id of people.flatMap(({ stayIds }) => stayIds)) ask('desk.due', { about: { kind: 'stay', id }, withinDays: 400 })
  },
  unlogged: { 'desk.count': 'two numbers' },
}
