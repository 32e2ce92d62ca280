import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as z from 'zod'
import type { Facility } from '#contract/facility'
import type { PaperForm } from '#contract/papers/forms'
import type { PaperRefusal } from '#contract/papers/operations'
import type { Role } from '#contract/roles'
import type { Instant, PlainDate } from '#contract/values/calendar'
import { NotFoundError, RuleError } from '#host/api/rule-error'
import { storedZip } from '#host/files/stored-zip'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import type { AnyPrint, Print, SampleName } from '#host/prints/kit/define-print'
import type { PressContext } from '#host/workers/press-context'
import { readFormNumbers } from '../form-numbers/store'
import type { PaperSubject } from '../forms/kit/form'
import type { Forms, PaperContext } from '../issuing/compose'
import { freezePaper, preparePaper, type ReadyPaper } from '../issuing/make'
import { readSettings } from '../settings/handlers'
import { type CopyRef, joinedCopies, storedCopies } from './join'

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
const freezeAll =
  (forms: Forms) =>
  async ({ db, places }: PressContext, request: FreezeRequest): Promise<FrozenLine[]> => {
    const { settings } = await readSettings(db)
    const { facility, roles } = request
    const papers: PaperContext = { db, forms, places, facility, roles, settings, formNumbers: await readFormNumbers(db) }
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
  }

async function freezeOne(papers: PaperContext, request: FreezeRequest, subject: PaperSubject, number: number | null): Promise<FrozenLine> {
  const { form, on, onReason, signerId, by, at } = request
  try {
    const prepared = await preparePaper(papers, { form, subject, on, signerId, draftId: null })
    if ('earlier' in prepared) return { state: 'ALREADY', paperId: prepared.earlier.id }
    return { state: 'MADE', ready: await freezePaper(papers, prepared, { number, on, onReason, by, at }) }
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

interface ZipRequest {
  /** In the order wanted, with the names of their files. */
  readonly copies: readonly (CopyRef & { readonly name: string })[]
  readonly cover: PrintRequest
}

/** What the press does for papers. @param prints every print of the program, those of the forms among them */
export function paperTasks(forms: Forms, prints: readonly AnyPrint[]) {
  const printOf = (id: string) => {
    const print = prints.find((one) => one.id === id)
    if (!print) throw new Error(`there is no print ${id}`)
    return print
  }

  const laidOut = ({ print, data }: PrintRequest) => (printOf(print) as Print<z.ZodType>).layout(data)

  /** One print as a PDF that has been read again. */
  async function printed(request: PrintRequest): Promise<{ pdf: Buffer; pages: number }> {
    const pdf = Buffer.from(await renderPdf([laidOut(request)]))
    return { pdf, pages: readBack(pdf).pages }
  }

  return {
    freeze: freezeAll(forms),

    /** Copies as one PDF, base64, and how many pages it was found to have. */
    join: async ({ db }: PressContext, { cover, copies, title }: JoinRequest) => {
      const { pdf, pages } = await joinedCopies(db, forms, copies, title, cover && laidOut(cover))
      return { file: pdf.toString('base64'), pages }
    },

    /** Copies as they were frozen, one file each, in a zip; base64. */
    zip: async ({ db }: PressContext, { copies, cover }: ZipRequest) => {
      const { pdf, pages: ofCover } = await printed(cover)
      const files: Record<string, Uint8Array> = { '0000_danh-sach.pdf': pdf }
      let pages = ofCover
      for (const [at, kept] of (await storedCopies(db, copies)).entries()) {
        files[copies[at]!.name] = kept.pdf
        pages += kept.pages
      }
      return { file: Buffer.from(storedZip(files)).toString('base64'), pages }
    },

    print: async (_: PressContext, request: PrintRequest) => {
      const { pdf, pages } = await printed(request)
      return { file: pdf.toString('base64'), pages }
    },

    /** A print with its made-up people. */
    sample: async (_: PressContext, { print, sample, formNumber }: SampleRequest) => {
      const pdf = Buffer.from(await renderPdf([printOf(print).sample(sample, formNumber)]))
      return { file: pdf.toString('base64'), pages: readBack(pdf).pages }
    },
  }
}
