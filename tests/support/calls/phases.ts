import type { Calls } from '../every-call'

export const calls: Calls<'phases'> = {
  commands: ({ call, as, stayId }) =>
    call('phases.set', { stayId, phase: 'INTAKE', version: 0, openedOn: '2026-08-10', closedOn: '2026-08-11', reason: null }, as),
  turning: ['phases.set'],
}
