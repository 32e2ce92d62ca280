import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as z from 'zod'
import type { Facility } from '#contract/facility'
import type { PaperForm } from '#contract/papers/forms'
import type { PaperRefusal } from '#contract/papers/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'
import { NotFoundError, RuleError } from '#host/api/rule-error'
import { storedZip } from '#host/files/stored-zip'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import type { Print, SampleName } from '#host/prints/kit/define-print'
import type { PressSurroundings } from '#host/workers/surroundings'
import { readFormNumbers } from '../form-numbers/store'
import type { Subject } from '../forms/facts'
import { compose, type Desk, freeze } from '../life/freeze'
import { draftOf, type FrozenPaper, issuedOf, openToReplace } from '../life/store'
import { paperPrints, sheetPrints } from '../prints/all'
import { readSettings } from '../settings/handlers'
import { type CopyRef, joinedCopies, storedCopies } from './join'

export interface FreezeRequest {
  readonly form: PaperForm
  readonly subjects: readonly Subject[]
  readonly facility: Facility
  readonly on: PlainDate
  readonly onReason: string | null
  readonly signerId: string | null
  /** Number of the first paper that can be made; the others follow without a gap. null for papers without numbers. */
  readonly first: number | null
  readonly by: string
  readonly at: Instant
}

/** What became of one subject; nothing is written yet. */
export type FrozenLine =
  | { readonly state: 'MADE'; readonly frozen: FrozenPaper; readonly draftId: string | null; readonly seen: string }
  | { readonly state: 'ALREADY'; readonly paperId: string }
  | { readonly state: 'FAILED'; readonly refused: PaperRefusal }

/** Freezes a paper for each subject under numbers that follow one another; whoever fails takes none. */
async function freezeAll({ db, places }: PressSurroundings, request: FreezeRequest): Promise<FrozenLine[]> {
  const { settings } = await readSettings(db)
  const desk: Desk = { db, facility: request.facility, settings, formNumbers: await readFormNumbers(db), office: { places } }
  const lines: FrozenLine[] = []
  let made = 0
  for (const subject of request.subjects) {
    const number = request.first === null ? null : request.first + made
    const line = await freezeOne(desk, request, subject, number)
    if (line.state === 'MADE') made++
    lines.push(line)
    await nextTurn()
  }
  return lines
}

async function freezeOne(desk: Desk, request: FreezeRequest, subject: Subject, number: number | null): Promise<FrozenLine> {
  const { form, on, onReason, signerId, by, at } = request
  try {
    const earlier = await issuedOf(desk.db, form, subject)
    if (earlier) return { state: 'ALREADY', paperId: earlier.id }
    const draft = await draftOf(desk.db, form, subject, null)
    const composed = await compose(desk, form, subject, on, draft, { recipients: null, recipientsReason: null, fields: null, signerId })
    const frozen = await freeze(desk, composed, { number, on, onReason, by, at }, await openToReplace(desk.db, form, subject))
    return { state: 'MADE', frozen, draftId: draft?.id ?? null, seen: composed.seen }
  } catch (error) {
    return { state: 'FAILED', refused: reasonOf(error) }
  }
}

/** A person whose data cannot be printed holds up nobody else. */
function reasonOf(error: unknown): PaperRefusal {
  if (error instanceof RuleError) return { key: error.key, params: error.params }
  return { key: error instanceof NotFoundError ? 'notFound' : 'notPrintable', params: {} }
}

interface JoinRequest {
  /** Lies before the copies. */
  readonly cover: SheetRequest | null
  readonly copies: readonly CopyRef[]
  readonly title: string
}

/** Copies as one PDF, base64, and how many pages it was found to have. */
async function join({ db }: PressSurroundings, { cover, copies, title }: JoinRequest) {
  const { pdf, pages } = await joinedCopies(db, copies, title, cover && laidOut(cover))
  return { file: pdf.toString('base64'), pages }
}

const printOf = (id: string) => {
  const print = [...paperPrints, ...sheetPrints].find((one) => one.id === id)
  if (!print) throw new Error(`there is no print ${id}`)
  return print
}

const laidOut = ({ print, data }: SheetRequest) => (printOf(print) as Print<z.ZodType>).layout(data)

/** One print as a PDF that has been read again. */
async function sheetOf(request: SheetRequest): Promise<{ pdf: Buffer; pages: number }> {
  const pdf = Buffer.from(await renderPdf([laidOut(request)]))
  return { pdf, pages: readBack(pdf).pages }
}

async function print(_: PressSurroundings, request: SheetRequest) {
  const { pdf, pages } = await sheetOf(request)
  return { file: pdf.toString('base64'), pages }
}

interface SampleRequest {
  readonly print: string
  readonly sample: SampleName
  readonly formNumber: string | null
}

/** A print with its made-up people. */
async function sample(_: PressSurroundings, { print, sample, formNumber }: SampleRequest) {
  const pdf = Buffer.from(await renderPdf([printOf(print).sample(sample, formNumber)]))
  return { file: pdf.toString('base64'), pages: readBack(pdf).pages }
}

interface ZipRequest {
  /** In the order wanted, with the names of their files. */
  readonly copies: readonly (CopyRef & { readonly name: string })[]
  readonly cover: SheetRequest
}

interface SheetRequest {
  /** Which of the prints, and what it is made of. */
  readonly print: string
  readonly data: unknown
}

/** Copies as they were frozen, one file each, in a zip; base64. */
async function zip({ db }: PressSurroundings, { copies, cover }: ZipRequest) {
  const { pdf, pages: ofCover } = await sheetOf(cover)
  const files: Record<string, Uint8Array> = { '0000_danh-sach.pdf': pdf }
  let pages = ofCover
  for (const [at, kept] of (await storedCopies(db, copies)).entries()) {
    files[copies[at]!.name] = kept.pdf
    pages += kept.pages
  }
  return { file: Buffer.from(storedZip(files)).toString('base64'), pages }
}

/** What the press does for papers. */
export const paperTasks = { freeze: freezeAll, join, zip, print, sample }
