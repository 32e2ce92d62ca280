import { type RawBuilder, sql } from 'kysely'
import { parseIdCardQr } from '../../../../src-preload/contract/identity'
import { distanceAtMostOne, fold, foldedWords, markedWords } from '../../../../src-preload/contract/names'
import type { Reader } from '../../database/tables'

/** Above so many hits it is quicker to walk the sorted names than to sort the hits. */
const manyHits = 3000

/** Some of the residents who answer a question. */
export interface Tier {
  /** Condition on `resident as r`. */
  readonly where: RawBuilder<boolean>
  /** So many that it is quicker to walk the list until a page is full than to fetch and sort them all. */
  readonly many: boolean
}
/** The best answers first; a later tier leaves out the earlier. */
export type Tiers = readonly Tier[]
const nobody: Tier = { where: sql<boolean>`0`, many: false }

/**
 * What a question means. Names: every word must begin a word of the name, in any order, without regard to marks; words typed
 * with marks come first as typed, whole words before beginnings. A name that nobody has is tried again with one letter wrong, missing, doubled or swapped.
 * Digits: code, ID number, old ID number; also the text of an ID card's QR.
 */
export async function tiersFor(db: Reader, text: string): Promise<Tiers> {
  const card = parseIdCardQr(text)
  if (card) return [byNumber(card.number)]
  if (/\d/.test(text)) return [byNumber(text)]

  const words = foldedWords(text)
  if (words.length === 0) return [nobody]
  const single = (typed: readonly string[]) => typed.map((word) => [word])
  const marked = markedWords(text)
  const begun = await byWords(db, single(words), 'beginning')
  if (begun) {
    const asTyped = marked.some((word, at) => word !== words[at]) ? await byWords(db, single(marked), 'marked') : null
    const whole = await byWords(db, single(words), 'whole')
    return [asTyped, whole, begun].filter((tier) => tier !== null)
  }
  const likely = await similarWords(db, words)
  if (likely === null) return [nobody]
  const tiers = [await byWords(db, likely, 'whole'), await byWords(db, likely, 'beginning')].filter((tier) => tier !== null)
  return tiers.length > 0 ? tiers : [nobody]
}

/** Codes match also by their end ('0458'), ID numbers by their beginning; the code of a stay finds its person. */
function byNumber(text: string): Tier {
  const typed = fold(text).replace(/\s+/g, '').toUpperCase()
  const from = (column: string) => sql`${sql.ref(column)} >= ${typed} and ${sql.ref(column)} < ${`${typed}~`}`
  const ending = /^\d{1,6}$/.test(typed) ? sql`union select row_id from resident where code like ${`%-${typed}`}` : sql``
  return {
    where: sql<boolean>`r.row_id in (
      select row_id from resident where ${from('id_number')} union select row_id from resident where ${from('old_id_number')}
      union select row_id from resident where ${from('code')} ${ending}
      union select p.row_id from stay q join resident p on p.id = q.resident_id where ${from('q.code')})`,
    many: false,
  }
}

/**
 * @param choices for each word of the question the words that may stand for it
 * @param how marked: whole words with their marks; whole: without regard to marks; beginning: the name's words begin so
 * @returns null when nobody answers
 */
async function byWords(db: Reader, choices: readonly (readonly string[])[], how: 'marked' | 'whole' | 'beginning'): Promise<Tier | null> {
  const star = how === 'beginning' ? '*' : ''
  const either = choices.map((words) => `(${words.map((word) => `"${word}"${star}`).join(' OR ')})`)
  const match = `${how === 'marked' ? 'exact' : 'folded'} : (${either.join(' AND ')})`
  const hits = await sql<{ hits: number }>`
    select count(*) as hits from (select 1 from resident_search where resident_search match ${match} limit ${manyHits + 1})`.execute(db)
  const count = hits.rows[0]?.hits ?? 0
  if (count === 0) return null
  if (count <= manyHits) {
    return { where: sql<boolean>`r.row_id in (select rowid from resident_search where resident_search match ${match})`, many: false }
  }
  const stored = sql.ref(how === 'marked' ? 'r.lowered' : 'r.folded')
  const tail = how === 'beginning' ? '%' : ' %'
  const oneOf = (words: readonly string[]) =>
    sql.join(
      words.map((word) => sql`(' ' || ${stored} || ' ') like ${`% ${word}${tail}`}`),
      sql` or `,
    )
  return {
    where: sql<boolean>`(${sql.join(
      choices.map((words) => sql`(${oneOf(words)})`),
      sql` and `,
    )})`,
    many: true,
  }
}

/** Words of the register one slip away from those typed; a word that exists stands for itself unless nothing else helps. */
async function similarWords(db: Reader, words: readonly string[]): Promise<string[][] | null> {
  const known = (await db.selectFrom('nameWord').select('word').execute()).map(({ word }) => word)
  const near = (word: string) => known.filter((other) => distanceAtMostOne(word, other))
  const choices = words.map((word) => (known.includes(word) && words.some((other) => !known.includes(other)) ? [word] : near(word)))
  return choices.every((list) => list.length > 0) ? choices.map((list) => list.slice(0, 40)) : null
}
