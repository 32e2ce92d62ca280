import { createHash } from 'node:crypto'
import type { PaperForm } from '#contract/papers/forms'
import type { Instant } from '#contract/values/calendar'
import { RuleError } from '#host/api/rule-error'
import { type Press, PressLimitError } from '#host/press/press'
import { type PressContext, pressTask } from '#host/press/task'
import type { PageMark } from '#host/prints/engine/join-pdfs'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { marked } from '../batch/join'
import type { PaperData } from '../forms/kit/form'
import type { Forms } from './compose'
import type { FrozenCopy } from './store'

/** One paper as it is to be printed. */
export interface CopiesRequest {
  readonly form: PaperForm
  readonly data: PaperData
  /** How many copies, the first first. */
  readonly copies: number
  /** Written into the files; null: now. */
  readonly createdAt: Instant | null
  /** What is laid over them; nothing of this is frozen. */
  readonly marks?: readonly PageMark[]
}

/** Lays out and prints the copies of one paper, each a PDF that has been read again. */
export type PrintCopies = (request: CopiesRequest) => Promise<FrozenCopy[]>

/** In this thread. */
export const printsHere =
  (forms: Forms): PrintCopies =>
  async ({ form, data, copies, createdAt, marks = [] }) => {
    const printed: FrozenCopy[] = []
    for (let copy = 0; copy < copies; copy++) {
      const document = forms[form].layout(data, copy)
      const plain = Buffer.from(await renderPdf([document], createdAt === null ? {} : { createdAt: new Date(createdAt) }))
      const { pages } = readBack(plain)
      const pdf = await marked(plain, pages, document.title, marks)
      printed.push({ pdf, pages, sha256: createHash('sha256').update(pdf).digest('hex') })
    }
    return printed
  }

/** The copies of one paper. */
export const copiesTask = pressTask('papers.copies', ({ declared }: PressContext<{ readonly forms: Forms }>, request: CopiesRequest) =>
  printsHere(declared.forms)(request),
)

/** Beside the host's thread, which answers meanwhile. The copies throw RuleError `paperTooLarge` when they take more time or memory than one paper may. */
export const printsBeside =
  (press: Press): PrintCopies =>
  (request) =>
    press.ask(copiesTask, request).catch((error: unknown) => {
      throw error instanceof PressLimitError ? new RuleError('paperTooLarge') : error
    })
