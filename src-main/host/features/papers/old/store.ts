import type { OldPaper } from '../../../../../src-preload/contract/paper-old'
import type { OldPaperTable, Reader, Writer } from '../../../database/tables'
import { oldFormOf } from './forms'

function toOldPaper({ withdrawnAt, ...row }: OldPaperTable): OldPaper {
  const known = oldFormOf(row.decree, row.form)
  return { ...row, title: known?.title ?? row.form, now: known?.now ?? null, nowForm: known?.nowForm ?? null }
}

/** In the order of their days. */
export const oldPapersOf = async (db: Reader, stayId: string): Promise<OldPaper[]> =>
  (await db.selectFrom('oldPaper').selectAll().where('stayId', '=', stayId).orderBy('issuedOn').orderBy('recordedAt').execute()).map(
    toOldPaper,
  )

export async function oldPaperById(db: Reader, id: string): Promise<OldPaper | undefined> {
  const row = await db.selectFrom('oldPaper').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toOldPaper(row)
}

export const insertOld = (db: Writer, row: Omit<OldPaperTable, 'withdrawnAt' | 'withdrawnReason'>) =>
  db
    .insertInto('oldPaper')
    .values({ ...row, withdrawnAt: null, withdrawnReason: null })
    .execute()

export const markWithdrawn = (db: Writer, id: string, withdrawnAt: string, withdrawnReason: string) =>
  db.updateTable('oldPaper').set({ withdrawnAt, withdrawnReason }).where('id', '=', id).execute()
