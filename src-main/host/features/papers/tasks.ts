import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as z from 'zod'
import type { Facility } from '#contract/facility'
import type { PaperForm } from '#contract/papers/forms'
import type { PaperRefusal } from '#contract/papers/operations'
import type { Role } from '#contract/roles'
import type { Instant, PlainDate } from '#contract/values/calendar'
import { NotFoundError, RuleError } from '#host/api/rule-error'
import { storedZip } from '#host/files/stored-zip'
import { type PressContext, pressTask } from '#host/press/task'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import type { AnyPrint, Print, PrintedDocument, SampleName } from '#host/prints/kit/define-print'
import { type CopyRef, joinedCopies, markedCopies } from './batch/join'
import { readFormNumbers } from './form-numbers/store'
import type { PaperSubject } from './forms/kit/form'
import type { Forms, PaperContext } from './issuing/compose'
import { freezePaper, preparePaper, type ReadyPaper } from './issuing/make'
import { printsHere } from './issuing/printing'
import { readSettings } from './settings/handlers'

// What the press does for papers.

interface FormsAndPrints {
  readonly forms: Forms
  /** Every print of the program, those of the forms among them. */
  readonly prints: readonly AnyPrint[]
}

export interface FreezeRequest {
  readonly form: PaperForm
  readonly subjects: readonly PaperSubject[]
  readonly facility: Facility
  /** Of whoever makes them. */
  readonly roles: readonly Role[]
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
  | { readonly state: 'MADE'; readonly ready: ReadyPaper }
  | { readonly state: 'ALREADY'; readonly paperId: string }
  | { readonly state: 'FAILED'; readonly refused: PaperRefusal }

/** Freezes a paper for each subject under numbers that follow one another; whoever fails takes none. */
export const freezeTask = pressTask(
  'papers.freeze',
  async ({ db, places, declared }: PressContext<FormsAndPrints>, request: FreezeRequest): Promise<FrozenLine[]> => {
    const { settings } = await readSettings(db)
    const { facility, roles } = request
    const formNumbers = await readFormNumbers(db)
    const papers: PaperContext = { db, forms: declared.forms, places, facility, roles, settings, formNumbers }
    const lines: FrozenLine[] = []
    let made = 0
    for (const subject of request.subjects) {
      const number = request.first === null ? null : request.first + made
      const line = await freezeOne(papers, request, subject, number)
      if (line.state === 'MADE') made++
      lines.push(line)
      await nextTurn()
    }
    return lines
  },
)

async function freezeOne(papers: PaperContext, request: FreezeRequest, subject: PaperSubject, number: number | null): Promise<FrozenLine> {
  const { form, on, onReason, signerId, by, at } = request
  try {
    const prepared = await preparePaper(papers, { form, subject, on, signerId, draftId: null })
    if ('earlier' in prepared) return { state: 'ALREADY', paperId: prepared.earlier.id }
    return { state: 'MADE', ready: await freezePaper(papers, prepared, { number, on, onReason, by, at }, printsHere(papers.forms)) }
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
  readonly cover: PrintRequest | null
  readonly copies: readonly CopyRef[]
  readonly title: string
  /** It is a register to practise with. */
  readonly sample: boolean
}

/** Which of the prints, and what it is made of. */
interface PrintRequest {
  readonly print: string
  readonly data: unknown
}

interface SampleRequest {
  readonly print: string
  readonly sample: SampleName
  readonly formNumber: string | null
}

interface CopyRequest extends CopyRef {
  readonly title: string
  readonly sample: boolean
}

interface ZipRequest {
  /** In the order wanted, with the names of their files. */
  readonly copies: readonly (CopyRef & { readonly name: string })[]
  readonly cover: PrintRequest
  readonly sample: boolean
}

const printOf = ({ prints }: FormsAndPrints, id: string): AnyPrint => {
  const print = prints.find((one) => one.id === id)
  if (!print) throw new Error(`there is no print ${id}`)
  return print
}

const laidOut = (declared: FormsAndPrints, { print, data }: PrintRequest) => (printOf(declared, print) as Print<z.ZodType>).layout(data)

/** One document as a PDF that has been read again. */
async function printed(document: PrintedDocument): Promise<{ pdf: Buffer; pages: number }> {
  const pdf = Buffer.from(await renderPdf([document]))
  return { pdf, pages: readBack(pdf).pages }
}

/** A file in base64, and how many pages it was found to have. */
interface MadeFile {
  readonly file: string
  readonly pages: number
}

const made = (pdf: Uint8Array, pages: number): MadeFile => ({ file: Buffer.from(pdf).toString('base64'), pages })

/** Copies as one PDF. */
export const joinTask = pressTask(
  'papers.join',
  async ({ db, declared }: PressContext<FormsAndPrints>, { cover, copies, title, sample }: JoinRequest): Promise<MadeFile> => {
    const { pdf, pages } = await joinedCopies(db, declared.forms, copies, title, cover && laidOut(declared, cover), sample)
    return made(pdf, pages)
  },
)

/** One copy as it was frozen, with what is laid over it. */
export const copyTask = pressTask('papers.copy', async ({ db }: PressContext<FormsAndPrints>, { sample, title, ...ref }: CopyRequest) => {
  const [handed] = await markedCopies(db, [ref], title, sample)
  return made(handed!.pdf, handed!.pages)
})

/** Copies as they were frozen, one file each, in a zip. */
export const zipTask = pressTask(
  'papers.zip',
  async ({ db, declared }: PressContext<FormsAndPrints>, { copies, cover, sample }: ZipRequest): Promise<MadeFile> => {
    const { pdf, pages: ofCover } = await printed(laidOut(declared, cover))
    const files: Record<string, Uint8Array> = { '0000_danh-sach.pdf': pdf }
    let pages = ofCover
    for (const [at, kept] of (await markedCopies(db, copies, 'Bản lưu', sample)).entries()) {
      files[copies[at]!.name] = kept.pdf
      pages += kept.pages
    }
    return made(storedZip(files), pages)
  },
)

/** One print, of data that are given. */
export const printTask = pressTask(
  'papers.print',
  async ({ declared }: PressContext<FormsAndPrints>, request: PrintRequest): Promise<MadeFile> => {
    const { pdf, pages } = await printed(laidOut(declared, request))
    return made(pdf, pages)
  },
)

/** A print with its made-up people. */
export const sampleTask = pressTask(
  'papers.sample',
  async ({ declared }: PressContext<FormsAndPrints>, { print, sample, formNumber }: SampleRequest): Promise<MadeFile> => {
    const { pdf, pages } = await printed(printOf(declared, print).sample(sample, formNumber))
    return made(pdf, pages)
  },
)
