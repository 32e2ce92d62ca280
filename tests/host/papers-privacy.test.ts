import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import { PaperForm, paperForms } from '#contract/papers/forms'
import { type PlanContent, PlanPart, planContents } from '#contract/plans/operations'
import { noDetail, noHandover } from '#contract/stays/events'
import type { Stay } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import type { PersonFacts } from '#host/features/stays/forms/kit/facts'
import { type StayFormFacts, stayForm } from '#host/features/stays/forms/kit/stay-form'
import { mau51 } from '#host/features/stays/forms/mau-51/print'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay } from '../support/builders'
import { aHealthSheet, anEvaluation, aPerson, aReintegrationPlan, aSection, aSubstanceSheet } from '../support/plans'
import { type TestRegister, tempRegister } from '../support/register'

// Health, drug use, convictions and the office's own notes: on no paper whose form does not ask for them (Law 91/2025 on personal data;
// Decree 163/2026 sets what each form says).

/** Every name of a field, however deep. */
type Names<T> = T extends readonly (infer E)[]
  ? Names<E>
  : T extends object
    ? { [K in keyof T & string]: K | Names<T[K]> }[keyof T & string]
    : never
type Reachable = Names<StayFormFacts['person']>
type Hidden<P extends PlanPart> = Extract<Reachable, Names<PlanContent<P>>>

describe('by its type, a form that has not asked for a part of the plans', () => {
  test('has no way to health, drug use, treatment or convictions', () => {
    expectTypeOf<keyof PersonFacts['plan']>().toEqualTypeOf<never>()
    expectTypeOf<Exclude<keyof StayFormFacts, 'person'>>().toEqualTypeOf<'on' | 'facility' | 'places' | 'fields'>()
    // A name that may be any would hide all others.
    expectTypeOf<string extends Reachable ? true : false>().toEqualTypeOf<false>()
    // Words that name other things as well: a thing handed over, a kind of event and its place, a relative, schooling.
    expectTypeOf<Hidden<'health'>>().toEqualTypeOf<'name'>()
    expectTypeOf<Hidden<'substances'>>().toEqualTypeOf<'name' | 'kind' | 'place'>()
    expectTypeOf<Hidden<'treatment' | 'recovery' | 'education' | 'labour'>>().toEqualTypeOf<'place'>()
    expectTypeOf<Hidden<'person'>>().toEqualTypeOf<'fullName' | 'birthYear' | 'address'>()
    expectTypeOf<Hidden<'evaluation'>>().toEqualTypeOf<'education'>()
    expectTypeOf<Hidden<'appearance' | 'reintegration'>>().toEqualTypeOf<never>()
  })
  test('has neither the notes of the office, nor what a drug test found, nor the number of the insurance', () => {
    expectTypeOf<Extract<Reachable, 'drugTest' | 'healthInsurance'>>().toEqualTypeOf<never>()
    type Person = PersonFacts
    expectTypeOf<Extract<'note', keyof Person['resident'] | keyof Person['stay'] | keyof Person['events'][number]>>().toEqualTypeOf<never>()
  })
  test('and has a part that it has asked for, and only that', () => {
    expectTypeOf<keyof PersonFacts<'appearance'>['plan']>().toEqualTypeOf<'appearance'>()
    const recipients = () => ({ article: '', recipients: [] })
    // @ts-expect-error looks were asked for, health was not
    stayForm(mau51, { parts: ['appearance'], recipients, data: ({ person }) => person.plan.health })
    // @ts-expect-error a note is no part of a notice
    stayForm(mau51, { recipients, data: ({ person }) => person.resident.note })
  })
})

/** What must not be read, by where it is kept. Each mark is one word that stands nowhere else. */
const markOf = (kept: string) => `Zqx${kept.toLowerCase()}qz`
const kept = [...PlanPart.options, 'note', 'condition', 'hospital', 'insurance'] as const
type Kept = (typeof kept)[number]
const plan = ['treatment', 'recovery', 'education', 'labour', 'evaluation'] as const
/** The forms that the decree gives such a field, and which; the minutes say how somebody was when handed over. */
const allowed: Partial<Record<PaperForm, readonly Kept[]>> = {
  'mau-17': ['person', 'health', 'substances'],
  'mau-18': plan,
  'mau-19': ['reintegration'],
  'mau-43': ['appearance'],
  'mau-31': ['condition'],
  'mau-42': ['condition'],
}

/** A part in which every text that may be anything is its mark. */
function marked<P extends PlanPart>(part: P, content: PlanContent<P>): PlanContent<P> {
  const mark = markOf(part)
  const copy = structuredClone(content) as unknown
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const at = node as Record<string, unknown>
    for (const [key, value] of Object.entries(at)) {
      if (typeof value === 'object' && value !== null) visit(value)
      else if (typeof value === 'string' || value === null) {
        at[key] = mark
        if (!planContents[part].safeParse(copy).success) at[key] = value
      }
    }
  }
  visit(copy)
  return copy as PlanContent<P>
}

let r: TestRegister
let clock = '2026-11-21T03:00:00.000Z'
let bound: Stay
let voluntary: Stay
let dead: Stay

const happens = async (stay: Stay, kind: Exclude<StayEventKind, 'ADMITTED'>, happenedAt: string, detail = {}) => {
  const event = { paper: null, note: markOf('note'), detail: { ...noDetail, ...detail } }
  return (await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, kind, happenedAt, ...event })).stay
}

async function keepAll({ id: stayId }: Stay): Promise<void> {
  const first = { stayId, version: 0 }
  await r.call('plans.keepPerson', { ...first, content: marked('person', aPerson({ family: [] })) })
  await r.call('plans.keepAppearance', { ...first, content: marked('appearance', { heightCm: 168, weightKg: 55, marks: null }) })
  await r.call('plans.keepHealth', { ...first, content: marked('health', aHealthSheet()) })
  await r.call('plans.keepSubstances', { ...first, content: marked('substances', aSubstanceSheet()) })
  await r.call('plans.keepTreatment', { ...first, content: marked('treatment', aSection('detox', 'mental', 'diseases')) })
  await r.call('plans.keepRecovery', { ...first, content: marked('recovery', aSection('behaviour', 'mind')) })
  await r.call('plans.keepEducation', { ...first, content: marked('education', aSection('lessons', 'therapy', 'together')) })
  await r.call('plans.keepLabour', { ...first, content: marked('labour', aSection('work', 'trade')) })
  await r.call('plans.keepEvaluation', { ...first, content: marked('evaluation', anEvaluation(null)) })
  await r.call('plans.keepReintegration', { ...first, content: marked('reintegration', aReintegrationPlan()) })
}

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock) })
  const mother = {
    relation: 'Mẹ',
    fullName: 'Bùi Thị Lụa',
    birthYear: 1965,
    occupation: 'Làm ruộng',
    phone: '0900 000 001',
    address: 'Tổ 5, khu 2',
    representative: true,
  }
  const admit = async (fullName: string, stay: Parameters<typeof aStay>[0]) => {
    const secrets = { note: markOf('note'), healthInsurance: markOf('insurance') }
    const handover = { ...noHandover, giverName: 'Lê Văn Giao', condition: markOf('condition') }
    const resident = aResident({ fullName, contacts: [mother], ...secrets })
    const admitted = await r.call('stays.admit', { residentId: null, resident, stay: aStay({ handover, note: markOf('note'), ...stay }) })
    await keepAll(admitted.stay)
    return admitted.stay
  }
  bound = await admit('Vi Hoàng Dũng', { policeCommune: '06652', policeName: null })
  bound = await happens(bound, 'HEALTH_CHECKED', '2026-08-11T02:00:00.000Z')
  bound = await happens(bound, 'TO_HOSPITAL', '2026-08-12T02:00:00.000Z', { place: markOf('hospital') })
  bound = await happens(bound, 'RETURNED', '2026-08-15T02:00:00.000Z', { drugTest: 'POSITIVE' })
  bound = await happens(bound, 'ESCAPED', '2026-08-20T02:00:00.000Z', { place: 'khu sản xuất' })
  bound = await happens(bound, 'RETURNED', '2026-08-25T02:00:00.000Z', { drugTest: 'POSITIVE' })
  bound = await happens(bound, 'LEAVE_REQUESTED', '2026-09-01T02:00:00.000Z', { bereavement: 'PARENT', untilOn: '2026-09-06' })
  bound = await happens(bound, 'OUT_FOR_PROCEDURE', '2026-10-01T02:00:00.000Z', { place: 'Cơ quan điều tra', untilOn: '2026-10-10' })
  bound = await happens(bound, 'RETURNED', '2026-10-09T02:00:00.000Z')
  bound = await happens(bound, 'DECISION_RECEIVED', '2026-10-20T02:00:00.000Z', { subject: 'MONITORING' })
  const decided = (number: string) => ({ decision: { number, on: '2026-08-03', issuer: 'TAND khu vực 2' } })
  dead = await admit('Lò Văn Chiều', decided('8/QĐ-TA'))
  dead = await happens(dead, 'TO_HOSPITAL', '2026-10-18T02:00:00.000Z', { place: markOf('hospital') })
  dead = await happens(dead, 'DIED', '2026-10-20T02:00:00.000Z', { place: 'Bệnh viện tỉnh' })
  voluntary = await admit('Lò Thị Hoa', { kind: 'VOLUNTARY_PUBLIC', ...decided('7/QĐ-CAX') })
})
afterAll(() => r.close())

async function draftOf(form: PaperForm) {
  const { subject, events } = paperForms[form]
  if (subject === 'none') {
    const fields = { about: 'mời họp', addressees: ['Phòng Hậu cần'], body: 'Kính mời.' }
    return { form, draftId: (await r.call('papers.draft.save', form === 'letter' ? { form, fields } : { form })).id }
  }
  const stay = form === 'mau-30' || form === 'mau-31' ? voluntary : form === 'death-notice' ? dead : bound
  const { events: happened } = await r.call('stays.get', { id: stay.id })
  const event = subject === 'event' ? happened.find(({ kind }) => events.includes(kind)) : undefined
  const about = { form, subjectId: stay.id, eventId: event?.id ?? null }
  // Minutes that name nothing are not issued.
  if (form !== 'mau-23') return about
  return { ...about, draftId: (await r.call('papers.draft.save', { ...about, fields: { handed: 'Quyết định số 1/QĐ-UBND' } })).id }
}

describe('nothing is said that the form does not ask for', () => {
  test.each(PaperForm.options)('%s: in its data, in a copy, to whom it goes, in the book or in the name of a file', async (form) => {
    if (form === 'mau-30' || form === 'mau-50') clock = `${(form === 'mau-30' ? voluntary : bound).expectedEndOn}T01:00:00.000Z`
    else clock = '2026-11-21T03:00:00.000Z'
    const subject = await draftOf(form)
    const { paper } = await r.call('papers.issue', subject)
    const row = await r.register.fill((db) => db.selectFrom('paper').selectAll().where('id', '=', paper.id).executeTakeFirstOrThrow())
    const frozen = JSON.stringify(row)
    let said = ''
    for (let copy = 1; copy <= paper.hashes.length; copy++) {
      const { pdf, fileName } = await r.call('papers.copy', { id: paper.id, copy })
      said += `${flowOf(await readPdf(Buffer.from(pdf, 'base64')))} ${fileName} `
    }
    const year = Number(paper.issuedOn?.slice(0, 4))
    const book = JSON.stringify([(await r.call('papers.book.list', { year })).rows, (await r.call('papers.list', {})).rows])
    const found = (text: string) => kept.filter((one) => text.toLowerCase().replaceAll(/\s/g, '').includes(markOf(one).toLowerCase()))
    const may = allowed[form] ?? []
    expect(found(said)).toEqual(kept.filter((one) => may.includes(one)))
    expect(found(frozen)).toEqual(kept.filter((one) => may.includes(one)))
    expect(found(book)).toEqual([])
    expect(said).not.toMatch(/dương tính/i)
  })
})
