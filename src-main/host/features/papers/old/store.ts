import type { OldForm, OldPaper } from '#contract/papers/old'
import type { Reader, Writer } from '#host/database/tables'
import type { OldPaperTable } from '#host/database/tables/papers'
import { oldFormOf } from './rules'

const toOldPaper =
  (forms: readonly OldForm[]) =>
  ({ withdrawnAt, ...row }: OldPaperTable): OldPaper => {
    const known = oldFormOf(forms, row.decree, row.form)
    return { ...row, title: known?.title ?? row.form, now: known?.now ?? null, nowForm: known?.nowForm ?? null }
  }

/** In the order of their days. */
export const oldPapersOf = async (db: Reader, stayId: string, forms: readonly OldForm[]): Promise<OldPaper[]> =>
  (await db.selectFrom('oldPaper').selectAll().where('stayId', '=', stayId).orderBy('issuedOn').orderBy('recordedAt').execute()).map(
    toOldPaper(forms),
  )

export async function oldPaperById(db: Reader, id: string, forms: readonly OldForm[]): Promise<OldPaper | undefined> {
  const row = await db.selectFrom('oldPaper').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toOldPaper(forms)(row)
}

export const insertOld = (db: Writer, row: Omit<OldPaperTable, 'withdrawnAt' | 'withdrawnReason'>) =>
  db
    .insertInto('oldPaper')
    .values({ ...row, withdrawnAt: null, withdrawnReason: null })
    .execute()

export const markWithdrawn = (db: Writer, id: string, withdrawnAt: string, withdrawnReason: string) =>
  db.updateTable('oldPaper').set({ withdrawnAt, withdrawnReason }).where('id', '=', id).execute()
