import type { Calls } from '../every-call'

export const calls: Calls<'talks'> = {
  async commands({ call, as, stayId }) {
    const talk = {
      kind: 'LAW',
      theme: 'Luật Phòng, chống ma túy',
      heldOn: '2026-08-20',
      hours: 200,
      lecturer: 'Phòng Tư pháp',
      organiser: null,
      place: 'Hội trường',
      note: null,
    } as const
    const { id } = await call('talks.save', { id: null, ...talk, stayIds: [stayId] }, as)
    await call('talks.save', { id, version: 0, ...talk, hours: 250, stayIds: [stayId] }, as)
    await call('talks.withdraw', { id, version: 1, why: 'Ghi hai lần' }, as)
    await call('talks.save', { id: null, ...talk, kind: 'HEALTH', theme: 'Phòng bệnh', stayIds: [stayId] }, as)
  },
  async questions({ call, ask, people }) {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    ask('talks.list', year)
    ask('talks.list', { ...year, kind: 'LAW' })
    ask('talks.choose', { heldOn: '2026-08-20', everybody: true })
    const { teams } = await call('teams.list', { closed: true })
    for (const { id: teamId } of teams.slice(0, 1)) ask('talks.choose', { heldOn: '2026-08-20', teamId })
    for (const { id: classId } of (await call('classes.list', { closed: true })).slice(0, 1))
      ask('talks.choose', { heldOn: '2026-08-20', classId })
    for (const { id } of await call('talks.list', year)) ask('talks.get', { id })
    for (const { residentId } of people) ask('talks.ofPerson', { residentId })
  },
  unlogged: { 'talks.list': 'talks with how many were there, nobody’s name' },
}
