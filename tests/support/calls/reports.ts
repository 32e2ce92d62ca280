import type { Calls } from '../every-call'

const period = { from: '2026-07-01', to: '2026-12-31' }

export const calls: Calls<'reports'> = {
  questions({ ask, heavy }) {
    ask('reports.movement', { period })
    ask('reports.people', { period, line: 'admitted', column: 'total' })
    ask('reports.labour', { period })
    ask('reports.labourPeople', { period, line: 'labour_in_teams' })
    ask('reports.labourPeople', { period, line: 'labour_worked' })
    heavy('reports.file', { period, as: 'pdf' })
    heavy('reports.file', { period, as: 'xlsx' })
  },
  unlogged: {
    'reports.movement': 'figures; the people behind one are asked for by reports.people',
    'reports.labour': 'figures; the people behind one are asked for by reports.labourPeople',
  },
  ofOneMoment: { 'reports.file': 'the printed report bears the newest hash of the log' },
  walks: [
    {
      by: ['reports.movement', 'reports.people', 'reports.file'],
      through: ['stay_open'],
      why: 'an index of the open stays, all of which are counted',
    },
    {
      by: ['reports.labour', 'reports.labourPeople', 'reports.file'],
      through: ['stay_admitted', 'team_member_stay'],
      why: 'everybody who was in a team in the span is counted',
    },
  ],
}
