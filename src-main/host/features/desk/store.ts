import { sql } from 'kysely'
import type { DutyNote, DutySubject, Settlement } from '#contract/desk/operations'
import type { Reader, Writer } from '#host/database/tables'
import type { DutyNoteTable } from '#host/database/tables/desk'

/** What was said of duties about these subjects and holds, in any order. */
export const notesAbout = (db: Reader, subjects: readonly DutySubject[]) =>
  db
    .selectFrom('dutyNote as n')
    .select(['n.aboutKind', 'n.aboutId', 'n.kind', 'n.hangsOn', 'n.id', 'n.outcome', 'n.doneOn', 'n.reason', 'n.settledBy', 'n.settledAt'])
    .where('n.reopenedAt', 'is', null)
    .where(
      sql<boolean>`(n.about_kind, n.about_id) in (select value ->> 'kind', value ->> 'id' from json_each(${JSON.stringify(subjects)}))`,
    )
    .execute()

export const noteById = (db: Reader, id: string) => db.selectFrom('dutyNote').selectAll().where('id', '=', id).executeTakeFirst()

interface NewNote extends Pick<DutyNoteTable, 'id' | 'subject' | 'kind' | 'hangsOn'> {
  readonly about: DutySubject
  readonly settlement: Settlement
  readonly by: DutyNote['by']
  readonly at: DutyNote['at']
}

export const insertNote = (db: Writer, { id, about, subject, kind, hangsOn, settlement, by, at }: NewNote) =>
  db
    .insertInto('dutyNote')
    .values({
      id,
      aboutKind: about.kind,
      aboutId: about.id,
      subject,
      kind,
      hangsOn,
      outcome: settlement.outcome,
      doneOn: settlement.doneOn,
      reason: settlement.reason,
      settledBy: by,
      settledAt: at,
      reopenedBy: null,
      reopenedAt: null,
      reopenedReason: null,
    })
    .execute()

export const takeBackNote = (db: Writer, id: string, back: Pick<DutyNoteTable, 'reopenedBy' | 'reopenedAt' | 'reopenedReason'>) =>
  db.updateTable('dutyNote').set(back).where('id', '=', id).execute()
