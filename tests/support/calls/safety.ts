import type { Calls } from '../every-call'

export const calls: Calls<'safety'> = {
  commands: ({ call, as }) => call('safety.backup', {}, as),
  questions({ ask, heavy }) {
    ask('safety.backups', {})
    heavy('safety.log', {})
    heavy('safety.check', {})
  },
  unlogged: { 'safety.backups': 'copies of the file', 'safety.check': 'what was counted, and what does not fit' },
  ofOneMoment: {
    'safety.log': 'what was in the log, see ownTables in api/changes.ts',
    'safety.check': 'what was in the log, see ownTables in api/changes.ts',
  },
  walks: [
    {
      by: ['safety.log'],
      through: ['log_entry'],
      why: 'the newest first, until the page is full; what is looked for may stand anywhere in a row',
    },
    {
      by: ['safety.check'],
      through: ['log_entry', 'paper', 'paper_number', 'sqlite_autoindex_book_number_2'],
      why: 'everything is checked',
    },
  ],
  lists: [['safety.log', { text: 'nguyen' }]],
}
