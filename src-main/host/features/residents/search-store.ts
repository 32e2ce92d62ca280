import { type RawBuilder, sql } from 'kysely'
import { parseIdCardQr } from '#contract/residents/identity'
import { residentFieldReaders } from '#contract/residents/operations'
import type { Role } from '#contract/roles'
import { distanceAtMostOne, fold, foldedWords, markedWords } from '#contract/values/names'
import { mayCall } from '#host/api/sessions'
import type { Reader } from '#host/database/tables'

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

/** Words that may stand at each place of a question. */
type Choices = readonly (readonly string[])[]

/** Up to so many names are read and put in order here; of more, the word index is asked in every way. */
const fewNames = 500

/** With fewer answers than this, names one slip away are offered behind them. */
const fewAnswers = 50

/**
 * What a question means. Names: every word must begin a word of the name, in any order, without regard to marks. What was typed with marks
 * comes first as typed, then names in the order of the words, then whole words, then beginnings; at last, if that is little or nothing,
 * names with one letter of one word missing, the commonest slip, then wrong, doubled or swapped. Whoever is called so and nothing more comes before longer names:
 * Nguyễn Thị Thu before a hundred Nguyễn Thị Thu Anh.
 * Digits: code, ID number, old ID number; also the text of an ID card's QR. By part of an ID number only those find somebody who may read it: others
 * could put it together from its parts.
 * @param roles of whoever asks
 */
export async function tiersFor(db: Reader, text: string, roles: readonly Role[]): Promise<Tiers> {
  const readsNumbers = mayCall(residentFieldReaders.idNumber, roles)
  const card = parseIdCardQr(text)
  if (card) return [byNumber(card.number, readsNumbers)]
  if (/\d/.test(text)) return [byNumber(text, readsNumbers)]

  const words = foldedWords(text)
  if (words.length === 0) return [nobody]
  const single = (typed: readonly string[]): Choices[] => [typed.map((word) => [word])]
  const marked = markedWords(text)
  const hasMarks = marked.some((word, at) => word !== words[at])
  const tiers: (Tier | null)[] = []
  const begun = await byWords(db, single(words), 'beginning')
  if (begun && begun.hits <= fewNames) {
    const isCalled = (name: string, typed: readonly string[]) => name === typed.join(' ')
    tiers.push(
      ...parted(await namesOf(db, begun), [
        ({ lowered }) => hasMarks && isCalled(lowered, marked),
        ({ lowered }) => hasMarks && hasWords(lowered, marked),
        ({ folded }) => isCalled(folded, words),
        ({ folded }) => startsWith(folded, words.join(' ')),
        ({ folded }) => hasWords(folded, words),
      ]),
    )
  } else if (begun) {
    if (hasMarks) {
      const asTyped = await byWords(db, single(marked), 'marked')
      tiers.push(called(asTyped, 'r.lowered', marked), asTyped)
    }
    const inOrder = await byWords(db, single(words), 'order')
    tiers.push(called(inOrder, 'r.folded', words), inOrder, await byWords(db, single(words), 'whole'), begun)
  }
  if (!begun || (words.length > 1 && begun.hits < fewAnswers)) {
    const known = await knownWords(db)
    const likely = similarWords(known, words, () => true)
    const meant = likely.length > 0 ? await byWords(db, likely, 'whole') : null
    if (meant && meant.hits <= fewNames) {
      const leftOut = similarWords(known, words, (typed, wanted) => wanted.length > typed.length).flatMap(phrasesOf)
      const inOrder = likely.flatMap(phrasesOf)
      const beginsWithOneOf = (phrases: readonly string[], name: string) => phrases.some((phrase) => startsWith(name, phrase))
      tiers.push(
        ...parted(await namesOf(db, meant), [
          ({ folded }) => beginsWithOneOf(leftOut, folded),
          ({ folded }) => beginsWithOneOf(inOrder, folded),
        ]),
      )
    } else tiers.push(meant)
  }
  const answered = tiers.filter((tier) => tier !== null)
  return answered.length > 0 ? answered : [nobody]
}

interface Name {
  readonly rowId: number
  readonly lowered: string
  readonly folded: string
}

const namesOf = async (db: Reader, { ids }: Answers): Promise<Name[]> =>
  (
    await sql<Name>`select row_id, lowered, folded from resident where row_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(
      db,
    )
  ).rows

/** The answers parted by the first of some marks that they have, those without any last: for a few names quicker than a question for each. */
function parted(names: readonly Name[], marks: readonly ((name: Name) => boolean)[]): Tier[] {
  const parts = Map.groupBy(names, (name) => {
    const first = marks.findIndex((has) => has(name))
    return first < 0 ? marks.length : first
  })
  return [...parts].toSorted(([one], [other]) => one - other).map(([, part]) => ofRows(part.map(({ rowId }) => rowId)))
}

const ofRows = (ids: readonly number[]): Tier => ({
  where: sql<boolean>`r.row_id in (select value from json_each(${JSON.stringify(ids)}))`,
  many: false,
})
const startsWith = (name: string, phrase: string): boolean => `${name} `.startsWith(`${phrase} `)
const hasWords = (name: string, typed: readonly string[]): boolean => typed.every((word) => ` ${name} `.includes(` ${word} `))

/** Digits of the shortest ID number. */
const wholeNumber = 9

/** Codes match also by their end ('0458'), ID numbers by their beginning or only whole; the code of a stay finds its person. */
function byNumber(text: string, byBeginning: boolean): Tier {
  const typed = fold(text).replace(/\s+/g, '').toUpperCase()
  const from = (column: string) => sql`${sql.ref(column)} >= ${typed} and ${sql.ref(column)} < ${`${typed}~`}`
  const ending = /^\d{1,6}$/.test(typed) ? sql`union select row_id from resident where substr(code, 9) = ${typed}` : sql``
  const numbered = (column: string) =>
    byBeginning ? from(column) : typed.length >= wholeNumber ? sql`${sql.ref(column)} = ${typed}` : sql`0`
  return {
    where: sql<boolean>`r.row_id in (
      select row_id from resident where ${numbered('id_number')} union select row_id from resident where ${numbered('old_id_number')}
      union select row_id from resident where ${from('code')} ${ending}
      union select p.row_id from stay q join resident p on p.id = q.resident_id where ${from('q.code')})`,
    many: false,
  }
}

interface Answers extends Tier {
  /** How many there are, as far as it was worth counting. */
  readonly hits: number
  /** `row_id` of as many. */
  readonly ids: readonly number[]
}

/**
 * @param readings ways to read the question, each with the words that may stand at each place
 * @param how marked: whole words with their marks; order: the name begins with the words as they stand; whole: without regard to marks and
 *   order; beginning: words of the name begin so
 * @returns null when nobody answers
 */
async function byWords(db: Reader, readings: readonly Choices[], how: 'marked' | 'order' | 'whole' | 'beginning'): Promise<Answers | null> {
  const star = how === 'beginning' ? '*' : ''
  const phrases = how === 'order' ? readings.flatMap(phrasesOf) : []
  const oneOf = (words: readonly string[]) => `(${words.map((word) => `"${word}"${star}`).join(' OR ')})`
  const question =
    how === 'order'
      ? phrases.map((phrase) => `^ "${phrase}"`).join(' OR ')
      : readings.map((choices) => `(${choices.map(oneOf).join(' AND ')})`).join(' OR ')
  const match = `${how === 'marked' ? 'exact' : 'folded'} : (${question})`
  const found = await sql<{ rowid: number }>`
    select rowid from resident_search where resident_search match ${match} limit ${manyHits + 1}`.execute(db)
  const ids = found.rows.map(({ rowid }) => rowid)
  const hits = ids.length
  if (hits === 0) return null
  if (hits <= manyHits) return { ...ofRows(ids), hits, ids }
  const stored = sql.ref(how === 'marked' ? 'r.lowered' : 'r.folded')
  const like = (pattern: string) => sql`(' ' || ${stored} || ' ') like ${pattern}`
  const tail = how === 'beginning' ? '%' : ' %'
  const either = (conditions: RawBuilder<unknown>[]) => sql`(${sql.join(conditions, sql` or `)})`
  const both = (conditions: RawBuilder<unknown>[]) => sql`(${sql.join(conditions, sql` and `)})`
  const where =
    how === 'order'
      ? either(phrases.map((phrase) => like(` ${phrase} %`)))
      : either(readings.map((choices) => both(choices.map((words) => either(words.map((word) => like(`% ${word}${tail}`)))))))
  return { where: sql<boolean>`${where}`, many: true, hits, ids }
}

/** Of those who answer, the ones whose name has these words alone; null where nobody does or they are too many to be looked at. */
const called = (answers: Answers | null, column: 'r.lowered' | 'r.folded', words: readonly string[]): Answers | null =>
  answers === null || answers.many
    ? null
    : { ...answers, where: sql<boolean>`(${answers.where} and ${sql.ref(column)} = ${words.join(' ')})` }

/** Every way to say the words in order, as far as that stays a question. */
const phrasesOf = (choices: Choices): string[] =>
  choices
    .reduce<string[][]>((said, words) => said.flatMap((start) => words.map((word) => [...start, word])).slice(0, 300), [[]])
    .map((words) => words.join(' '))

const knownWords = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('nameWord').select('word').execute()).map(({ word }) => word)

/**
 * The question with one slip mended: a word that nobody is called is replaced by those one slip away; where every word is somebody's, each in
 * turn. Empty with two strange words: that is another name, not a slip.
 * @param known all words of names
 * @param slip whether this is a slip that is looked for
 */
function similarWords(known: readonly string[], words: readonly string[], slip: (typed: string, meant: string) => boolean): Choices[] {
  const near = (word: string) => known.filter((other) => other !== word && slip(word, other) && distanceAtMostOne(word, other)).slice(0, 40)
  const mended = (places: readonly number[]): Choices => words.map((word, at) => (places.includes(at) ? near(word) : [word]))
  const strange = words.flatMap((word, at) => (known.includes(word) ? [] : [at]))
  if (strange.length > 1) return []
  const readings = strange.length === 1 ? [mended(strange)] : words.map((_, at) => mended([at]))
  return readings.filter((choices) => choices.every((list) => list.length > 0))
}
