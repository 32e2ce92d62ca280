import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant, PlainDate } from '../../../../../src-preload/contract/calendar'
import type { Facility } from '../../../../../src-preload/contract/facility'
import type { PaperForm } from '../../../../../src-preload/contract/paper-forms'
import type { PaperRefusal } from '../../../../../src-preload/contract/papers'
import { NotFoundError, RuleError } from '../../../api/rule-error'
import type { Reader } from '../../../database/tables'
import type { Places } from '../../../places'
import { storedZip } from '../../../stored-zip'
import type { Subject } from '../forms/facts'
import { compose, type Desk, freeze } from '../life/freeze'
import { draftOf, type FrozenPaper, issuedOf, openToReplace } from '../life/store'
import { readSettings } from '../settings/handlers'
import { type CopyRef, joinedCopies, storedCopies } from './join'

/** What the thread of the press has: a connection that only reads. */
export interface PressSurroundings {
  readonly db: Reader
  readonly places: Places
}

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
  const desk: Desk = { db, facility: request.facility, settings: (await readSettings(db)).settings, office: { places } }
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
    const frozen = await freeze(composed, { number, on, onReason, by, at }, await openToReplace(desk.db, form, subject))
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
  readonly copies: readonly CopyRef[]
  readonly title: string
}

/** Copies as one PDF, base64, and how many pages it was found to have. */
async function join({ db }: PressSurroundings, { copies, title }: JoinRequest) {
  const { pdf, pages } = await joinedCopies(db, copies, title)
  return { file: pdf.toString('base64'), pages }
}

interface ZipRequest {
  /** In the order wanted, with the names of their files. */
  readonly copies: readonly (CopyRef & { readonly name: string })[]
}

/** Copies as they were frozen, one file each, in a zip; base64. */
async function zip({ db }: PressSurroundings, { copies }: ZipRequest) {
  const files: Record<string, Uint8Array> = {}
  let pages = 0
  for (const [at, kept] of (await storedCopies(db, copies)).entries()) {
    files[copies[at]!.name] = kept.pdf
    pages += kept.pages
  }
  return { file: Buffer.from(storedZip(files)).toString('base64'), pages }
}

/** Everything the press does. */
export const pressTasks = { freeze: freezeAll, join, zip }
export type PressTasks = typeof pressTasks
