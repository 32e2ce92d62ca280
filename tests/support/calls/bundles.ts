import type { Calls } from '../every-call'

export const calls: Calls<'bundles'> = {
  commands: ({ call, as }) => call('bundles.make', { month: '2026-08' }, as),
  async questions({ call, ask, heavy }) {
    ask('bundles.list', {})
    ask('bundles.verify', { file: Buffer.from('x').toString('base64') })
    for (const { id } of (await call('bundles.list', {})).rows) heavy('bundles.file', { id })
  },
  unlogged: {
    'bundles.list': 'months and numbers of packages',
    'bundles.verify': 'says of a file that somebody brings whether it is whole, not what it says of whom',
  },
  turning: ['bundles.make'],
  smallTables: ['bundle'],
  walks: [{ by: ['bundles.make'], through: ['stay_open'], why: 'an index of the open stays, all of which are counted' }],
}
