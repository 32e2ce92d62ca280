import type { Calls } from '../every-call'

export const calls: Calls<'trades'> = {
  async commands({ call, as }) {
    const trade = await call('trades.saveTrade', { id: null, name: 'Đan giỏ', notForMinors: false }, as)
    await call('trades.saveTrade', { id: trade.id, version: trade.version, name: 'Đan giỏ tre', notForMinors: true }, as)
    await call('trades.saveWorkPlace', { id: null, name: 'Xưởng A1' }, as)
  },
  questions: ({ ask }) => ask('trades.list', {}),
  unlogged: { 'trades.list': 'trades and work places, nobody' },
  smallTables: ['trade', 'work_place'],
}
