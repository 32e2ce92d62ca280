import { aResident, aStay } from '../builders'
import type { Calls } from '../every-call'

export const calls: Calls<'teams'> = {
  async commands({ call, as, residentId, stayId }) {
    const { trades, workPlaces } = await call('trades.list', {}, as)
    const fields = { capacity: 2, plannedMinutes: 2400, openedOn: '2026-08-01', note: null, workPlaceId: workPlaces[0]?.id ?? null }
    const team = { ...fields, tradeId: trades[0]!.id }
    const first = await call('teams.save', { id: null, ...team, name: 'Tổ đan lưới 1' }, as)
    const second = await call('teams.save', { id: null, ...team, name: 'Tổ đan lưới 2' }, as)
    await call('teams.save', { id: second.id, version: 0, ...team, name: 'Tổ đan lưới 2A' }, as)
    const [officer] = await call('teams.officersToChoose', {}, as)
    const charge = await call('teams.appointOfficer', { teamId: first.id, accountId: officer!.accountId, fromOn: '2026-08-01' }, as)
    await call('teams.endOfficer', { id: charge.id, toOn: '2026-08-10' }, as)

    await call('teams.wait', { stayIds: [stayId], teamId: first.id, askedOn: '2026-08-11', note: null }, as)
    const [waiting] = await call('teams.waiting', {}, as)
    await call('teams.endWait', { id: waiting!.wait!.id, version: waiting!.wait!.version }, as)
    await call('teams.place', { teamId: first.id, fromOn: '2026-08-12', stayIds: [stayId], note: null }, as)
    await call('teams.appointLeader', { teamId: first.id, stayId, fromOn: '2026-08-12' }, as)
    await call('teams.leave', { teamId: first.id, stayIds: [stayId], lastOn: '2026-08-14', reason: 'OWN_WISH', note: null }, as)
    const { spells } = await call('teams.ofPerson', { residentId }, as)
    const spell = spells[0]!
    const days = { fromOn: '2026-08-12', toOn: '2026-08-15', leavingReason: 'OTHER', note: null } as const
    await call('teams.correctMember', { id: spell.id, version: spell.version, ...days, why: 'Ghi nhầm ngày' }, as)
    await call('teams.withdrawMember', { id: spell.id, version: spell.version + 1, why: 'Ghi nhầm người' }, as)
    await call('teams.place', { teamId: first.id, fromOn: '2026-08-13', stayIds: [stayId], note: null }, as)
    await call('teams.close', { id: second.id, version: 1, closedOn: '2026-08-20' }, as)

    const stay = aStay({ decision: { number: '119/QĐ-TA', on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' } })
    const other = await call('stays.admit', { residentId: null, resident: aResident({ fullName: 'Trần Văn Vượng' }), stay }, as)
    await call('teams.keepApart', { residentId, otherId: other.residentId, note: 'Mâu thuẫn' }, as)
    const { apart } = await call('teams.ofPerson', { residentId }, as)
    await call('teams.endApart', { id: apart[0]!.id, version: apart[0]!.version, why: 'Đã hòa giải' }, as)
    await call('stays.withdraw', { stayId: other.stay.id, version: other.stay.version, reason: 'Nhập hai lần' }, as)
  },
  async questions({ call, ask, people }) {
    ask('teams.list', {})
    ask('teams.list', { closed: true })
    ask('teams.waiting', {})
    ask('teams.file', { list: { of: 'teams' }, as: 'pdf' })
    ask('teams.file', { list: { of: 'waiting' }, as: 'xlsx' })
    ask('teams.officersToChoose', {})
    const { teams } = await call('teams.list', { closed: true })
    const stayIds = people.flatMap((person) => person.stayIds)
    for (const { id } of teams) {
      ask('teams.get', { id })
      ask('teams.file', { list: { of: 'members', teamId: id }, as: 'xlsx' })
      ask('teams.get', { id, past: true })
      if (stayIds.length > 0) ask('teams.review', { teamId: id, fromOn: '2026-09-01', stayIds: stayIds.slice(0, 300) })
    }
    for (const { residentId, stayIds: own } of people) {
      ask('teams.ofPerson', { residentId })
      for (const stayId of own) ask('teams.photo', { stayId })
    }
  },
  unlogged: { 'teams.officersToChoose': 'accounts of the staff' },
  turning: ['teams.place'],
  smallTables: ['team', 'team_leader'],
}
