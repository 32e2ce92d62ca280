import type { Input } from '../../../../../src-preload/contract'
import type { BookLine } from '../../../../../src-preload/contract/paper-book'
import { numberOn } from '../../../../../src-preload/contract/paper-form-numbers'
import type { PaperSeries } from '../../../../../src-preload/contract/paper-forms'
import type { Recipient } from '../../../../../src-preload/contract/papers'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '../../../api/handlers'
import { found } from '../../../api/rule-error'
import { readResident } from '../../residents/handlers'
import { wholeBook } from '../book/store'
import { readFormNumbers } from '../form-numbers/store'
import { representativeOf } from '../forms/words'
import { seenPaper } from '../life/access'
import { paperPrints, sheetPrints } from '../prints/all'

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
    prepare: async (context, { year, series }: Input<'papers', 'bookPrint'>) => {
      const data = {
        ...{ letterhead: letterheadOf(context), year, book: series === null ? 'Văn bản đi' : bookNames[series], printedOn: context.today },
        lines: (await wholeBook(context.db, year, series)).map(lineOnPaper),
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
    prepare: async (context, { copies, sheet, skip, framed }: Input<'papers', 'labels'>) => {
      const labels = []
      for (const { id, copy } of copies) labels.push(await labelOf(context, id, copy))
      const { file, pages } = await context.office.press.ask('print', {
        print: 'envelope-labels',
        data: { sheet, skip, framed, sender: context.facility.name, labels },
      })
      return { pdf: file, pages }
    },
    apply: async ({ note }, { copies }, printed) => {
      note({ subject: `${copies.length} nhãn` })
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

  gallerySample: async ({ office }, { id, sample }) => {
    found([...paperPrints, ...sheetPrints].find((print) => print.id === id))
    const { file, pages } = await office.press.ask('sample', { print: id, sample })
    return { pdf: file, pages }
  },
} satisfies Partial<HandlersOf<'papers'>>

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
  ...{ number, symbol, day, signer, recipients: [...recipients], copies, struck: isVoid },
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

const atHome: readonly Recipient['kind'][] = ['FAMILY', 'PARENTS', 'PERSON']

/** The family's address is among the contacts; agencies are found by their names. */
async function labelOf(context: QueryContext, id: string, copy: number) {
  const paper = await seenPaper(context, id)
  const { kind, name } = found(paper.recipients[copy - 1])
  const resident = paper.residentId !== null && atHome.includes(kind) ? await readResident(context.db, paper.residentId) : undefined
  return {
    number: paper.number === null ? null : `${String(paper.number).padStart(2, '0')}/${paper.symbol}`,
    addressee: name,
    address: (resident && representativeOf(resident)?.address) ?? null,
  }
}
