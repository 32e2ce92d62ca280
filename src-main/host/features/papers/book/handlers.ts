import type { InputOf } from '#contract'
import type { BookLine } from '#contract/papers/book'
import { askedFor } from '#host/api/asked'
import { changesBetween } from '#host/api/changes-between'
import { type CommandContext, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { letterheadOf } from '#host/prints/kit/data'
import { outOfOrder } from '../issuing/rules'
import { bookEnd, openNumber } from '../issuing/store'
import { readSettings } from '../settings/handlers'
import { symbolOf } from '../settings/rules'
import { printTask } from '../tasks'
import { printedLine, titleOf } from './print'
import { type BookKey, bookPage, countLines, dropLine, fillLine, insertReserved, lineAt, wholeBook } from './store'

export const bookHandlers = {
  list: async ({ db, note }, { after, limit, ...filter }) => {
    note({ subject: askedFor([filter.year, filter.series && `series.${filter.series}`, filter.use && `use.${filter.use}`], filter.text) })
    const { rows, next } = await bookPage(db, filter, after === null ? null : Number(after), limit)
    return { rows, total: await countLines(db, filter), next: next === null ? null : String(next) }
  },

  reserve: twoStep({
    // A paper that is being laid out keeps the number it was given.
    exclusive: true,
    prepare: async (_: QueryContext, __: InputOf<'papers.book.reserve'>) => null,
    apply: async ({ db, now, today, caller, facility, note }, { series, count, reservedFor, reason }) => {
      const year = Number(today.slice(0, 4))
      const symbol = symbolOf(series, (await readSettings(db)).settings, facility)
      const first = (await bookEnd(db, series, year)).number + 1
      const lines: BookLine[] = []
      for (let number = first; number < first + count; number++) {
        const by = { reservedFor, reservedReason: reason, reservedBy: caller.fullName, reservedAt: now }
        await insertReserved(db, { series, year, number, symbol, ...by })
        lines.push(found(await lineAt(db, { series, year, number })))
      }
      note({ subject: `${first}${count > 1 ? `–${first + count - 1}` : ''}/${symbol}`, reason })
      return lines
    },
  }),

  fillReserved: async (context, { series, year, number, version, ...paper }) => {
    const key = { series, year, number }
    const { line, open } = await openLine(context, key, version)
    if (paper.day > context.today) throw new RuleError('issuedInFuture')
    if (Number(paper.day.slice(0, 4)) !== year) throw new RuleError('dayOfOtherYear', { year })
    await fillLine(context.db, key, paper)
    context.note({ subject: `${number}/${line.symbol}`, changes: changesBetween({}, paper) })
    return { line: found(await lineAt(context.db, key)), warnings: outOfOrder(paper.day, open) ? ['outOfOrder'] : [] }
  },

  dropReserved: async (context, { version, reason, ...key }) => {
    const { line } = await openLine(context, key, version)
    await dropLine(context.db, key, reason)
    context.note({ subject: `${key.number}/${line.symbol}`, reason })
    return found(await lineAt(context.db, key))
  },

  print: twoStep({
    prepare: async (context, filter: InputOf<'papers.book.print'>) => {
      const data = {
        letterhead: letterheadOf(context.facility),
        year: filter.year,
        book: titleOf(filter),
        printedOn: context.today,
        lines: (await wholeBook(context.db, filter)).map(printedLine),
      }
      const { file, pages } = await context.office.press.ask(printTask, { print: 'outgoing-book', data })
      return { pdf: file, pages }
    },
    apply: async ({ note }, { year, series }, printed) => {
      note({ subject: [year, series].filter(Boolean).join(' ') })
      return printed
    },
  }),
} satisfies HandlersOf<'papers'>['book']

/** A number set aside with no paper yet. @throws StaleError; RuleError `numberNotReserved` */
async function openLine({ db }: CommandContext, key: BookKey, version: number) {
  const line = found(await lineAt(db, key))
  const open = await openNumber(db, key.series, key.year, key.number)
  if (!open) throw new RuleError('numberNotReserved')
  expectVersion(line, version)
  return { line, open }
}
