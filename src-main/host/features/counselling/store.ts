import { randomUUID } from 'node:crypto'
import type { CounsellingNote } from '#contract/counselling'
import type { Reader, Writer } from '#host/database/tables'

export type NoteWritten = Pick<CounsellingNote, 'kind' | 'heldOn' | 'minutes' | 'text'>

/** The notes of a person, the newest first. @param writtenBy null: by anybody */
export const notesOfPerson = (db: Reader, residentId: string, writtenBy: string | null) =>
  db
    .selectFrom('stay as s')
    .innerJoin('counsellingNote as n', 'n.stayId', 's.id')
    .selectAll('n')
    .where('s.residentId', '=', residentId)
    .where('s.state', '!=', 'WITHDRAWN')
    .$if(writtenBy !== null, (query) => query.where('n.accountId', '=', writtenBy ?? ''))
    .orderBy('n.heldOn', 'desc')
    .orderBy('n.id')
    .execute()

export const counsellingNoteById = (db: Reader, id: string) =>
  db.selectFrom('counsellingNote').selectAll().where('id', '=', id).executeTakeFirst()

export const insertCounsellingNote = async (
  db: Writer,
  note: NoteWritten & { readonly stayId: string; readonly accountId: string; readonly counsellor: string },
): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('counsellingNote')
    .values({ id, ...note })
    .execute()
  return id
}

export const updateNote = (db: Writer, id: string, note: NoteWritten) =>
  db
    .updateTable('counsellingNote')
    .set((eb) => ({ ...note, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const deleteNote = (db: Writer, id: string) => db.deleteFrom('counsellingNote').where('id', '=', id).execute()
