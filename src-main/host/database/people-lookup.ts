import { type RawBuilder, sql } from 'kysely'

// People as they are looked for wherever they stand in a list: in the words of the indexes of migrations/0020-residents.

/** Condition on `resident`: the running number of the code is this, as it is written there: '0458' of 'HV-2026-0458'. */
export const hasNumber = (digits: string): RawBuilder<boolean> => sql<boolean>`substr(code, 9) = ${digits}`

/** `row_id` of those whose names have words that begin so, in any order and without regard to marks. @param words folded, at least one */
export const calledSo = (words: readonly string[]): RawBuilder<number> =>
  sql<number>`select rowid from resident_search where resident_search match ${`folded : (${words.map((word) => `"${word}"*`).join(' AND ')})`}`
