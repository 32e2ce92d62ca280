import type { Calls } from '../every-call'

const quarter = { from: '2026-07-01', to: '2026-09-30' }
const basis = {
  weighing: 'EQUAL',
  equalAmong: 'IN_CARE',
  ruleNumber: 'QC 214',
  ruleOn: '2026-07-03',
  remainderTo: 'CULTURE',
  metOn: null,
} as const

export const calls: Calls<'earnings'> = {
  async commands({ call, as, stayId }) {
    const { settings, version } = await call('earnings.settings.get', {}, as)
    await call('earnings.settings.change', { settings: { ...settings, remainderTo: 'FOOD' }, version }, as)
    const { trades } = await call('earnings.jobs.list', {}, as)
    const tradeId = trades[0]!.id
    const fresh = { id: null, version: 0 }
    const partner = { ...fresh, name: 'Công ty Hạ Long', address: null, phone: null, active: true }
    const { id: partnerId } = await call('earnings.jobs.savePartner', partner, as)
    const contract = { contractNumber: '12/HĐ', contractOn: '2026-07-01', endedOn: null }
    const { id: jobId } = await call('earnings.jobs.save', { ...fresh, name: 'Lưới', unit: 'tấm', tradeId, partnerId, ...contract }, as)
    await call('earnings.jobs.addPrice', { jobId, validFrom: '2026-07-01', price: 12_000 }, as)
    const team = {
      name: 'Tổ sản lượng',
      tradeId,
      workPlaceId: null,
      capacity: null,
      plannedMinutes: null,
      openedOn: '2026-08-01',
      note: null,
    }
    const { id: teamId } = await call('teams.save', { id: null, ...team }, as)
    const made = { teamId, jobId, madeOn: '2026-08-20', stayId: null, quantity: 4000, note: null }
    await call('earnings.output.save', { ...fresh, ...made }, as)
    const { id: output } = await call('earnings.output.save', { ...fresh, ...made, quantity: 1000 }, as)
    await call('earnings.output.remove', { id: output, version: 0 }, as)
    const paper = { paperNumber: 'PT 1', paperOn: null }
    const received = { ...fresh, receivedOn: '2026-08-20', tradeId, jobId, what: 'Gia công', amount: 9_000_000, ...paper }
    await call('earnings.books.saveIncome', received, as)
    const { id: income } = await call('earnings.books.saveIncome', received, as)
    await call('earnings.books.removeIncome', { id: income, version: 0 }, as)
    const spent = { ...fresh, spentOn: '2026-08-21', kind: 'MATERIALS', what: 'Cước', amount: 1_000_001, ...paper } as const
    await call('earnings.books.saveCost', spent, as)
    const { id: cost } = await call('earnings.books.saveCost', spent, as)
    await call('earnings.books.removeCost', { id: cost, version: 0 }, as)
    await call('earnings.books.addFormer', { kind: 'LEFT', happenedOn: '2026-07-01', what: 'Số dư', amount: 5_000_000, ...paper }, as)
    const { id: discarded } = await call('earnings.settlements.open', quarter, as)
    await call('earnings.settlements.discard', { id: discarded, version: 0 }, as)
    const { id } = await call('earnings.settlements.open', quarter, as)
    const changed = await call('earnings.settlements.change', { id, version: 0, ...basis }, as)
    await call('earnings.settlements.setCoefficients', { id, stayIds: [stayId], coefficient: 120 }, as)
    await call('earnings.settlements.close', { id, version: changed.version }, as)
    await call('earnings.settlements.correct', { id, stayId, amount: 1000, reason: 'Thiếu giờ', paperNumber: null }, as)
    const paid = { stayId, paidOn: '2026-10-01', recipient: null, paperNumber: null, note: null }
    const { id: payout } = await call('earnings.ledgers.pay', { ...paid, amount: 1000 }, as)
    await call('earnings.ledgers.voidPayout', { id: payout, version: 0, reason: 'Ghi nhầm' }, as)
    await call('earnings.ledgers.pay', { ...paid, amount: 2000 }, as)
  },
  async questions({ call, ask, heavy, people }) {
    ask('earnings.settings.get', {})
    ask('earnings.jobs.list', {})
    ask('earnings.output.list', quarter)
    for (const { id } of (await call('earnings.jobs.list', {})).teams) ask('earnings.output.members', { teamId: id, on: '2026-08-20' })
    heavy('earnings.output.file', { ...quarter, as: 'xlsx' })
    ask('earnings.books.list', quarter)
    heavy('earnings.books.file', { ...quarter, as: 'pdf' })
    ask('earnings.settlements.list', {})
    for (const { id } of (await call('earnings.settlements.list', {})).rows) {
      ask('earnings.settlements.get', { id })
      heavy('earnings.settlements.file', { id, what: 'shares', as: 'xlsx' })
    }
    ask('earnings.ledgers.list', { show: 'all' })
    const stayIds = people.flatMap((person) => person.stayIds)
    for (const stayId of stayIds) ask('earnings.ledgers.ofStay', { stayId })
    if (stayIds.length > 0) heavy('earnings.ledgers.sheet', { stayIds, as: 'xlsx' })
    ask('earnings.figures', quarter)
  },
  unlogged: {
    'earnings.settings.get': 'how money is settled, of nobody',
    'earnings.jobs.list': 'partners, jobs and prices, of nobody in care',
    'earnings.books.list': 'money and what it was for, of nobody',
    'earnings.settlements.list': 'sums of periods, of nobody',
    'earnings.figures': 'counts and sums, of nobody',
  },
  turning: ['earnings.settlements.close', 'earnings.ledgers.pay'],
  ofOneMoment: { 'earnings.books.file': 'the hour at which it was made stands on it' },
  smallTables: ['partner', 'job', 'job_price', 'former_labour_money', 'settlement'],
  walks: [
    {
      by: ['earnings.settlements.close', 'earnings.settlements.get', 'earnings.settlements.list', 'earnings.settlements.file'],
      through: ['stay_admitted'],
      why: 'whoever was in care on a day of the period shares in it, however long ago they came',
    },
    {
      by: ['earnings.settlements.close', 'earnings.settlements.get', 'earnings.settlements.list', 'earnings.settlements.file'],
      through: ['team_member'],
      why: 'a week is open for every team that had somebody in it then',
    },
    {
      by: ['earnings.figures'],
      through: ['stay_admitted', 'team_member_stay'],
      why: 'everybody in care in the span is counted, in a team or not',
    },
    { by: ['earnings.ledgers.list'], through: ['settlement_share_stay'], why: 'the money of everybody who ever had any is added up' },
  ],
}
