import type { Calls } from '../every-call'
import { aTeam } from '../teams'

const week = '2026-08-17'

export const calls: Calls<'timesheets'> = {
  async commands({ call, as, stayId }) {
    const teamId = await aTeam({ call: (name, input) => call(name, input, as) }, { name: 'Tổ đan lưới thử', stayIds: [] })
    await call('teams.place', { teamId, fromOn: '2026-08-17', stayIds: [stayId], movedReason: 'TRANSFERRED', note: null }, as)
    const cells = Array.from({ length: 6 }, (_, at) => ({
      stayId,
      day: `2026-08-${17 + at}`,
      was: null,
      entry: at === 5 ? ('SICK' as const) : 480,
    }))
    const { version } = await call('timesheets.save', { teamId, week, cells, notes: [{ stayId, was: null, note: 'Phiếu y tế số 12' }] }, as)
    const group = await call('living.save', { id: null, name: 'Buồng thử', zone: null, capacity: null, active: true }, as)
    await call('living.place', { groupId: group.id, stayIds: [stayId], fromOn: '2026-08-17', note: null }, as)
    const rest = [{ stayId, day: '2026-08-22', was: 'SICK' as const, entry: 'REST' as const }]
    await call('timesheets.saveGroup', { groupId: group.id, week, sheets: [{ teamId, cells: rest, notes: [] }] }, as)
    const signed = await call('timesheets.sign', { teamId, week, version: version + 1 }, as)
    await call('timesheets.unlock', { teamId, week, version: signed.version, reason: 'Chấm nhầm' }, as)
    const [reason] = await call('timesheets.reasons', {}, as)
    if (reason) await call('timesheets.payReason', { ...reason, paid: true }, as)
  },
  async questions({ call, ask, heavy, people }) {
    for (const { residentId } of people) ask('timesheets.ofPerson', { residentId, by: 'week' })
    ask('timesheets.ofWeek', { week })
    ask('timesheets.reasons', {})
    const { teams } = await call('teams.list', { closed: true })
    for (const { id: teamId } of teams) ask('timesheets.sheet', { teamId, week })
    const { groups } = await call('living.list', {})
    for (const { id: groupId } of groups) ask('timesheets.ofGroup', { groupId, week })
    // Each way of the file for another team: all of all would take longer than everything else that is asked.
    const ways = ['xlsx', 'filled', 'empty'] as const
    for (const [at, { id: teamId }] of teams.slice(0, ways.length).entries()) heavy('timesheets.file', { teamId, week, as: ways[at]! })
  },
  unlogged: {
    'timesheets.ofWeek': 'teams and sums, nobody’s name',
    'timesheets.reasons': 'reasons, nobody’s',
  },
  turning: ['timesheets.save'],
  smallTables: ['timesheet_reason', 'team', 'trade', 'living_group'],
}
