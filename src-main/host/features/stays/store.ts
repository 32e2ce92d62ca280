import { type RawBuilder, sql } from 'kysely'
import { type Decision, type EventDetail, type Handover, noDetail } from '#contract/stays/events'
import type { NewStay, Stay, StayCorrection, StayEvent, StayOfCode, StayOfDecision } from '#contract/stays/operations'
import { openStates, type Regime, type StayState, withdrawnState } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { openEnd, readEnd } from '#host/database/open-end'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'
import type { StayEventTable, StayTable } from '#host/database/tables/stays'
import type { YesNo } from '#host/database/tables/yes-no'
import type { NewestWords } from './typed-rules'

type Row = Omit<StayTable, 'version' | 'unableToWork'> & { version: number; unableToWork: YesNo }

const decision = (number: string | null, on: PlainDate | null, issuer: string | null): Decision | null =>
  number !== null && on !== null && issuer !== null ? { number, on, issuer } : null

const toStay = ({ latest, ...row }: Row): Stay => ({
  ...row,
  transferredIn: row.transferredIn === 1,
  hasStableResidence: row.hasStableResidence === 1,
  unableToWork: row.unableToWork === 1,
  decision: { number: row.decisionNumber, on: row.decisionOn, issuer: row.decisionIssuer },
  facilityDecision: decision(row.facilityDecisionNumber, row.facilityDecisionOn, row.facilityDecisionIssuer),
  handover: JSON.parse(row.handover),
  expectedEndOn: readEnd(row.expectedEndOn),
})

const columnsOf = ({ decision, facilityDecision, transferredIn, hasStableResidence, handover, ...fields }: NewStay) => ({
  ...fields,
  transferredIn: transferredIn ? (1 as const) : (0 as const),
  hasStableResidence: hasStableResidence ? (1 as const) : (0 as const),
  decisionNumber: decision.number,
  decisionOn: decision.on,
  decisionIssuer: decision.issuer,
  facilityDecisionNumber: facilityDecision?.number ?? null,
  facilityDecisionOn: facilityDecision?.on ?? null,
  facilityDecisionIssuer: facilityDecision?.issuer ?? null,
  handover: JSON.stringify(handover),
})

/** What the rules derive from a stay's fields and events. */
export interface Derived {
  readonly state: StayState
  readonly regime: Regime
  readonly escapeDays: number
  readonly prisonDays: number
  readonly reducedMonths: number
  readonly endedOn: PlainDate | null
  readonly expectedEndOn: PlainDate | null
}
const derivedColumns = ({ expectedEndOn, ...columns }: Derived) => ({ ...columns, expectedEndOn: expectedEndOn ?? openEnd })

export async function stayById(db: Reader, id: string): Promise<Stay | undefined> {
  const row = await db.selectFrom('stay').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toStay(row)
}

/** So many papers of one beginning are looked at; who wants one of more goes on typing. */
const mostNumbered = 500

/** Papers of events that stand, and decisions that name the facility, whose number begins with these digits. @param digits null: none */
export async function papersNumbered(db: Reader, digits: string | null): Promise<StayOfDecision[]> {
  if (digits === null) return []
  const of = (number: RawBuilder<unknown>) => sql`${number} >= ${digits} and ${number} < ${`${digits}~`}`
  const { rows } = await sql<Omit<StayOfDecision, 'decision'> & Decision>`
    select s.id as stay_id, r.id as resident_id, r.code as resident_code, r.full_name, s.state, d.number, d.paper_on as "on", d.issuer
    from (
      select * from (
        select stay_id, paper_number as number, paper_on, paper_issuer as issuer from stay_event
        where ${of(sql`paper_number`)} and withdrawn_at is null limit ${mostNumbered})
      union all
      select * from (
        select id, facility_decision_number, facility_decision_on, facility_decision_issuer from stay
        where ${of(sql`facility_decision_number`)} limit ${mostNumbered})
    ) d join stay s on s.id = d.stay_id and s.state != ${sql.lit(withdrawnState)} join resident r on r.id = s.resident_id`.execute(db)
  return rows.map(({ number, on, issuer, ...whose }) => ({ ...whose, decision: { number, on, issuer } }))
}

/** What the newest stays and events name, the newest first. @param many how many of each are looked at */
export async function newestWords(db: Reader, many: number): Promise<NewestWords> {
  const stays = await db
    .selectFrom('stay')
    .select(['decisionIssuer', 'facilityDecisionIssuer', 'proposedBy', 'policeName', 'handover'])
    .orderBy(sql`rowid`, 'desc')
    .limit(many)
    .execute()
  const events = await db
    .selectFrom('stayEvent')
    .select(['kind', 'paperIssuer', 'decidedBy', 'detail'])
    .where('withdrawnAt', 'is', null)
    .orderBy(sql`rowid`, 'desc')
    .limit(many)
    .execute()
  return {
    stays: stays.map(({ handover, ...stay }) => ({ ...stay, handover: JSON.parse(handover) as Handover })),
    events: events.map(({ detail, ...event }) => ({ ...event, detail: unpacked(detail) })),
  }
}

export async function insertStay(
  db: Writer,
  stay: NewStay,
  own: { id: string; code: string; residentId: string; admittedOn: PlainDate },
  derived: Derived,
): Promise<Stay> {
  await db.updateTable('stay').set({ latest: 0 }).where('residentId', '=', own.residentId).where('latest', '=', 1).execute()
  return toStay(
    await db
      .insertInto('stay')
      .values({ ...columnsOf(stay), ...own, ...derivedColumns(derived), latest: 1 })
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

/** @param stay the fields as they are now; null where none of them changes */
export const updateStay = async (
  db: Writer,
  id: string,
  derived: Derived,
  stay: (NewStay & { admittedOn: PlainDate }) | null,
): Promise<Stay> => {
  const fields = stay ? { ...columnsOf(newStayOf(stay)), admittedOn: stay.admittedOn } : {}
  return toStay(
    await db
      .updateTable('stay')
      .set((eb) => ({ ...fields, ...derivedColumns(derived), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )
}

/** The admission and all that was recorded of it are taken back; the person's newest other stay is the one that lists show. */
export async function withdrawStay(
  db: Writer,
  { id, residentId }: Pick<Stay, 'id' | 'residentId'>,
  back: { readonly withdrawnAt: string; readonly withdrawnReason: string },
): Promise<Stay> {
  await db.updateTable('stayEvent').set(back).where('stayId', '=', id).where('withdrawnAt', 'is', null).execute()
  const other = await db
    .selectFrom('stay')
    .select('id')
    .where('residentId', '=', residentId)
    .where('id', '!=', id)
    .where('state', '!=', withdrawnState)
    .orderBy('admittedOn', 'desc')
    .orderBy('code', 'desc')
    .limit(1)
    .executeTakeFirst()
  const withdrawn = {
    state: withdrawnState,
    escapeDays: 0,
    prisonDays: 0,
    reducedMonths: 0,
    endedOn: null,
    expectedEndOn: openEnd,
    phase: null,
  } as const
  const row = await db
    .updateTable('stay')
    .set((eb) => ({ ...withdrawn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (row.latest === 1 && other) {
    await db.updateTable('stay').set({ latest: 0 }).where('id', '=', id).execute()
    await db.updateTable('stay').set({ latest: 1 }).where('id', '=', other.id).execute()
  }
  return toStay(row)
}

export const updateWorkAbility = async (db: Writer, id: string, unableToWork: boolean): Promise<Stay> =>
  toStay(
    await db
      .updateTable('stay')
      .set((eb) => ({ unableToWork: unableToWork ? 1 : 0, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

/** The fields of a stay that are entered, without what is derived. */
export const newStayOf = (stay: NewStay): NewStay => ({
  kind: stay.kind,
  transferredIn: stay.transferredIn,
  decision: stay.decision,
  facilityDecision: stay.facilityDecision,
  admittedAt: stay.admittedAt,
  startsOn: stay.startsOn,
  termMonths: stay.termMonths,
  custodyDays: stay.custodyDays,
  statedEndOn: stay.statedEndOn,
  rehabCount: stay.rehabCount,
  proposedBy: stay.proposedBy,
  handover: stay.handover,
  hasStableResidence: stay.hasStableResidence,
  policeCommune: stay.policeCommune,
  policeName: stay.policeName,
  residenceAfter: stay.residenceAfter,
  note: stay.note,
})

/** Empty fields take no room in the file. */
const packed = (detail: EventDetail): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== null)))
const unpacked = (detail: string): EventDetail => ({ ...noDetail, ...JSON.parse(detail) })

const toEvent = ({
  paperNumber,
  paperOn,
  paperIssuer,
  detail,
  corrections,
  toKind: _,
  ...row
}: StoredEventRow): StayEvent & Pick<StoredEventRow, 'happenedOn'> => ({
  ...row,
  paper: decision(paperNumber, paperOn, paperIssuer),
  detail: unpacked(detail),
  corrections: JSON.parse(corrections) as StayCorrection[],
})
type StoredEventRow = Omit<StayEventTable, 'version' | 'stayId' | 'withdrawnAt'> & { version: number }
export type StoredEvent = ReturnType<typeof toEvent>

/** In the order of time; the withdrawn ones too. */
export const eventsOf = async (db: Reader, stayId: string): Promise<StoredEvent[]> => {
  const rows = await db
    .selectFrom('stayEvent')
    .selectAll()
    .where('stayId', '=', stayId)
    .orderBy('happenedAt')
    .orderBy('recordedAt')
    .execute()
  return rows.map(({ stayId: _, withdrawnAt: __, ...row }) => toEvent(row))
}

/** The events of some stays that still stand, up to the end of a day, in the order of time; by stay. */
export const eventsUpTo = async (db: Reader, stayIds: readonly string[], on: PlainDate): Promise<Map<string, StoredEvent[]>> => {
  const rows = await db
    .selectFrom('stayEvent')
    .selectAll()
    .where(sql<boolean>`stay_id in (select value from json_each(${JSON.stringify(stayIds)}))`)
    .where('happenedOn', '<=', on)
    .where('withdrawnAt', 'is', null)
    .orderBy('stayId')
    .orderBy('happenedAt')
    .orderBy('recordedAt')
    .execute()
  const events = new Map<string, StoredEvent[]>()
  for (const { stayId, withdrawnAt: _, ...row } of rows) {
    const event = toEvent(row)
    const known = events.get(stayId)
    if (known) known.push(event)
    else events.set(stayId, [event])
  }
  return events
}

/** Of the same events no more than what states follow from: nothing is unpacked. */
export const eventDaysUpTo = async (db: Reader, stayIds: readonly string[], on: PlainDate) =>
  Map.groupBy(
    await db
      .selectFrom('stayEvent')
      .select(['stayId', 'kind', 'happenedOn', 'toKind'])
      .where(sql<boolean>`stay_id in (select value from json_each(${JSON.stringify(stayIds)}))`)
      .where('happenedOn', '<=', on)
      .where('withdrawnAt', 'is', null)
      .orderBy('stayId')
      .orderBy('happenedAt')
      .orderBy('recordedAt')
      .execute(),
    ({ stayId }) => stayId,
  )

export interface EventFields {
  readonly happenedAt: string
  readonly happenedOn: PlainDate
  readonly paper: Decision | null
  readonly decidedBy: string | null
  readonly detail: EventDetail
  readonly note: string | null
}
/** Written out: whoever hands in a whole event would have its id written anew, and every table that names it gone through. */
const eventColumns = ({ happenedAt, happenedOn, paper, decidedBy, detail, note }: EventFields) => ({
  happenedAt,
  happenedOn,
  decidedBy,
  note,
  toKind: detail.terms?.kind ?? null,
  detail: packed(detail),
  paperNumber: paper?.number ?? null,
  paperOn: paper?.on ?? null,
  paperIssuer: paper?.issuer ?? null,
})

export const insertEvent = (
  db: Writer,
  own: Pick<StayEventTable, 'id' | 'stayId' | 'kind' | 'recordedBy' | 'recordedAt'>,
  fields: EventFields,
) =>
  db
    .insertInto('stayEvent')
    .values({ ...own, ...eventColumns(fields), corrections: '[]', withdrawnAt: null, withdrawnReason: null })
    .execute()

/** Writes an event anew and keeps what it said; nothing where it says the same. */
export async function updateEvent(
  db: Writer,
  event: StoredEvent,
  fields: EventFields,
  correction: Pick<StayCorrection, 'at' | 'by' | 'reason'>,
): Promise<void> {
  if (JSON.stringify(eventColumns(event)) === JSON.stringify(eventColumns(fields))) return
  const { happenedAt, paper, decidedBy, detail, note } = event
  const corrections = [...event.corrections, { ...correction, was: { happenedAt, paper, decidedBy, detail, note } }]
  await db
    .updateTable('stayEvent')
    .set((eb) => ({ ...eventColumns(fields), corrections: JSON.stringify(corrections), version: eb('version', '+', 1) }))
    .where('id', '=', event.id)
    .execute()
}

export const withdraw = (db: Writer, eventId: string, withdrawnAt: string, withdrawnReason: string) =>
  db.updateTable('stayEvent').set({ withdrawnAt, withdrawnReason }).where('id', '=', eventId).execute()

export const openStays = async (db: Reader): Promise<Stay[]> =>
  (await db.selectFrom('stay').selectAll().where('state', 'in', openStates).execute()).map(toStay)

export const openStayOf = (db: Reader, residentId: string) =>
  db.selectFrom('stay').select(['id', 'code']).where('residentId', '=', residentId).where('state', 'in', openStates).executeTakeFirst()

/** The other stays of a person, without those whose admission was taken back. */
export const staysBeside = (db: Reader, residentId: string, exceptStayId: string | null) =>
  db
    .selectFrom('stay')
    .select(['code', 'kind', 'state', 'rehabCount', 'admittedAt', 'admittedOn', 'endedOn'])
    .where('residentId', '=', residentId)
    .where('id', '!=', exceptStayId ?? '')
    .where('state', '!=', withdrawnState)
    .execute()

/** Another stay decided under the same number on the same day. */
export const stayWithDecision = (db: Reader, number: string, on: PlainDate, exceptStayId: string | null) =>
  db
    .selectFrom('stay')
    .select('code')
    .where('decisionNumber', '=', number)
    .where('decisionOn', '=', on)
    .where('id', '!=', exceptStayId ?? '')
    .where('state', '!=', withdrawnState)
    .executeTakeFirst()

/** Whose stays these are, by stay. */
export async function peopleOfStays(db: Reader, stayIds: readonly string[]) {
  const rows = await db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['s.id as stayId', 'r.id', 'r.code', 'r.fullName'])
    .where('s.id', 'in', [...stayIds])
    .execute()
  return new Map(rows.map(({ stayId, ...person }) => [stayId, person]))
}

/** By the codes of stays, and by those of residents, whose newest stay it is then; without those whose admission was taken back. */
export async function staysByCodes(db: Reader, codes: readonly string[]): Promise<StayOfCode[]> {
  if (codes.length === 0) return []
  const rows = db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select([
      's.id as stayId',
      's.code as stayCode',
      'r.id as residentId',
      'r.code as residentCode',
      'r.fullName',
      's.state',
      's.expectedEndOn',
    ])
    .where('s.state', '!=', withdrawnState)
  const own = await rows.where('s.code', 'in', [...codes]).execute()
  const newest = await rows
    .where('r.code', 'in', [...codes])
    .where(sql<boolean>`s.latest = 1`)
    .execute()
  const found = new Map([...newest.map((row) => [row.residentCode, row] as const), ...own.map((row) => [row.stayCode, row] as const)])
  return codes.flatMap((asked) => {
    const row = found.get(asked)
    return row ? [{ ...row, asked, expectedEndOn: readEnd(row.expectedEndOn) }] : []
  })
}

/** The stays of people still in care, with their regime, for whom no decision about this has arrived. */
export const staysAwaiting = (about: string) =>
  sql<{ id: string; regime: Regime }>`(
    select s.id, s.regime from stay s where ${openStay} and not exists (
      select 1 from stay_event e where e.stay_id = s.id and e.kind = 'DECISION_RECEIVED' and e.withdrawn_at is null
        and json_extract(e.detail, '$.subject') = ${sql.lit(about)}))`
