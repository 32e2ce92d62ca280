import { aResident, aStay } from '../builders'
import type { Calls } from '../every-call'

export const calls: Calls<'stays'> = {
  /** The admission is where the story begins. */
  async commands({ call, as, stayId }) {
    const { version } = (await call('stays.get', { id: stayId }, as)).stay
    const corrected = await call('stays.correct', { stayId, version, stay: aStay({ custodyDays: 5 }), reason: 'Theo quyết định' }, as)
    const away = { stayId, happenedAt: '2026-09-01T02:00:00.000Z', paper: null, note: null } as const
    const escaped = await call('stays.recordEvent', { ...away, kind: 'ESCAPED', version: corrected.stay.version }, as)
    const { events } = await call('stays.get', { id: stayId }, as)
    const eventId = events.find(({ kind }) => kind === 'ESCAPED')?.id ?? ''
    const late = await call('stays.correctEvent', { ...away, eventId, version: escaped.stay.version, reason: 'Sai giờ' }, as)
    const home = { policeCommune: null, policeName: 'Công an phường Hồng Gai', residenceAfter: 'Tổ 5, khu 2' }
    const settled = await call('stays.registerResidence', { stayId, version: late.stay.version, ...home }, as)
    const able = { stayId, version: settled.version, unableToWork: true, reason: 'Biên bản giám định' }
    const registered = await call('stays.setWorkAbility', able, as)
    await call('stays.withdrawEvent', { stayId, version: registered.version, eventId, reason: 'Ghi nhầm người' }, as)
    const wrong = aResident({ fullName: 'Lường Thị Xuyến' })
    const { stay: mistaken } = await call('stays.admit', { residentId: null, resident: wrong, stay: aStay({ policeName: null }) }, as)
    await call('stays.withdraw', { stayId: mistaken.id, version: mistaken.version, reason: 'Nhập hai lần' }, as)
  },
  questions({ ask, people }) {
    ask('stays.typedBefore', {})
    ask('stays.byDecision', { text: '1' })
    ask('stays.ofCodes', { codes: ['HV-2026-0001', 'DC-2026-0001', 'HV-1900-0001'] })
    const { kind, admittedAt, startsOn, termMonths } = aStay()
    const typed = { kind, admittedAt, startsOn, termMonths, custodyDays: 0, statedEndOn: null, rehabCount: 1, birth: null }
    const decision = { decisionNumber: null, decidedOn: '2026-08-03' }
    for (const { residentId, stayIds } of people) {
      ask('stays.previewTerm', { ...typed, ...decision, residentId })
      for (const id of stayIds) {
        ask('stays.get', { id })
        ask('stays.previewTerm', { ...typed, ...decision, stayId: id })
        ask('stays.previewEvent', {
          stayId: id,
          eventId: null,
          kind: 'HEALTH_CHECKED',
          happenedAt: '2026-09-01T02:00:00.000Z',
          paper: null,
          note: null,
        })
      }
    }
  },
  unlogged: { 'stays.typedBefore': 'bodies, places and officials, nobody in care' },
  turning: ['stays.correct'],
  walks: [
    {
      by: ['stays.typedBefore'],
      through: ['stay', 'stay_event'],
      why: 'the newest thousand, from the end: what offices type changes with the years, and nobody waits for older words',
    },
  ],
}
