import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { OutputOf } from '#contract'
import type { CallError } from '#contract/errors'
import { paperForms } from '#contract/papers/forms'
import { type Paper, PaperForm } from '#contract/papers/operations'
import { facilityDay, type PlainDate } from '#contract/values/calendar'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { type Client, RefusedCall } from '../call'
import { type Command, type Invocation, Problem, requiredOption, textOption, UsageError } from '../command'
import { dayOf } from '../days'
import { withRegister } from '../open'
import { refusalText } from '../refusal-text'
import { writeGallery } from './gallery'

/** Days ahead for which `--due` makes papers. */
const aheadDays = 6

interface Done {
  readonly made: Paper[]
  readonly already: Paper[]
  readonly failed: { stay: string; error: CallError; waits: boolean }[]
}

/**
 * Papers as PDF: numbered and frozen where that has not been done, then one file for each recipient's copy. A repeat makes what is missing
 * and touches nothing that is there. With `--gallery` every form with made-up people, none of them in the register.
 */
export const print: Command = {
  options: {
    stay: { type: 'string' },
    event: { type: 'string' },
    due: { type: 'boolean' },
    gallery: { type: 'boolean' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: [0, 1],
  async run(invocation) {
    if (invocation.values.gallery) return writeGallery(invocation)
    const { out, values } = invocation
    const form = formOf(invocation)
    const code = textOption(invocation, 'stay')
    const to = requiredOption(invocation, 'out')
    if ((code === undefined) === (values.due !== true)) throw new UsageError('stayOrDue')
    const ofEvent = paperForms[form].subject === 'event'
    const event = textOption(invocation, 'event')
    const day = event === undefined ? null : dayOf('--event', event)
    if (day !== null && (code === undefined || !ofEvent)) throw new UsageError('eventAlone')
    const oneFile = code !== undefined && to.toLowerCase().endsWith('.pdf')
    return withRegister(invocation, async (call, register) => {
      const { wanted, already } =
        code === undefined
          ? await duePapers(call, form, register.today)
          : { wanted: [await wantedOf(call, form, await stayOf(call, code), day)], already: [] }
      // A number that is given stays given: first make sure that the papers have a place to go.
      if (oneFile && existsSync(to)) throw new Problem('fileExists', { file: to })
      makeWritable(resolve(oneFile ? dirname(to) : to))
      const done = await issue(invocation, call, form, wanted, already)
      const papers = [...done.made, ...done.already]
      const files = oneFile ? await writeOne(call, papers, to) : await writeCopies(invocation, call, papers, to)
      out.progress(null)
      if (values.json) {
        const named = (list: readonly Paper[]) =>
          list.map(({ id, number, year, symbol, residentCode, issuedOn, recipients }) => ({
            id,
            number,
            year,
            symbol,
            residentCode,
            issuedOn,
            copies: recipients.length,
          }))
        const failed = done.failed.map(({ stay, error }) => ({ stay, key: keyOf(error) }))
        out.json({ form, made: named(done.made), already: named(done.already), failed, files })
      } else {
        for (const { stay, error } of done.failed) out.line(out.text('print.failedOne', { stay, reason: refusalText(error, out.texts) }))
        out.line(out.text('print.papers', { made: done.made.length, already: done.already.length, failed: done.failed.length }))
        out.line(out.text('print.files', { written: files.written, kept: files.kept, to }))
      }
      return done.failed.every(({ waits }) => waits)
    })
  },
}

const keyOf = (error: CallError): string => (error.kind === 'rule' ? error.key : error.kind)

function formOf({ positionals }: Invocation): PaperForm {
  if (positionals.length === 0) throw new UsageError('tooFewWords', { command: 'print' })
  const form = PaperForm.safeParse(positionals[0])
  if (!form.success) throw new UsageError('unknownForm', { form: positionals[0] ?? '', known: PaperForm.options.join(', ') })
  return form.data
}

interface StayRef {
  readonly id: string
  readonly code: string
}
/** What a paper is asked for. */
interface PaperToPrint {
  readonly stay: StayRef
  readonly eventId: string | null
  /** It falls due on a later day: what cannot be made yet is made by a later run. */
  readonly waits: boolean
}

/** What the desk asks to be done by this form, and the papers of it that were issued today: an interrupted run is finished by the next. */
async function duePapers(call: Client, form: PaperForm, today: string): Promise<{ wanted: PaperToPrint[]; already: Paper[] }> {
  const { duties } = await call('desk.due', { withinDays: aheadDays })
  const wanted = duties.flatMap(({ does, person, dueAt }) =>
    does.do === 'form' && does.form === form && person
      ? [{ stay: { id: person.stayId, code: person.stayCode }, eventId: does.eventId, waits: facilityDay(dueAt) > today }]
      : [],
  )
  const already: Paper[] = []
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'papers.list'> = await call('papers.list', { form, state: 'ISSUED', after, limit: 200 })
    const ofToday = page.rows.filter(({ issuedOn }) => issuedOn === today)
    already.push(...ofToday)
    after = page.next
    if (after === null || ofToday.length < page.rows.length) return { wanted, already }
  }
}

/** By the code of a stay (DC-…) or of a person (HV-…), then the newest stay. */
async function stayOf(call: Client, code: string): Promise<StayRef> {
  const wanted = code.trim().toUpperCase()
  const rows = await call('residents.search', { text: wanted, limit: 50 })
  const person = rows.find((row) => row.code === wanted)
  if (person?.stayId && person.stayCode) return { id: person.stayId, code: person.stayCode }
  for (const { id } of rows) {
    const stay = (await call('residents.get', { id })).stays.find((one) => one.code === wanted)
    if (stay) return { id: stay.id, code: stay.code }
  }
  throw new Problem('unknownStay', { code: wanted })
}

/** The event of a stay that a paper belongs to: the only one there is of the form's kinds, or that of a day. @throws Problem where that is none or several */
async function wantedOf(call: Client, form: PaperForm, stay: StayRef, day: PlainDate | null): Promise<PaperToPrint> {
  const { subject, events: kinds } = paperForms[form]
  if (subject !== 'event') return { stay, eventId: null, waits: false }
  const { events } = await call('stays.get', { id: stay.id })
  const known = events.filter(({ kind, withdrawnReason }) => withdrawnReason === null && (kinds as readonly string[]).includes(kind))
  const fitting = known.filter(({ happenedAt }) => day === null || facilityDay(happenedAt) === day)
  const [one] = fitting
  if (one && fitting.length === 1) return { stay, eventId: one.id, waits: false }
  const days = known.map(({ happenedAt }) => facilityDay(happenedAt)).join(', ')
  if (known.length === 0) throw new Problem('noEvent', { code: stay.code })
  if (fitting.length === 0) throw new Problem('noEventOn', { code: stay.code, on: day ?? '', known: days })
  throw new Problem('severalEvents', { code: stay.code, known: days })
}

/** @param already papers that are there; they are not asked for again */
async function issue(
  { out }: Invocation,
  call: Client,
  form: PaperForm,
  wanted: readonly PaperToPrint[],
  already: readonly Paper[],
): Promise<Done> {
  const done: Done = { made: [], already: [...already], failed: [] }
  for (const [at, { stay, eventId, waits }] of wanted.entries()) {
    out.progress(out.text('print.progress', { done: at, total: wanted.length }))
    try {
      const { paper, already } = await call('papers.issue', { form, subjectId: stay.id, eventId })
      done[already ? 'already' : 'made'].push(paper)
    } catch (error) {
      const refused = error instanceof RefusedCall ? error.error : null
      if (refused?.kind !== 'rule' && refused?.kind !== 'notFound') throw error
      done.failed.push({ stay: stay.code, error: refused, waits })
    }
  }
  return done
}

interface Files {
  readonly written: number
  readonly kept: number
}

async function writeCopies({ out }: Invocation, call: Client, papers: readonly Paper[], folder: string): Promise<Files> {
  const there = new Set(readdirSync(folder))
  const files = { written: 0, kept: 0 }
  for (const [at, paper] of papers.entries()) {
    out.progress(out.text('print.writing', { done: at, total: papers.length }))
    for (const copy of paper.recipients.keys()) {
      const number = paper.number === null ? `ngay-${paper.issuedOn}` : `so-${paper.number}-${paper.year}`
      const beginning = `${paper.residentCode}_${paper.form}_${number}_${copy + 1}-`
      if ([...there].some((name) => name.startsWith(beginning) && name.endsWith('.pdf'))) {
        files.kept += 1
        continue
      }
      const { pdf, fileName } = await call('papers.copy', { id: paper.id, copy: copy + 1 })
      writeWhole(join(folder, fileName), Buffer.from(pdf, 'base64'))
      there.add(fileName)
      files.written += 1
    }
  }
  return files
}

/** All copies of one paper in one file. */
async function writeOne(call: Client, papers: readonly Paper[], file: string): Promise<Files> {
  if (papers.length === 0) return { written: 0, kept: 0 }
  writeWhole(file, Buffer.from((await call('papers.print', { ids: papers.map(({ id }) => id) })).pdf, 'base64'))
  return { written: 1, kept: 0 }
}
