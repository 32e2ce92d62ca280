import type { FormNumber } from '#contract/papers/form-numbers'
import type { Reader, Writer } from '#host/database/tables'
import type { FormNumberTable } from '#host/database/tables/papers'

const byNumber = new Intl.Collator('vi', { numeric: true })

/** All numbers of all forms: the newest decree first, each in the order of its numbers. */
export async function readFormNumbers(db: Reader): Promise<FormNumber[]> {
  const rows = await db.selectFrom('formNumber').selectAll().execute()
  return rows.sort(
    (a, b) =>
      b.validFrom.localeCompare(a.validFrom) || byNumber.compare(a.decree, b.decree) || byNumber.compare(a.number, b.number) || a.id - b.id,
  )
}

type FormNumberFields = Pick<FormNumberTable, 'decree' | 'number' | 'title' | 'article' | 'validFrom'>

/** Written behind the row that it replaces, where there is one. */
export async function insertFormNumber(
  db: Writer,
  typed: FormNumberFields & Pick<FormNumberTable, 'form'>,
  before: FormNumber | null,
): Promise<FormNumber> {
  const row = await db
    .insertInto('formNumber')
    .values({ ...typed, replacedBy: null })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (before === null) return row
  await db
    .updateTable('formNumber')
    .set((eb) => ({ replacedBy: row.id, version: eb('version', '+', 1) }))
    .where('id', '=', before.id)
    .execute()
  return row
}

export const updateFormNumber = (
  db: Writer,
  id: number,
  { decree, number, title, article, validFrom }: FormNumberFields,
): Promise<FormNumber> =>
  db
    .updateTable('formNumber')
    .set((eb) => ({ decree, number, title, article, validFrom, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
