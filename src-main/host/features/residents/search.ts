import { type RawBuilder, sql } from 'kysely'
import { parseIdCardQr } from '../../../../src-preload/contract/identity'
import { distanceAtMostOne, fold, foldedWords, markedWords } from '../../../../src-preload/contract/names'
import type { Reader } from '../../database/tables'

/** Above so many hits it is quicker to walk the sorted names than to sort the hits. */
const manyHits = 3000

/** Which residents answer a question: conditions on `resident as r`, the best ones first; a later tier leaves out the earlier. */
export type Tiers = readonly RawBuilder<boolean>[]

/**
 * What a question means. Names: every word must begin a word of the name, in any order, without regard to marks; words typed
 * with marks come first as typed. A name that nobody has is tried again with one letter wrong, missing, doubled or swapped.
 * Digits: code, ID number, old ID number; also the text of an ID card's QR.
 */
export async function tiersFor(db: Reader, text: string): Promise<Tiers> {
  const card = parseIdCardQr(text)
  if (card) return [byNumber(card.number)]
  if (/\d/.test(text)) return [byNumber(text)]

  const words = foldedWords(text)
  if (words.length === 0) return [sql<boolean>`0`]
  const lowered = markedWords(text)
  const folded = await byWords(
    db,
    words.map((word) => [word]),
    'folded',
  )
  if (folded) {
    const withMarks = lowered.some((word, at) => word !== words[at])
    const exact = withMarks
      ? await byWords(
          db,
          lowered.map((word) => [word]),
          'exact',
        )
      : null
    return exact ? [exact, folded] : [folded]
  }
  const likely = await similarWords(db, words)
  const similar = likely && (await byWords(db, likely, 'folded'))
  return [similar ?? sql<boolean>`0`]
}

/** Codes match also by their end ('0458'), ID numbers by their beginning; the code of a stay finds its person. */
function byNumber(text: string): RawBuilder<boolean> {
  const typed = fold(text).replace(/\s+/g, '').toUpperCase()
  const from = (column: string) => sql`${sql.ref(column)} >= ${typed} and ${sql.ref(column)} < ${`${typed}~`}`
  return sql<boolean>`r.row_id in (
    select row_id from resident where ${from('id_number')} union select row_id from resident where ${from('old_id_number')}
    union select row_id from resident where ${from('code')} union select row_id from resident where code like ${`%-${typed}`}
    union select p.row_id from stay s join resident p on p.id = s.resident_id where ${from('s.code')})`
}

/** @param choices for each word of the question the words that may stand for it. @returns null when nobody answers */
async function byWords(
  db: Reader,
  choices: readonly (readonly string[])[],
  column: 'folded' | 'exact',
): Promise<RawBuilder<boolean> | null> {
  const star = column === 'folded' ? '*' : ''
  const match = `${column} : (${choices.map((words) => `(${words.map((word) => `"${word}"${star}`).join(' OR ')})`).join(' AND ')})`
  const hits = await sql<{
    hits: number
  }>`select count(*) as hits from (select 1 from resident_search where resident_search match ${match} limit ${manyHits + 1})`.execute(db)
  const count = hits.rows[0]?.hits ?? 0
  if (count === 0) return null
  if (count <= manyHits) return sql<boolean>`r.row_id in (select rowid from resident_search where resident_search match ${match})`
  const stored = sql.ref(column === 'folded' ? 'r.folded' : 'r.lowered')
  const tail = column === 'folded' ? '%' : ' %'
  return sql<boolean>`(${sql.join(
    choices.map(
      (words) =>
        sql`(${sql.join(
          words.map((word) => sql`(' ' || ${stored} || ' ') like ${`% ${word}${tail}`}`),
          sql` or `,
        )})`,
    ),
    sql` and `,
  )})`
}

/** Words of the register one slip away from those typed; a word that exists stands for itself unless nothing else helps. */
async function similarWords(db: Reader, words: readonly string[]): Promise<string[][] | null> {
  const known = (await db.selectFrom('nameWord').select('word').execute()).map(({ word }) => word)
  const near = (word: string) => known.filter((other) => distanceAtMostOne(word, other))
  const choices = words.map((word) => (known.includes(word) && words.some((other) => !known.includes(other)) ? [word] : near(word)))
  return choices.every((list) => list.length > 0) ? choices.map((list) => list.slice(0, 40)) : null
}
