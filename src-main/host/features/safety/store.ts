import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CheckResult } from '../../../../src-preload/contract/safety'
import type { Reader } from '../../database/tables'

type Part = CheckResult['parts'][number]

/** Newest first. */
export const logPage = (db: Reader, { text, inReasons }: { text: string; inReasons: boolean }, before: number | null, limit: number) => {
  let query = db
    .selectFrom('logEntry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(limit + 1)
  if (before !== null) query = query.where('seq', '<', before)
  const wanted = text.trim()
  if (wanted) {
    query = query.where((eb) =>
      eb.or(
        (['subject', 'operation', 'accountName', 'seat', ...(inReasons ? (['reason'] as const) : [])] as const).map((column) =>
          eb(column, 'like', `%${wanted.replace(/[%_]/g, '')}%`),
        ),
      ),
    )
  }
  return query.execute()
}

/** Every frozen copy still has the bytes it was issued with, every issued paper a copy for each recipient. */
export async function checkPapers(db: Reader): Promise<Part> {
  let counted = 0
  const problems: string[] = []
  const papers = await db
    .selectFrom('paper')
    .select(['id', 'form', 'number', 'symbol', 'recipients'])
    .where('state', '!=', 'DRAFT')
    .execute()
  for (const paper of papers) {
    const copies = await db.selectFrom('paperCopy').selectAll().where('paperId', '=', paper.id).execute()
    counted += copies.length
    // Other seats are answered between two papers.
    await nextTurn()
    const whole = copies.every(({ pdf, sha256 }) => createHash('sha256').update(pdf).digest('hex') === sha256)
    if (!whole || copies.length !== JSON.parse(paper.recipients ?? '[]').length)
      problems.push(paper.number === null ? paper.form : `${paper.number}/${paper.symbol}`)
  }
  return { part: 'papers', ok: problems.length === 0, counted, problem: problems.slice(0, 5).join(', ') || null }
}

/** Number books: 1 … n without gap, each number that of the paper which bears it. */
export async function checkNumbers(db: Reader): Promise<Part> {
  const books = await db
    .selectFrom('bookNumber')
    .select((eb) => ['series', 'year', eb.fn.countAll<number>().as('count'), eb.fn.max('number').as('highest')])
    .groupBy(['series', 'year'])
    .execute()
  const strangers = await db
    .selectFrom('paper as p')
    .leftJoin('bookNumber as b', 'b.paperId', 'p.id')
    .select(['p.series', 'p.year'])
    .where('p.number', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('b.number', 'is', null),
        eb('b.number', '!=', eb.ref('p.number')),
        eb('b.year', '!=', eb.ref('p.year')),
        eb('b.series', '!=', eb.ref('p.series')),
      ]),
    )
    .execute()
  const wrong = [...books.filter(({ count, highest }) => count !== highest), ...strangers].map(({ series, year }) => `${series} ${year}`)
  const counted = books.reduce((sum, { count }) => sum + count, 0)
  return { part: 'numbers', ok: wrong.length === 0, counted, problem: [...new Set(wrong)].join(', ') || null }
}
