import { sql } from 'kysely'
import type { PaperForm } from '#contract/papers/forms'
import { PaperState } from '#contract/papers/operations'
import { foldedWords } from '#contract/values/names'
import type { Reader } from '#host/database/tables'
import { papersOf, toPaper } from './store'

export interface PaperFilter {
  /** Forms the caller may see. */
  readonly forms: readonly PaperForm[]
  /** Of them the parts that must not stand on what the caller sees. */
  readonly withheld: readonly { readonly form: PaperForm; readonly parts: readonly string[] }[]
  readonly state: PaperState | null
  readonly year: number | null
  readonly text: string
}

/**
 * The papers themselves; how they are listed is read for those of a page alone.
 * @param walked the papers are gone through as they lie: the newest that fit are soon found. Otherwise by an index that has what is asked for
 */
const filtered = (db: Reader, { forms, withheld, state, year, text }: PaperFilter, walked = false) => {
  let query = db.selectFrom('paper as p').where('p.form', 'in', [...forms])
  if (!walked) query = query.where(sql<boolean>`p.form >= ''`).where('p.state', 'in', state ? [state] : PaperState.options)
  if (year !== null) query = query.where('p.year', '=', year)
  for (const { form, parts } of withheld)
    query = query.where(
      sql<boolean>`(p.parts is null or p.form != ${form} or not exists (select 1 from json_each(p.parts) where value in (${sql.join(parts)})))`,
    )
  const typed = text.trim()
  if (/^\d+$/.test(typed)) {
    const ofPerson = sql`select rowid from paper where person_code is not null and substr(person_code, 9) = ${typed}`
    return query.where(sql<boolean>`p.rowid in (select rowid from paper where number = ${Number(typed)} union ${ofPerson})`)
  }
  const [, number, symbol = ''] = /^(\d+)\s*\/\s*([\p{L}\d/-]*)$/u.exec(typed) ?? []
  if (number !== undefined) {
    const numbered = query.where(sql<boolean>`p.rowid in (select rowid from paper where number = ${Number(number)})`)
    return numbered.where('p.symbol', 'like', `${symbol.toLocaleUpperCase('vi')}%`)
  }
  const words = foldedWords(text)
  if (words.length === 0) return query
  const called = sql.join(
    words.map((word) => sql`' ' || folded like ${`% ${word}%`}`),
    sql` and `,
  )
  return query.where(sql<boolean>`p.rowid in (select rowid from paper where folded is not null and ${called})`)
}

/** In the order they were written, the newest first; `after` is the last one seen. */
export async function paperPage(db: Reader, filter: PaperFilter, after: number | null, limit: number) {
  const place = sql.ref<number>('p.rowid')
  const isPlain = filter.forms.length > 1 && filter.state === null && filter.year === null && filter.text.trim() === ''
  let places = filtered(db, filter, isPlain).select(place.as('place'))
  if (after !== null) places = places.where(place, '<', after)
  const rows = await papersOf(db)
    .where(place, 'in', places.orderBy(place, 'desc').limit(limit + 1))
    .select(place.as('place'))
    .orderBy(place, 'desc')
    .execute()
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit).map(({ place, ...row }) => toPaper(row)), next: rows.length > limit && last ? last.place : null }
}

export const countPapers = async (db: Reader, filter: PaperFilter): Promise<number> => {
  const { total } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
