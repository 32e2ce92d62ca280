import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { OutputOf } from '#contract'
import { type Paper, PaperForm } from '#contract/papers/operations'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { type Client, RefusedCall } from '../call'
import { type Command, type Invocation, Problem, requiredOption, textOption, UsageError } from '../command'
import { withRegister } from '../open'
import { writeGallery } from './gallery'

/** Days ahead for which `--due` makes notices. */
const aheadDays = 6

interface Done {
  readonly made: Paper[]
  readonly already: Paper[]
  readonly failed: { stay: string; key: string }[]
}

/**
 * Papers as PDF: numbered and frozen where that has not been done, then one file for each recipient's copy. A repeat makes what is missing
 * and touches nothing that is there. With `--gallery` every form with made-up people, none of them in the register.
 */
export const print: Command = {
  options: {
    stay: { type: 'string' },
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
    const oneFile = code !== undefined && to.toLowerCase().endsWith('.pdf')
    return withRegister(invocation, async (call, register) => {
      const wanted = code === undefined ? await dueStays(call, register.today) : [await stayOf(call, code)]
      // A number that is given stays given: first make sure that the papers have a place to go.
      if (oneFile && existsSync(to)) throw new Problem('fileExists', { file: to })
      makeWritable(resolve(oneFile ? dirname(to) : to))
      const done = await issue(invocation, call, form, wanted)
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
        out.json({ form, made: named(done.made), already: named(done.already), failed: done.failed, files })
      } else {
        for (const { stay, key } of done.failed) out.line(out.text('print.failedOne', { stay, reason: reasonOf(invocation, key) }))
        out.line(out.text('print.papers', { made: done.made.length, already: done.already.length, failed: done.failed.length }))
        out.line(out.text('print.files', { written: files.written, kept: files.kept, to }))
      }
      return done.failed.length === 0
    })
  },
}

function formOf({ positionals }: Invocation): PaperForm {
  if (positionals.length === 0) throw new UsageError('tooFewWords', { command: 'print' })
  const form = PaperForm.safeParse(positionals[0])
  if (!form.success) throw new UsageError('unknownForm', { form: positionals[0] ?? '', known: PaperForm.options.join(', ') })
  return form.data
}

interface Wanted {
  readonly id: string
  readonly code: string
}

/** Stays whose notice the desk asks for, and those that were given theirs today: an interrupted run is finished by the next. */
async function dueStays(call: Client, today: string): Promise<Wanted[]> {
  const { duties } = await call('desk.due', { withinDays: aheadDays })
  const due = duties.flatMap(({ kind, person }) => (kind === 'notice' && person ? [{ id: person.stayId, code: person.stayCode }] : []))
  const issued: Wanted[] = []
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'papers.list'> = await call('papers.list', { form: 'mau-51', state: 'ISSUED', after, limit: 200 })
    const ofToday = page.rows.filter(({ issuedOn }) => issuedOn === today)
    issued.push(...ofToday.flatMap(({ stayId, residentCode }) => (stayId && residentCode ? [{ id: stayId, code: residentCode }] : [])))
    after = page.next
    if (after === null || ofToday.length < page.rows.length) return [...due, ...issued]
  }
}

/** By the code of a stay (DC-…) or of a person (HV-…), then the newest stay. */
async function stayOf(call: Client, code: string): Promise<Wanted> {
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

async function issue({ out }: Invocation, call: Client, form: PaperForm, stays: readonly Wanted[]): Promise<Done> {
  const done: Done = { made: [], already: [], failed: [] }
  for (const [at, { id, code }] of stays.entries()) {
    out.progress(out.text('print.progress', { done: at, total: stays.length }))
    try {
      const { paper, already } = await call('papers.issue', { form, stayId: id })
      done[already ? 'already' : 'made'].push(paper)
    } catch (error) {
      const refused = error instanceof RefusedCall ? error.error : null
      if (refused?.kind !== 'rule' && refused?.kind !== 'notFound') throw error
      done.failed.push({ stay: code, key: refused.kind === 'rule' ? refused.key : 'notFound' })
    }
  }
  return done
}

const reasonOf = ({ out }: Invocation, key: string): string =>
  out.texts.first([`console:rule.${key}`, `console:refused.${key}`, 'console:rule.other'], { key })

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
      const beginning = `${paper.residentCode}_${paper.form}_so-${paper.number}-${paper.year}_${copy + 1}-`
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
