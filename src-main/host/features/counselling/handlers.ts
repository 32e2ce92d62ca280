import { noteReaders } from '#contract/counselling'
import type { PlainDate } from '#contract/values/calendar'
import type { Caller, HandlersOf } from '#host/api/handlers'
import { expectVersion, found, NotFoundError, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Reader } from '#host/database/tables'
import { readResident } from '#host/features/residents/handlers'
import { readStay } from '#host/features/stays/handlers'
import { refusedOf } from '#host/features/stays/rules'
import { counsellingNoteById, deleteNote, insertCounsellingNote, notesOfPerson, updateNote } from './store'

// Nothing of a note goes into the log but whose it is: the log is read by others, too (Decree 163/2026 Art. 86(3)).

export const counselling: HandlersOf<'counselling'> = {
  ofPerson: async ({ db, caller, note }, { residentId }) => {
    note({ subject: found(await readResident(db, residentId)).code })
    const all = await notesOfPerson(db, residentId, mayCall(noteReaders, caller.roles) ? null : caller.accountId)
    return all.map(({ accountId, ...one }) => ({ ...one, own: accountId === caller.accountId }))
  },

  record: async ({ db, caller, today, note }, { stayId, ...written }) => {
    const { code } = await expectHere(db, stayId, written.heldOn, today)
    note({ subject: code })
    return { id: await insertCounsellingNote(db, { stayId, ...written, accountId: caller.accountId, counsellor: caller.fullName }) }
  },

  correct: async ({ db, caller, today, note }, { id, version, why, ...written }) => {
    const before = await ownNote(db, caller, id)
    expectVersion(before, version)
    const { code } = await expectHere(db, before.stayId, written.heldOn, today)
    note({ subject: code, reason: why })
    await updateNote(db, id, written)
    return { id }
  },

  withdraw: async ({ db, caller, note }, { id, version, why }) => {
    const before = await ownNote(db, caller, id)
    expectVersion(before, version)
    note({ subject: found(await readStay(db, before.stayId)).code, reason: why })
    await deleteNote(db, id)
    return { id }
  },
}

/** @throws NotFoundError also of another's: whether there is one is nobody's business */
async function ownNote(db: Reader, caller: Caller, id: string) {
  const note = found(await counsellingNoteById(db, id))
  if (note.accountId !== caller.accountId) throw new NotFoundError()
  return note
}

/** @throws NotFoundError; RuleError `stayWithdrawn`, `counselledInFuture`, `notHereThen` */
async function expectHere(db: Reader, stayId: string, on: PlainDate, today: PlainDate) {
  const stay = found(await readStay(db, stayId))
  const closed = refusedOf(stay)
  if (closed) throw new RuleError(closed)
  if (on > today) throw new RuleError('counselledInFuture')
  if (on < stay.admittedOn || (stay.endedOn !== null && on > stay.endedOn)) throw new RuleError('notHereThen')
  return stay
}
