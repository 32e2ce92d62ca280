import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { everyOperation, type InputOf } from '#contract'
import type { CheckResult, LogRow } from '#contract/safety'
import { addDays, startOfFacilityDay } from '#contract/values/calendar'
import type { Reader } from '#host/database/tables'
import { digestOfCopies } from '#host/prints/engine/copies-digest'

type CheckedPart = CheckResult['parts'][number]

interface LogFilter extends Pick<InputOf<'safety.log'>, 'text' | 'from' | 'to' | 'accountId' | 'kind'> {
  /** What a row is about, the reason and the words that somebody has typed are looked through, too. */
  readonly inFull: boolean
}

const looks = everyOperation.filter(({ operation }) => operation.kind === 'query').map(({ name }) => name)

/** Newest first. */
export const logPage = (db: Reader, { text, inFull, from, to, accountId, kind }: LogFilter, before: number | null, limit: number) => {
  let query = db
    .selectFrom('logEntry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(limit + 1)
  if (before !== null) query = query.where('seq', '<', before)
  if (from !== null) query = query.where('at', '>=', startOfFacilityDay(from))
  if (to !== null) query = query.where('at', '<', startOfFacilityDay(addDays(to, 1)))
  if (accountId !== null) query = query.where('accountId', '=', accountId)
  if (kind === 'REFUSED') query = query.where('outcome', '<>', 'ok')
  else if (kind !== null) query = query.where('outcome', '=', 'ok').where('operation', kind === 'LOOKED' ? 'in' : 'not in', looks)
  const wanted = text.trim()
  if (wanted) {
    const like = `%${wanted.replace(/[%_]/g, '')}%`
    query = query.where((eb) =>
      eb.or([
        ...(['operation', 'accountName', 'seat', ...(inFull ? (['subject', 'reason'] as const) : [])] as const).map((column) =>
          eb(column, 'like', like),
        ),
        // Who does not see the rows in full does not find anybody by the words that somebody else has typed.
        ...(inFull ? [] : [eb.and([eb('subject', 'like', like), eb('subject', 'not like', '%«%')])]),
      ]),
    )
  }
  return query.execute()
}

interface LoggedPaper {
  readonly name: string
  readonly digest: string
}

/** The papers whose issue stands in the log, by id. */
async function loggedPapers(db: Reader): Promise<Map<string, LoggedPaper>> {
  const logged = new Map<string, LoggedPaper>()
  const { last } = await db
    .selectFrom('logEntry')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  for (let from = 0; from < (last ?? 0); from += 5000) {
    const page = db
      .selectFrom('logEntry')
      .select('changes')
      .where('seq', '>', from)
      .where('seq', '<=', from + 5000)
    const rows = await page.where('operation', '=', 'papers.issue').where('changes', 'is not', null).execute()
    for (const { changes } of rows)
      for (const { field, after } of JSON.parse(changes ?? '[]') as NonNullable<LogRow['changes']>) {
        const [id = '', digest = ''] = after?.split(' ') ?? []
        logged.set(id, { name: field, digest })
      }
    await nextTurn()
  }
  return logged
}

/**
 * Every frozen copy still has the bytes it was issued with, every issued paper a copy for each recipient, and every paper that the log has
 * seen issued is there with the bytes the log has seen: whoever puts other bytes and their hash into the file would have to make the log anew.
 */
export async function checkPapers(db: Reader): Promise<CheckedPart> {
  const logged = await loggedPapers(db)
  let counted = 0
  const problems: string[] = []
  const papers = await db
    .selectFrom('paper')
    .select(['id', 'form', 'number', 'symbol', 'recipients'])
    .where('state', '!=', 'DRAFT')
    .execute()
  for (const paper of papers) {
    const copies = await db.selectFrom('paperCopy').selectAll().where('paperId', '=', paper.id).orderBy('copy').execute()
    counted += copies.length
    // Other seats are answered between two papers.
    await nextTurn()
    const hashes = copies.map(({ pdf }) => createHash('sha256').update(pdf).digest('hex'))
    const whole = copies.every(({ sha256 }, at) => sha256 === hashes[at])
    const asLogged = (logged.get(paper.id)?.digest ?? digestOfCopies(hashes)) === digestOfCopies(hashes)
    logged.delete(paper.id)
    if (!whole || !asLogged || copies.length !== JSON.parse(paper.recipients ?? '[]').length)
      problems.push(paper.number === null ? paper.form : `${paper.number}/${paper.symbol}`)
  }
  for (const { name } of logged.values()) problems.push(name)
  return { part: 'papers', ok: problems.length === 0, counted, problem: problems.slice(0, 5).join(', ') || null }
}

/** Number books: 1 … n without gap, each number that of the paper which bears it. */
export async function checkNumbers(db: Reader): Promise<CheckedPart> {
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
