import type { Calls } from '../every-call'

export const calls: Calls<'clock'> = {
  commands: ({ call, as }) => call('clock.confirm', { reason: 'Máy chủ vừa thay pin' }, as),
  questions({ ask }) {
    ask('clock.state', {})
  },
  unlogged: { 'clock.state': 'what the PC says' },
  ofOneMoment: { 'clock.state': 'the hour' },
}
