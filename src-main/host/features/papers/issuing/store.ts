import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Signer } from '#contract/facility'
import type { PaperSeries } from '#contract/papers/form-spec'
import { type PaperFields, type PaperForm, paperForms } from '#contract/papers/forms'
import type { Paper, Recipient } from '#contract/papers/operations'
import type { PlainDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import type { Reader, Writer } from '#host/database/tables'
import type { BookNumberTable } from '#host/database/tables/papers'
import type { PaperPerson, PaperSubject } from '../forms/kit/form'

const reference = (alias: 'o' | 'n') =>
  sql<string | null>`case when ${sql.ref(`${alias}.id`)} is null then null else
    json_object('id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)}, 'symbol', ${sql.ref(`${alias}.symbol`)},
    'issuedOn', ${sql.ref(`${alias}.issuedOn`)}) end`

/** Papers as they are shown, to be narrowed. */
export const papersOf = (db: Reader) =>
  db
    .selectFrom('paper as p')
    .leftJoin('paper as o', 'o.id', 'p.replaces')
    .leftJoin('paper as n', 'n.replaces', 'p.id')
    .select([
      'p.id',
      'p.form',
      'p.subjectKind',
      'p.subjectId',
      'p.eventId',
      'p.state',
      'p.series',
      'p.number',
      'p.year',
      'p.symbol',
      'p.about',
      'p.issuedOn',
      'p.issuedOnReason',
      'p.issuedBy',
      'p.signer',
      'p.recipients',
      'p.recipientsReason',
      'p.fields',
      'p.parts',
      'p.voidedAt',
      'p.voidReason',
      'p.prints',
      'p.version',
      'p.personId as residentId',
      'p.personCode as residentCode',
      'p.fullName',
      reference('o').as('replaces'),
      reference('n').as('replacedBy'),
      sql<string>`(select json_group_array(json_array(c.sha256, c.pages) order by c.copy) from paper_copy c where c.paper_id = p.id)`.as(
        'copies',
      ),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof papersOf>['executeTakeFirstOrThrow']>>

/** A row of `papersOf`. */
export function toPaper({ copies, ...row }: Row): Paper {
  const kept = JSON.parse(copies) as [sha256: string, pages: number][]
  return {
    ...row,
    signer: row.signer === null ? null : JSON.parse(row.signer),
    recipients: JSON.parse(row.recipients ?? '[]'),
    fields: JSON.parse(row.fields),
    parts: JSON.parse(row.parts ?? '[]'),
    replaces: row.replaces === null ? null : JSON.parse(row.replaces),
    replacedBy: row.replacedBy === null ? null : JSON.parse(row.replacedBy),
    hashes: kept.map(([sha256]) => sha256),
    pages: kept.map(([, pages]) => pages),
  }
}

/** All papers of a subject, whatever they belong to of it; of nobody the drafts. Newest first. */
export async function papersOfSubject(db: Reader, subject: Pick<PaperSubject, 'kind' | 'id'> | null): Promise<Paper[]> {
  const all = papersOf(db).orderBy(sql.ref('p.rowid'), 'desc')
  const own =
    subject === null
      ? all.where('p.subjectId', 'is', null).where('p.state', '=', 'DRAFT')
      : all.where('p.subjectKind', '=', subject.kind).where('p.subjectId', '=', subject.id)
  return (await own.execute()).map(toPaper)
}

/** Written into the text of a query: an index of the papers in one state is found without compiling the query anew for each value. */
const inState = { DRAFT: sql.lit<'DRAFT'>('DRAFT'), ISSUED: sql.lit<'ISSUED'>('ISSUED'), VOID: sql.lit<'VOID'>('VOID') }

/** A valid paper as other papers cite it. */
export type IssuedRef = Pick<Paper, 'id' | 'form' | 'eventId' | 'number' | 'symbol' | 'issuedOn'>

/** The valid papers of a subject, the newest first. */
export const issuedRefs = (db: Reader, { kind, id }: Pick<PaperSubject, 'kind' | 'id'>): Promise<IssuedRef[]> =>
  db
    .selectFrom('paper')
    .select(['id', 'form', 'eventId', 'number', 'symbol', 'issuedOn'])
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('state', '=', inState.ISSUED)
    .orderBy(sql.ref('rowid'), 'desc')
    .execute()

export async function paperById(db: Reader, id: string): Promise<Paper | undefined> {
  const row = await papersOf(db).where('p.id', '=', id).executeTakeFirst()
  return row && toPaper(row)
}

export async function papersByIds(db: Reader, ids: readonly string[]): Promise<Map<string, Paper>> {
  const rows = await papersOf(db)
    .where('p.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, toPaper(row)]))
}

/** 'mau-51 <subject>': what there may be one valid paper of; null where there may be several. */
export const onceFor = (form: PaperForm, subject: PaperSubject | null): string | null =>
  paperForms[form].once ? [form, subject?.id, subject?.eventId].filter(Boolean).join(' ') : null

/** The valid paper of a subject that has but one; undefined where there is none or may be several. */
export async function issuedOf(db: Reader, form: PaperForm, subject: PaperSubject | null): Promise<Paper | undefined> {
  const once = onceFor(form, subject)
  if (once === null) return undefined
  const row = await papersOf(db).where('p.onceFor', '=', once).where('p.state', '=', inState.ISSUED).executeTakeFirst()
  return row && toPaper(row)
}

/** The newest void paper of a subject whose place no other has taken yet. */
export const openToReplace = async (db: Reader, form: PaperForm, subject: PaperSubject | null): Promise<string | null> => {
  const once = onceFor(form, subject)
  if (once === null) return null
  const row = await db
    .selectFrom('paper as p')
    .select('p.id')
    .where('p.onceFor', '=', once)
    .where('p.state', '=', inState.VOID)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('paper as n').select('n.id').whereRef('n.replaces', '=', 'p.id'))))
    .orderBy(sql.ref('p.rowid'), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What a draft keeps; what it does not have is as the register proposes. */
export interface KeptDraft {
  readonly id: string
  readonly version: number
  readonly recipients: readonly Recipient[] | null
  readonly recipientsReason: string | null
  readonly fields: PaperFields
  readonly signerId: string | null
}

/** The draft of a paper: the one named, or the only one its subject may have. */
export async function draftOf(
  db: Reader,
  form: PaperForm,
  subject: PaperSubject | null,
  draftId: string | null,
): Promise<KeptDraft | undefined> {
  const once = onceFor(form, subject)
  if (once === null && draftId === null) return undefined
  let query = db
    .selectFrom('paper')
    .select(['id', 'version', 'recipients', 'recipientsReason', 'fields', 'signerId'])
    .where('state', '=', inState.DRAFT)
    .where('form', '=', form)
    .where('subjectKind', 'is', subject?.kind ?? null)
    .where('subjectId', 'is', subject?.id ?? null)
    .where('eventId', 'is', subject?.eventId ?? null)
  query = once === null ? query.where('id', '=', draftId) : query.where('onceFor', '=', once)
  const row = await query.executeTakeFirst()
  return row && { ...row, recipients: row.recipients === null ? null : JSON.parse(row.recipients), fields: JSON.parse(row.fields) }
}

/** Of whom a paper is, as it was called when the paper was written: lists and searches need nothing else. */
interface PaperOf {
  readonly subject: PaperSubject | null
  readonly subjectCode: string | null
  readonly person: PaperPerson | null
}

const columnsOf = ({ subject, subjectCode, person }: PaperOf) => ({
  subjectKind: subject?.kind ?? null,
  subjectId: subject?.id ?? null,
  eventId: subject?.eventId ?? null,
  subjectCode,
  personId: person?.id ?? null,
  personCode: person?.code ?? null,
  fullName: person?.fullName ?? null,
  folded: person === null ? null : foldedWords(person.fullName).join(' '),
})

export async function keepDraft(
  db: Writer,
  paper: PaperOf & {
    readonly form: PaperForm
    readonly symbol: string
    readonly about: string
    readonly createdAt: string
    readonly draftId: string | null
  },
  kept: Omit<KeptDraft, 'id' | 'version'>,
): Promise<string> {
  const { form, subject, symbol, about, createdAt, draftId } = paper
  const typed = {
    recipients: kept.recipients === null ? null : JSON.stringify(kept.recipients),
    recipientsReason: kept.recipientsReason,
    fields: JSON.stringify(kept.fields),
    signerId: kept.signerId,
  }
  const earlier = await draftOf(db, form, subject, draftId)
  if (earlier) {
    await db
      .updateTable('paper')
      .set((eb) => ({ ...columnsOf(paper), ...typed, about, version: eb('version', '+', 1) }))
      .where('id', '=', earlier.id)
      .execute()
    return earlier.id
  }
  const id = randomUUID()
  await db
    .insertInto('paper')
    .values({
      id,
      form,
      ...columnsOf(paper),
      onceFor: onceFor(form, subject),
      symbol,
      about,
      createdAt,
      state: 'DRAFT',
      prints: 0,
      ...typed,
      series: paperForms[form].series,
      number: null,
      year: null,
      issuedOn: null,
      issuedOnReason: null,
      issuedBy: null,
      signer: null,
      data: null,
      templateVersion: null,
      parts: null,
      replaces: null,
      voidedAt: null,
      voidReason: null,
    })
    .execute()
  return id
}

export const removeDraft = (db: Writer, id: string) => db.deleteFrom('paper').where('id', '=', id).where('state', '=', 'DRAFT').execute()

/** All drafts of a subject, whatever they belong to of it. */
export const dropDrafts = (db: Writer, { kind, id }: Pick<PaperSubject, 'kind' | 'id'>) =>
  db.deleteFrom('paper').where('subjectKind', '=', kind).where('subjectId', '=', id).where('state', '=', 'DRAFT').execute()

export interface FrozenCopy {
  readonly pdf: Buffer
  readonly pages: number
  readonly sha256: string
}

/** A paper with all its copies, not yet in the register. */
export interface FrozenPaper extends PaperOf {
  readonly id: string
  readonly form: PaperForm
  readonly series: PaperSeries | null
  readonly number: number | null
  readonly year: number | null
  readonly symbol: string
  readonly about: string
  readonly issuedOn: PlainDate
  readonly issuedOnReason: string | null
  readonly issuedBy: string
  readonly signer: Signer
  readonly recipients: readonly Recipient[]
  readonly recipientsReason: string | null
  readonly fields: PaperFields
  /** Of the form's parts that not everybody may read those that stand on it. */
  readonly parts: readonly string[]
  readonly data: unknown
  readonly templateVersion: number
  readonly replaces: string | null
  readonly createdAt: string
  readonly copies: readonly FrozenCopy[]
}

/** The paper with its copies and its line in the book; a draft of it is no more. */
export async function keepIssued(
  db: Writer,
  { copies, subject, subjectCode, person, ...paper }: FrozenPaper,
  draftId: string | null,
): Promise<void> {
  if (draftId !== null) await removeDraft(db, draftId)
  const { series, number, year } = paper
  await db
    .insertInto('paper')
    .values({
      ...paper,
      ...columnsOf({ subject, subjectCode, person }),
      signer: JSON.stringify(paper.signer),
      recipients: JSON.stringify(paper.recipients),
      fields: JSON.stringify(paper.fields),
      parts: paper.parts.length === 0 ? null : JSON.stringify(paper.parts),
      data: JSON.stringify(paper.data),
      onceFor: onceFor(paper.form, subject),
      signerId: null,
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
  if (series === null || number === null || year === null) return
  const line = { symbol: paper.symbol, day: paper.issuedOn, paperId: paper.id }
  await db
    .insertInto('bookNumber')
    .values({ ...line, series, year, number, folded: '' })
    // A reserved number has its line.
    .onConflict((conflict) =>
      conflict.columns(['series', 'year', 'number']).doUpdateSet((eb) => ({ ...line, version: eb('bookNumber.version', '+', 1) })),
    )
    .execute()
}

export interface BookEnd {
  /** Of the last number taken, 0 in an empty book. */
  readonly number: number
  /** The latest day of a paper in the book, and the number that bears it. */
  readonly last: { readonly number: number; readonly day: PlainDate } | null
}

/** How far a book of a year has come. */
export async function bookEnd(db: Reader, series: BookNumberTable['series'], year: number): Promise<BookEnd> {
  const rows = db.selectFrom('bookNumber').select(['number', 'day']).where('series', '=', series).where('year', '=', year)
  const newest = await rows.orderBy('number', 'desc').limit(1).executeTakeFirst()
  const last = await rows.where('paperId', 'is not', null).orderBy('day', 'desc').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return { number: newest?.number ?? 0, last: last?.day ? { number: last.number, day: last.day } : null }
}

/** A number set aside for which there is no paper yet, with the days of the papers before and after it. */
export async function openNumber(db: Reader, series: BookNumberTable['series'], year: number, number: number) {
  const book = db.selectFrom('bookNumber').where('series', '=', series).where('year', '=', year)
  const row = await book.selectAll().where('number', '=', number).executeTakeFirst()
  if (!row || row.paperId !== null || row.about !== null || row.unusedReason !== null) return undefined
  const days = book.where('paperId', 'is not', null)
  const { from } = await days
    .where('number', '<', number)
    .select((eb) => eb.fn.max('day').as('from'))
    .executeTakeFirstOrThrow()
  const { to } = await days
    .where('number', '>', number)
    .select((eb) => eb.fn.min('day').as('to'))
    .executeTakeFirstOrThrow()
  return { version: row.version, from, to }
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
    .select(['id', 'form', 'state', 'data', 'recipients', 'templateVersion'])
    .select(sql<string>`(select json_group_array(c.pages order by c.copy) from paper_copy c where c.paper_id = paper.id)`.as('pages'))
    .where('id', 'in', [...ids])
    .execute()

export const frozenCopy = (db: Reader, paperId: string, copy: number) =>
  db.selectFrom('paperCopy').selectAll().where('paperId', '=', paperId).where('copy', '=', copy).executeTakeFirst()
