import type { QueryName, SentOf } from '#contract'
import { PlanPart } from '#contract/plans/operations'
import { aStay } from './builders'
import type { TestRegister } from './register'

/** One question that can be asked of a register as it stands. */
export interface Question {
  readonly name: Exclude<QueryName, `setup.${string}`>
  readonly input: unknown
  /** It lays out pages or makes a spreadsheet: it takes longer than the others together. */
  readonly heavy: boolean
}

const period = { from: '2026-07-01', to: '2026-12-31' }

/** Each query of the contract, about everybody and everything there is. */
export async function everyQuestion({ call }: Pick<TestRegister, 'call'>): Promise<readonly Question[]> {
  const questions: Question[] = []
  const ask = <N extends Question['name']>(name: N, input: SentOf<N>) => void questions.push({ name, input, heavy: false })
  const heavy = <N extends Question['name']>(name: N, input: SentOf<N>) => void questions.push({ name, input, heavy: true })

  ask('session.me', {})
  ask('staff.list', {})
  ask('facility.get', {})
  ask('facility.law', {})
  ask('workdays.ofYear', { year: 2026 })
  ask('workdays.ofYear', { year: 2030 })
  ask('places.search', { text: 'ha long' })
  ask('places.byCodes', { codes: ['06652'] })
  ask('places.provinces', {})
  ask('places.lists', {})
  ask('residents.list', { status: 'all' })
  ask('residents.list', { status: 'inCare', sort: 'expectedEndOn' })
  ask('residents.search', { text: 'thu' })
  ask('residents.whereabouts', {})
  ask('residents.lookAlikes', { fullName: 'Nguyễn Văn Thử', birthYear: 1990, idNumber: null, oldIdNumber: null })
  heavy('residents.file', { status: 'all', as: 'xlsx' })
  heavy('residents.file', { status: 'all', as: 'rollCall' })
  ask('desk.due', { withinDays: 400, settled: true })
  ask('desk.count', {})
  heavy('desk.print', { withinDays: 400 })
  ask('papers.list', {})
  ask('papers.list', { state: 'DRAFT', limit: 1 })
  ask('papers.draft.count', {})
  ask('papers.forms', {})
  ask('papers.book.list', { year: 2026 })
  ask('papers.dispatch.waitingAnswers', {})
  ask('papers.batch.list', {})
  ask('papers.settings.get', {})
  ask('papers.formNumbers.list', {})
  ask('papers.old.forms', {})
  ask('papers.gallery.list', {})
  heavy('papers.gallery.sample', { id: 'mau-51', sample: 'normal' })
  heavy('papers.seal.page', {})
  ask('papers.seal.check', { code: 'x' })
  ask('reports.movement', { period })
  ask('reports.people', { period, line: 'admitted', column: 'total' })
  heavy('reports.file', { period, as: 'pdf' })
  heavy('reports.file', { period, as: 'xlsx' })
  ask('bundles.list', {})
  ask('bundles.verify', { file: Buffer.from('x').toString('base64') })
  ask('safety.backups', {})
  heavy('safety.log', {})
  heavy('safety.check', {})

  for (const { id } of (await call('residents.list', { status: 'all' })).rows) {
    ask('residents.get', { id })
    const stay = aStay()
    ask('stays.previewTerm', {
      kind: stay.kind,
      admittedAt: stay.admittedAt,
      startsOn: stay.startsOn,
      termMonths: stay.termMonths,
      custodyDays: 0,
      statedEndOn: null,
      rehabCount: 1,
      decisionNumber: null,
      decidedOn: '2026-08-03',
      birth: null,
      residentId: id,
    })
    for (const { id: stayId } of (await call('residents.get', { id })).stays) {
      ask('stays.get', { id: stayId })
      ask('desk.due', { about: { kind: 'stay', id: stayId }, withinDays: 400 })
      ask('plans.overview', { stayId })
      for (const part of PlanPart.options) ask(`plans.${part}`, { stayId })
      ask('plans.photo', { stayId })
      ask('papers.ofStay', { stayId })
      ask('papers.forms', { stayId })
      ask('papers.old.ofStay', { stayId })
      heavy('papers.preview', { form: 'mau-51', stayId })
      heavy('papers.preview', { form: 'mau-18', stayId })
    }
  }
  for (const { id, state } of (await call('papers.list', { limit: 200 })).rows) {
    ask('papers.get', { id })
    ask('papers.seal.ofPaper', { id })
    if (state === 'DRAFT') continue
    ask('papers.dispatch.copies', { id })
    heavy('papers.copy', { id, copy: 1 })
  }
  for (const { id } of await call('papers.batch.list', {})) ask('papers.batch.get', { id })
  for (const { id } of (await call('bundles.list', {})).rows) heavy('bundles.file', { id })
  return questions
}
