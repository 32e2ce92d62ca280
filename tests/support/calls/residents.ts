import type { Calls } from '../every-call'

export const calls: Calls<'residents'> = {
  async commands({ call, as, residentId }) {
    const { resident } = await call('residents.get', { id: residentId }, as)
    const { id, code: _, createdAt: __, version, ...person } = resident
    await call('residents.correct', { id, version, resident: { ...person, education: '10/12' }, reason: 'Theo học bạ' }, as)
  },
  questions({ ask, heavy, people }) {
    ask('residents.list', { status: 'all' })
    ask('residents.list', { status: 'inCare', sort: 'expectedEndOn' })
    ask('residents.search', { text: 'thu' })
    ask('residents.whereabouts', {})
    ask('residents.typedBefore', {})
    ask('residents.lookAlikes', { fullName: 'Nguyễn Văn Thử', birthYear: 1990, idNumber: null, oldIdNumber: null })
    heavy('residents.file', { status: 'all', as: 'xlsx' })
    heavy('residents.file', { status: 'all', as: 'rollCall' })
    for (const { residentId: id } of people) ask('residents.get', { id })
  },
  unlogged: { 'residents.whereabouts': 'how many are where', 'residents.typedBefore': 'who issues papers' },
  turning: ['residents.correct'],
  walks: [
    {
      by: ['residents.list', 'residents.file'],
      through: ['resident_sort', 'resident_code', 'stay_end', 'stay_open_end', 'stay_left_end', 'stay_admission', 'stay_open_admission'],
      why: 'the list is walked in its order until the page is full; only where so many match that it is soon full',
    },
    { by: ['residents.typedBefore'], through: ['resident'], why: 'the newest thousand, from the end' },
    { by: ['residents.list'], through: ['name_word'], why: 'a slip is looked for among all words that anybody is called: some thousands' },
  ],
  lists: [
    ['residents.list', {}],
    ['residents.list', { status: 'left' }],
    ['residents.list', { where: 'managed' }],
    ['residents.list', { where: 'IN_HOSPITAL' }],
    ['residents.list', { kind: 'held' }],
    ['residents.list', { regime: 'LAW_2025' }],
    ['residents.list', { regime: 'LAW_2021', kind: 'compulsory' }],
    ['residents.list', { phase: 'LABOUR' }],
    ['residents.list', { phase: 'REINTEGRATION' }],
    ['residents.list', { minors: true }],
    ['residents.list', { noStableResidence: true }],
    ['residents.list', { endsWithinDays: 30 }],
    ['residents.list', { sort: 'code' }],
    ['residents.list', { sort: 'expectedEndOn' }],
    ['residents.list', { sort: 'expectedEndOn', status: 'left' }],
    ['residents.list', { sort: 'expectedEndOn', status: 'all' }],
    ['residents.list', { sort: 'admittedOn' }],
    ['residents.list', { sort: 'admittedOn', status: 'all', descending: true }],
    ['residents.list', { text: 'nguyen thu' }],
    ['residents.list', { text: 'nguyen thuw' }],
    ['residents.list', { text: '0001' }],
    ['residents.list', { text: '022090001111' }],
  ],
}
