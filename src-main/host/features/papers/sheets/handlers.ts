import type { Input } from '#contract'
import type { BookLine, BookUse } from '#contract/papers/book'
import { numberOn } from '#contract/papers/form-numbers'
import type { PaperSeries } from '#contract/papers/forms'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { found } from '#host/api/rule-error'
import { wholeBook } from '../book/store'
import { captionOn } from '../form-numbers/rules'
import { readFormNumbers } from '../form-numbers/store'
import { paperPrints, sheetPrints } from '../prints/all'
import { batchCopies, printedLabels, seenCopies } from './labels'

const bookNames: Readonly<Record<PaperSeries, string>> = {
  TB: 'Thông báo',
  QD: 'Quyết định',
  GXN: 'Giấy xác nhận',
  DN: 'Đề nghị',
  CV: 'Công văn',
}

const letterheadOf = ({ facility: { parentLines, letterName, place } }: QueryContext | CommandContext) => ({
  parentLines,
  letterName,
  place,
})

export const sheetHandlers = {
  bookPrint: twoStep({
    prepare: async (context, filter: Input<'papers', 'bookPrint'>) => {
      const data = {
        letterhead: letterheadOf(context),
        year: filter.year,
        book: bookOnPaper(filter),
        printedOn: context.today,
        lines: (await wholeBook(context.db, filter)).map(lineOnPaper),
      }
      const { file, pages } = await context.office.press.ask('print', { print: 'outgoing-book', data })
      return { pdf: file, pages }
    },
    apply: async ({ note }, { year, series }, printed) => {
      note({ subject: [year, series].filter(Boolean).join(' ') })
      return printed
    },
  }),

  labels: twoStep({
    prepare: async (context, { copies, ...options }: Input<'papers', 'labels'>) =>
      printedLabels(context, await seenCopies(context, copies), options),
    apply: async ({ note }, { copies }, printed) => {
      note({ subject: `${copies.length} nhãn` })
      return printed
    },
  }),

  batchLabels: twoStep({
    prepare: async (context, { id, ...options }: Input<'papers', 'batchLabels'>) => {
      const copies = await batchCopies(context, id)
      return { copies: copies.length, printed: await printedLabels(context, copies, options) }
    },
    apply: async ({ note }, _, { copies, printed }) => {
      note({ subject: `${copies} nhãn` })
      return printed
    },
  }),

  gallery: async ({ db, today }) => {
    const numbers = await readFormNumbers(db)
    return [...paperPrints, ...sheetPrints].map(({ id, title }) => {
      const valid = numberOn(numbers, id, today)
      return { id, form: valid ? `Mẫu số ${valid.number}` : null, decree: valid?.decree ?? null, title }
    })
  },

  gallerySample: async ({ db, office, today }, { id, sample }) => {
    found([...paperPrints, ...sheetPrints].find((print) => print.id === id))
    const { file, pages } = await office.press.ask('sample', {
      print: id,
      sample,
      formNumber: captionOn(await readFormNumbers(db), id, today),
    })
    return { pdf: file, pages }
  },
} satisfies Partial<HandlersOf<'papers'>>

const useNames: Readonly<Record<BookUse, string>> = {
  PAPER: 'văn bản lập trong sổ',
  OUTSIDE: 'văn bản ghi ngoài',
  RESERVED: 'số để dành',
  UNUSED: 'số không dùng',
}

/** What is on the sheets; a part of a book says which part, so that it is never taken for the whole. */
function bookOnPaper({ series, use, text }: Input<'papers', 'bookPrint'>): string {
  const part = [use && useNames[use], text.trim() && `tìm "${text.trim()}"`].filter(Boolean).join(', ')
  return [series === null ? 'Văn bản đi' : bookNames[series], part && `(trích: ${part})`].filter(Boolean).join(' ')
}

const lineOnPaper = ({
  number,
  symbol,
  day,
  use,
  about,
  fullName,
  signer,
  recipients,
  copies,
  reserved,
  note,
  isVoid,
  voidReason,
}: BookLine) => ({
  number,
  symbol,
  day,
  signer,
  recipients: [...recipients],
  copies,
  struck: isVoid,
  about: [about, fullName].filter(Boolean).join(': ') || null,
  keptBy: use === 'PAPER' ? 'VT' : null,
  note:
    (use === 'RESERVED'
      ? `Để dành: ${reserved?.for}`
      : use === 'UNUSED'
        ? `Không sử dụng: ${note}`
        : isVoid
          ? `Đã hủy: ${voidReason}`
          : note) ?? null,
})
