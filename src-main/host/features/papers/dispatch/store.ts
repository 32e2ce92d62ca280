import { sql } from 'kysely'
import type { PaperAnswer, PaperCopy } from '#contract/papers/dispatch'
import type { PaperForm } from '#contract/papers/forms'
import type { Recipient } from '#contract/papers/operations'
import type { Reader, Writer } from '#host/database/tables'
import type { PaperSendingTable } from '#host/database/tables/papers'
import type { PaperSubjects } from '../forms/kit/form'

/** The frozen copies of a paper, in the order of its recipients. */
export async function copiesOf(db: Reader, paperId: string): Promise<PaperCopy[]> {
  const rows = await db
    .selectFrom('paperCopy as c')
    .innerJoin('paper as p', 'p.id', 'c.paperId')
    .leftJoin('paperSending as s', (join) => join.onRef('s.paperId', '=', 'c.paperId').onRef('s.copy', '=', 'c.copy'))
    .select(['c.copy', 'c.pages', 'c.sha256', 'p.recipients', 's.sentOn', 's.way', 's.sentBy', 's.receivedOn', 's.receivedBy', 's.note'])
    .where('c.paperId', '=', paperId)
    .orderBy('c.copy')
    .execute()
  return rows.flatMap(({ recipients, ...row }) => {
    const recipient = (JSON.parse(recipients ?? '[]') as Recipient[])[row.copy - 1]
    return recipient ? [{ ...row, recipient }] : []
  })
}

export interface KeptAnswer extends PaperAnswer {
  readonly recordedBy: string
  /** The event of the stay that tells of it. */
  readonly eventId: string | null
}

export const answerTo = async (db: Reader, paperId: string): Promise<KeptAnswer | null> => {
  const row = await db.selectFrom('paperAnswer').selectAll().where('paperId', '=', paperId).executeTakeFirst()
  if (!row) return null
  const { kind, number, answeredOn, issuer, arrivedOn, note, recordedBy, eventId } = row
  return { kind, number, on: answeredOn, issuer, arrivedOn, note, recordedBy, eventId }
}

type Sending = Pick<PaperSendingTable, 'paperId' | 'copy' | 'sentOn' | 'way' | 'sentBy' | 'note'>

/** What is said again takes the place of what was said; a receipt stays. */
export const keepSending = (db: Writer, sending: Sending) =>
  db
    .insertInto('paperSending')
    .values({ ...sending, receivedOn: null, receivedBy: null })
    .onConflict((conflict) => {
      const { sentOn, way, sentBy, note } = sending
      return conflict.columns(['paperId', 'copy']).doUpdateSet({ sentOn, way, sentBy, note })
    })
    .execute()

export const keepReceipt = (
  db: Writer,
  { paperId, copy, receivedOn, receivedBy }: Pick<PaperSendingTable, 'paperId' | 'copy' | 'receivedOn' | 'receivedBy'>,
) => db.updateTable('paperSending').set({ receivedOn, receivedBy }).where('paperId', '=', paperId).where('copy', '=', copy).execute()

export function keepAnswer(db: Writer, paperId: string, { on, ...answer }: KeptAnswer) {
  const row = { ...answer, answeredOn: on }
  return db
    .insertInto('paperAnswer')
    .values({ paperId, ...row })
    .onConflict((conflict) => conflict.column('paperId').doUpdateSet(row))
    .execute()
}

/**
 * Papers of a form to which the commune's police owe an answer: received, and nobody has answered.
 * @param subjects those of whom an answer is still awaited
 */
export const unanswered = (
  db: Reader,
  form: PaperForm,
  subjects: ReturnType<PaperSubjects['awaiting']>,
  of: { readonly kind: string; readonly id: string } | null,
) =>
  db
    .selectFrom(subjects.as('s'))
    // SQLite keeps the order of a cross join: from the few people in care to their papers, not from all the papers there are.
    .crossJoin('paper as p')
    .crossJoin('paperSending as c')
    .select([
      'p.id as paperId',
      'p.form',
      'p.number',
      'p.symbol',
      's.id as stayId',
      's.regime',
      sql<string>`p.subject_code`.as('stayCode'),
      sql<string>`p.person_id`.as('residentId'),
      sql<string>`p.person_code`.as('residentCode'),
      sql<string>`p.full_name`.as('fullName'),
      sql<string>`json_extract(p.recipients, '$[' || (c.copy - 1) || '].name')`.as('recipient'),
      sql<string>`coalesce(c.received_on, c.sent_on)`.as('receivedOn'),
    ])
    .where(sql<boolean>`p.subject_id = s.id and p.form = ${sql.lit(form)} and p.state = 'ISSUED' and c.paper_id = p.id`)
    .$if(of !== null && of.kind !== 'paper', (query) => query.where('s.id', '=', of?.id ?? ''))
    .$if(of?.kind === 'paper', (query) => query.where('p.id', '=', of?.id ?? ''))
    .where(sql<boolean>`json_extract(p.recipients, '$[' || (c.copy - 1) || '].kind') = 'COMMUNE_POLICE'`)
    // Put into somebody's hands it has arrived.
    .where(sql<boolean>`(c.received_on is not null or c.way = 'HAND')`)
    .where(sql<boolean>`not exists (select 1 from paper_answer a where a.paper_id = p.id)`)
    .execute()
