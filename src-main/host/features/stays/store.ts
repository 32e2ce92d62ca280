import type { PlainDate } from '../../../../src-preload/contract/calendar'
import type { Regime, StayState } from '../../../../src-preload/contract/stay-words'
import type { Decision, NewStay, Stay, StayEvent } from '../../../../src-preload/contract/stays'
import type { Reader, StayEventTable, StayTable, Writer } from '../../database/tables'

type Row = Omit<StayTable, 'version'> & { version: number }

const decision = (number: string | null, on: PlainDate | null, issuer: string | null): Decision | null =>
  number !== null && on !== null && issuer !== null ? { number, on, issuer } : null

const toStay = ({ latest, ...row }: Row): Stay => ({
  ...row,
  transferredIn: row.transferredIn === 1,
  hasStableResidence: row.hasStableResidence === 1,
  decision: { number: row.decisionNumber, on: row.decisionOn, issuer: row.decisionIssuer },
  facilityDecision: decision(row.facilityDecisionNumber, row.facilityDecisionOn, row.facilityDecisionIssuer),
})

const columnsOf = ({ decision, facilityDecision, transferredIn, hasStableResidence, ...fields }: NewStay) => ({
  ...fields,
  transferredIn: transferredIn ? (1 as const) : (0 as const),
  hasStableResidence: hasStableResidence ? (1 as const) : (0 as const),
  decisionNumber: decision.number,
  decisionOn: decision.on,
  decisionIssuer: decision.issuer,
  facilityDecisionNumber: facilityDecision?.number ?? null,
  facilityDecisionOn: facilityDecision?.on ?? null,
  facilityDecisionIssuer: facilityDecision?.issuer ?? null,
})

/** What the rules derive from a stay's fields and events. */
export interface Derived {
  readonly state: StayState
  readonly escapeDays: number
  readonly endedOn: PlainDate | null
  readonly expectedEndOn: PlainDate
}

export async function stayById(db: Reader, id: string): Promise<Stay | undefined> {
  const row = await db.selectFrom('stay').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toStay(row)
}

export async function insertStay(
  db: Writer,
  stay: NewStay,
  own: { id: string; code: string; residentId: string; regime: Regime; admittedOn: PlainDate },
  derived: Derived,
): Promise<Stay> {
  await db.updateTable('stay').set({ latest: 0 }).where('residentId', '=', own.residentId).where('latest', '=', 1).execute()
  return toStay(
    await db
      .insertInto('stay')
      .values({ ...columnsOf(stay), ...own, ...derived, latest: 1 })
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

export const updateStay = async (
  db: Writer,
  id: string,
  change: Derived & Partial<{ stay: NewStay; regime: Regime; admittedOn: PlainDate }>,
): Promise<Stay> => {
  const { stay, ...columns } = change
  return toStay(
    await db
      .updateTable('stay')
      .set((eb) => ({ ...(stay ? columnsOf(stay) : {}), ...columns, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

const toEvent = (row: StayEventTable): StayEvent => ({
  id: row.id,
  kind: row.kind,
  happenedAt: row.happenedAt,
  paper: decision(row.paperNumber, row.paperOn, row.paperIssuer),
  note: row.note,
  recordedBy: row.recordedBy,
  withdrawnReason: row.withdrawnReason,
})

/** In the order of time; the withdrawn ones too. */
export const eventRows = (db: Reader, stayId: string): Promise<StayEventTable[]> =>
  db.selectFrom('stayEvent').selectAll().where('stayId', '=', stayId).orderBy('happenedAt').orderBy('recordedAt').execute()

export const eventsOf = async (db: Reader, stayId: string): Promise<StayEvent[]> => (await eventRows(db, stayId)).map(toEvent)

export const insertEvent = (
  db: Writer,
  event: Pick<StayEventTable, 'id' | 'stayId' | 'kind' | 'happenedAt' | 'happenedOn' | 'note' | 'recordedBy' | 'recordedAt'> & {
    paper: Decision | null
  },
) => {
  const { paper, ...fields } = event
  return db
    .insertInto('stayEvent')
    .values({
      ...fields,
      paperNumber: paper?.number ?? null,
      paperOn: paper?.on ?? null,
      paperIssuer: paper?.issuer ?? null,
      withdrawnAt: null,
      withdrawnReason: null,
    })
    .execute()
}

export const withdraw = (db: Writer, eventId: string, withdrawnAt: string, withdrawnReason: string) =>
  db.updateTable('stayEvent').set({ withdrawnAt, withdrawnReason }).where('id', '=', eventId).execute()

export const moveAdmission = (db: Writer, stayId: string, happenedAt: string, happenedOn: PlainDate) =>
  db.updateTable('stayEvent').set({ happenedAt, happenedOn }).where('stayId', '=', stayId).where('kind', '=', 'ADMITTED').execute()

export const openStays = async (db: Reader): Promise<Stay[]> =>
  (await db.selectFrom('stay').selectAll().where('state', 'in', ['ACTIVE', 'ESCAPED']).execute()).map(toStay)

export const openStayOf = (db: Reader, residentId: string) =>
  db
    .selectFrom('stay')
    .select(['id', 'code'])
    .where('residentId', '=', residentId)
    .where('state', 'in', ['ACTIVE', 'ESCAPED'])
    .executeTakeFirst()

/** The other stays of a person. */
export const staysBeside = (db: Reader, residentId: string, exceptStayId: string | null) =>
  db
    .selectFrom('stay')
    .select(['code', 'admittedOn', 'endedOn'])
    .where('residentId', '=', residentId)
    .where('id', '!=', exceptStayId ?? '')
    .execute()

/** A stay of the same person after this one: this one must not come open again beside it. */
export const laterStayOf = (db: Reader, { residentId, id, admittedAt }: Stay) =>
  db
    .selectFrom('stay')
    .select('code')
    .where('residentId', '=', residentId)
    .where('id', '!=', id)
    .where('admittedAt', '>', admittedAt)
    .executeTakeFirst()

/** Another stay decided under the same number by the same body. */
export const stayWithDecision = (db: Reader, number: string, on: PlainDate, exceptStayId: string | null) =>
  db
    .selectFrom('stay')
    .select('code')
    .where('decisionNumber', '=', number)
    .where('decisionOn', '=', on)
    .where('id', '!=', exceptStayId ?? '')
    .executeTakeFirst()
