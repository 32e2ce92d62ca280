import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate } from '../../../../src-preload/contract/calendar'
import { foldedWords } from '../../../../src-preload/contract/names'
import type { Paper, PaperForm, PaperState, Recipient } from '../../../../src-preload/contract/papers'
import type { Reader, Writer } from '../../database/tables'

const papersOf = (db: Reader) =>
  db
    .selectFrom('paper as p')
    .innerJoin('stay as s', 's.id', 'p.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select([
      'p.id',
      'p.form',
      'p.stayId',
      'p.state',
      'p.number',
      'p.year',
      'p.symbol',
      'p.issuedOn',
      'p.issuedBy',
      'p.recipients',
      'p.recipientsReason',
      'p.voidedAt',
      'p.voidReason',
      'p.prints',
      'p.version',
      's.residentId',
      'r.code as residentCode',
      'r.fullName',
    ])
    .select((eb) =>
      eb
        .selectFrom('paperCopy as c')
        .whereRef('c.paperId', '=', 'p.id')
        .select((count) => count.fn<string>('json_group_array', ['c.sha256']).as('all'))
        .as('hashes'),
    )
type Row = Awaited<ReturnType<ReturnType<typeof papersOf>['executeTakeFirstOrThrow']>>

const toPaper = (row: Row): Paper => ({
  ...row,
  recipients: JSON.parse(row.recipients),
  hashes: JSON.parse(row.hashes ?? '[]'),
})

export interface PaperFilter {
  readonly form: PaperForm | null
  readonly state: PaperState | null
  readonly year: number | null
  readonly text: string
}

const filtered = (db: Reader, { form, state, year, text }: PaperFilter) => {
  let query = papersOf(db)
  if (form) query = query.where('p.form', '=', form)
  if (state) query = query.where('p.state', '=', state)
  if (year !== null) query = query.where('p.year', '=', year)
  const number = /^\d+$/.test(text.trim()) ? Number(text.trim()) : null
  if (number !== null) query = query.where((eb) => eb.or([eb('p.number', '=', number), eb('r.code', 'like', `%-${text.trim()}`)]))
  else for (const word of foldedWords(text)) query = query.where('r.folded', 'like', `%${word}%`)
  return query
}

/** In the order they were written, the newest first; `after` is the last one seen. */
export async function paperPage(db: Reader, filter: PaperFilter, after: number | null, limit: number) {
  const place = sql.ref<number>('p.rowid')
  let query = filtered(db, filter).select(place.as('place'))
  if (after !== null) query = query.where(place, '<', after)
  const rows = await query
    .orderBy(place, 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit).map(({ place, ...row }) => toPaper(row)), next: rows.length > limit && last ? last.place : null }
}

export const countPapers = async (db: Reader, filter: PaperFilter): Promise<number> => {
  const { total } = await filtered(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export const papersOfStay = async (db: Reader, stayId: string): Promise<Paper[]> =>
  (await papersOf(db).where('p.stayId', '=', stayId).orderBy(sql.ref('p.rowid'), 'desc').execute()).map(toPaper)

export async function paperById(db: Reader, id: string): Promise<Paper | undefined> {
  const row = await papersOf(db).where('p.id', '=', id).executeTakeFirst()
  return row && toPaper(row)
}

const standing = async (db: Reader, form: PaperForm, stayId: string, state: PaperState): Promise<Paper | undefined> => {
  const row = await papersOf(db).where('p.stayId', '=', stayId).where('p.form', '=', form).where('p.state', '=', state).executeTakeFirst()
  return row && toPaper(row)
}
export const draftOf = (db: Reader, form: PaperForm, stayId: string) => standing(db, form, stayId, 'DRAFT')
export const issuedOf = (db: Reader, form: PaperForm, stayId: string) => standing(db, form, stayId, 'ISSUED')

export async function keepDraft(
  db: Writer,
  draft: {
    form: PaperForm
    stayId: string
    symbol: string
    recipients: readonly Recipient[]
    recipientsReason: string | null
    createdAt: string
  },
): Promise<string> {
  const { recipientsReason } = draft
  const recipients = JSON.stringify(draft.recipients)
  const earlier = await draftOf(db, draft.form, draft.stayId)
  if (earlier) {
    await db
      .updateTable('paper')
      .set((eb) => ({ recipients, recipientsReason, version: eb('version', '+', 1) }))
      .where('id', '=', earlier.id)
      .execute()
    return earlier.id
  }
  const id = randomUUID()
  await db
    .insertInto('paper')
    .values({
      ...draft,
      recipients,
      id,
      state: 'DRAFT',
      number: null,
      year: null,
      issuedOn: null,
      issuedBy: null,
      data: null,
      templateVersion: null,
      voidedAt: null,
      voidReason: null,
      prints: 0,
    })
    .execute()
  return id
}

export const removeDraft = (db: Writer, id: string) => db.deleteFrom('paper').where('id', '=', id).where('state', '=', 'DRAFT').execute()

export interface FrozenPaper {
  readonly id: string
  readonly form: PaperForm
  readonly stayId: string
  readonly number: number
  readonly year: number
  readonly symbol: string
  readonly issuedOn: PlainDate
  readonly issuedBy: string
  readonly recipients: readonly Recipient[]
  readonly recipientsReason: string | null
  readonly data: unknown
  readonly templateVersion: number
  readonly createdAt: string
  readonly copies: readonly { readonly pdf: Buffer; readonly sha256: string }[]
}

/** A draft of the same stay becomes the issued paper. */
export async function keepIssued(db: Writer, { copies, ...paper }: FrozenPaper): Promise<void> {
  const draft = await draftOf(db, paper.form, paper.stayId)
  if (draft) await removeDraft(db, draft.id)
  await db
    .insertInto('paper')
    .values({
      ...paper,
      recipients: JSON.stringify(paper.recipients),
      data: JSON.stringify(paper.data),
      state: 'ISSUED',
      voidedAt: null,
      voidReason: null,
      prints: 0,
    })
    .execute()
  await db
    .insertInto('paperCopy')
    .values(copies.map((copy, at) => ({ ...copy, paperId: paper.id, copy: at + 1 })))
    .execute()
}

export const markVoid = (db: Writer, id: string, voidedAt: string, voidReason: string) =>
  db
    .updateTable('paper')
    .set((eb) => ({ state: 'VOID', voidedAt, voidReason, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const countPrint = (db: Writer, ids: readonly string[]) =>
  db
    .updateTable('paper')
    .set((eb) => ({ prints: eb('prints', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()

export const frozenData = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('paper')
    .select(['id', 'form', 'state', 'data', 'recipients'])
    .where('id', 'in', [...ids])
    .execute()

export const frozenCopy = (db: Reader, paperId: string, copy: number) =>
  db.selectFrom('paperCopy').selectAll().where('paperId', '=', paperId).where('copy', '=', copy).executeTakeFirst()
