import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsOf, type PaperFields, PaperForm, paperForms } from '#contract/papers/forms'
import { type PlanContent, type PlanPart, planContents } from '#contract/plans/operations'
import { NewResident } from '#contract/residents/operations'
import { noDetail, noHandover } from '#contract/stays/events'
import { NewStay, type Stay } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { type PdfPage, readPdf } from '../prints/read-pdf'
import { aResident, aStay, theFacility } from '../support/builders'
import { longest, newWords, wordsIn } from '../support/longest'
import { aHealthSheet, anEvaluation, aPerson, aReintegrationPlan, aSection, aSubstanceSheet } from '../support/plans'
import { type TestRegister, tempRegister } from '../support/register'

// Whatever may be typed is printed: with every text and every list as long as the contract takes it, all at once. pdfmake drops what stands
// in a block taller than a page without a word.

let r: TestRegister
let clock = '2026-11-21T03:00:00.000Z'
let bound: Stay
let voluntary: Stay
let dead: Stay
const words = newWords()

const happens = async (stay: Stay, kind: Exclude<StayEventKind, 'ADMITTED'>, happenedAt: string, detail = {}) => {
  const event = { paper: { number: words(40), on: '2026-08-04', issuer: words(300) }, note: null, detail: { ...noDetail, ...detail } }
  return (await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, kind, happenedAt, ...event })).stay
}

const contact = {
  relation: 'Mẹ',
  fullName: 'Bùi Thị Lụa',
  birthYear: 1965,
  occupation: 'Làm ruộng',
  phone: '0900 000 001',
  address: 'Tổ 5, khu 2',
  representative: false,
}

async function admit(change: Parameters<typeof aStay>[0]): Promise<Stay> {
  const handed = [{ name: 'Bản sao CCCD', count: 2, note: 'còn mới' }]
  const handover = { ...noHandover, documents: handed, belongings: handed }
  const resident = longest(NewResident, aResident({ contacts: [contact] }), words)
  const relations = ['Mẹ', 'Bố']
  const contacts = resident.contacts.map((one, at) => ({ ...one, relation: relations[at] ?? one.relation, representative: at === 0 }))
  const stay = longest(NewStay, aStay({ handover, ...change }), words)
  const admitted = await r.call('stays.admit', { residentId: null, resident: { ...resident, contacts }, stay: { ...stay, ...change } })
  return admitted.stay
}

const whole = <P extends PlanPart>(part: P, content: PlanContent<P>) => longest(planContents[part], content, words) as PlanContent<P>

beforeAll(async () => {
  const line = () => words(200)
  const facility = {
    name: line(),
    parentLines: [line(), line()],
    letterName: line(),
    place: words(30),
    address: line(),
    phone: '0203 000 000',
    signer: { ...theFacility.signer, rank: null, name: words(60) },
  }
  r = await tempRegister({ now: () => new Date(clock), facility })
  bound = await admit({ policeCommune: '06652' })
  const first = { stayId: bound.id, version: 0 }
  await r.call('plans.keepPerson', { ...first, content: whole('person', aPerson()) })
  await r.call('plans.keepAppearance', { ...first, content: whole('appearance', { heightCm: 168, weightKg: 55, marks: 'Sẹo' }) })
  await r.call('plans.keepHealth', {
    ...first,
    content: whole('health', aHealthSheet({ hadMental: true, mental: aHealthSheet().physical, physicalSigns: 'x' })),
  })
  await r.call('plans.keepSubstances', { ...first, content: whole('substances', aSubstanceSheet()) })
  await r.call('plans.keepTreatment', { ...first, content: whole('treatment', aSection('detox', 'mental', 'diseases')) })
  await r.call('plans.keepRecovery', { ...first, content: whole('recovery', aSection('behaviour', 'mind')) })
  await r.call('plans.keepEducation', { ...first, content: whole('education', aSection('lessons', 'therapy', 'together')) })
  await r.call('plans.keepLabour', { ...first, content: whole('labour', aSection('work', 'trade')) })
  await r.call('plans.keepEvaluation', { ...first, content: whole('evaluation', anEvaluation(null)) })
  await r.call('plans.keepReintegration', { ...first, content: whole('reintegration', aReintegrationPlan()) })
  bound = await happens(bound, 'ESCAPED', '2026-08-20T02:00:00.000Z', { place: words(300) })
  bound = await happens(bound, 'RETURNED', '2026-08-25T02:00:00.000Z')
  const relative = { ...contact, fullName: words(120), sex: null, birth: null, idNumber: null, idIssuedOn: null, idIssuedBy: null }
  const { birthYear: _, occupation: __, representative: ___, ...asking } = relative
  bound = await happens(bound, 'LEAVE_REQUESTED', '2026-09-01T02:00:00.000Z', {
    bereavement: 'PARENT',
    untilOn: '2026-09-06',
    relative: asking,
  })
  const request = { number: words(40), on: '2026-09-30', issuer: words(300) }
  bound = await happens(bound, 'OUT_FOR_PROCEDURE', '2026-10-01T02:00:00.000Z', { place: words(300), untilOn: '2026-10-10', request })
  bound = await happens(bound, 'RETURNED', '2026-10-09T02:00:00.000Z')
  bound = await happens(bound, 'DECISION_RECEIVED', '2026-10-20T02:00:00.000Z', { subject: 'MONITORING' })
  dead = await admit({ policeCommune: '06652' })
  dead = await happens(dead, 'DIED', '2026-10-20T02:00:00.000Z', { place: words(300) })
  voluntary = await admit({ kind: 'VOLUNTARY_PUBLIC' })
})
afterAll(() => r.close())

/** All that may be typed for a form, as long as it may be. */
function typedFor(form: PaperForm): PaperFields {
  const samples = {
    line: 'Nội dung',
    text: 'Nội dung',
    lines: ['Nội dung'],
    day: '2026-11-20',
    moment: '2026-11-20T02:00:00.000Z',
    count: 99,
  }
  const { fields } = paperForms[form]
  const sample = Object.fromEntries(
    Object.entries(fields).map(([name, { kind, choices }]) => [name, kind === 'choice' ? (choices?.at(-1) ?? null) : samples[kind]]),
  )
  return longest(fieldsOf(form), sample, words)
}

async function subjectOf(form: PaperForm) {
  const { subject, events } = paperForms[form]
  if (subject === 'none') return { form }
  const stay = form === 'mau-30' || form === 'mau-31' ? voluntary : form === 'death-notice' ? dead : bound
  const { events: happened } = await r.call('stays.get', { id: stay.id })
  const event = subject === 'event' ? happened.find(({ kind }) => events.includes(kind)) : undefined
  return { form, subjectId: stay.id, eventId: event?.id ?? null }
}

/** What stands above a signature, below the number of the page. */
const aboveSignature = ({ runs }: PdfPage): number | null => {
  const signature = runs.filter(({ text }) => /^\(?(Ký|Chữ ký)[, ]|^TRƯỞNG CƠ SỞ$/.test(text.trim()))
  if (signature.length === 0) return null
  const top = Math.min(...signature.map(({ baseline }) => baseline))
  return runs.filter(({ baseline }) => baseline > 60 && baseline < top - 30).length
}

describe('every word that was typed is on the paper', () => {
  test.each(PaperForm.options)('%s', async (form) => {
    clock =
      form === 'mau-30' || form === 'mau-50'
        ? `${(form === 'mau-30' ? voluntary : bound).expectedEndOn}T01:00:00.000Z`
        : '2026-11-21T03:00:00.000Z'
    const subject = await subjectOf(form)
    const fields = typedFor(form)
    const { id: draftId } = await r.call('papers.draft.save', { ...subject, fields })
    const { paper } = await r.call('papers.issue', { ...subject, draftId })
    const row = await r.register.fill((db) =>
      db.selectFrom('paper').select(['data', 'fields']).where('id', '=', paper.id).executeTakeFirstOrThrow(),
    )
    const data = JSON.parse(row.data ?? '{}')
    const { pdf } = await r.call('papers.copy', { id: paper.id, copy: 1 })
    const pages = await readPdf(Buffer.from(pdf, 'base64'))
    const printed = pages
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('')
      .toLowerCase()
      .replaceAll(/\s/g, '')
    // A letter's head names the facility in its own words.
    if (form === 'letter') delete data.facilityName
    const lost = [...new Set(wordsIn(data))].filter((word) => !printed.includes(word))
    const where = Object.entries(data)
      .filter(([, value]) => wordsIn(value).some((word) => lost.includes(word)))
      .map(([name]) => name)
    expect({ lost: lost.length, where }).toEqual({ lost: 0, where: [] })
    // So many may have signed that the rest of them fill another page.
    expect(pages.map(aboveSignature).find((lines) => lines !== null) ?? 1).toBeGreaterThan(0)
    for (const { runs, width, height } of pages)
      for (const { x, right, baseline, text } of runs) {
        expect(x, text).toBeGreaterThan(0)
        expect(right, text).toBeLessThan(width)
        expect(baseline, text).toBeLessThan(height)
      }
  })
})
