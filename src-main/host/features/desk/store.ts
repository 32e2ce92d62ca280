import { sql } from 'kysely'
import type { Settlement } from '#contract/desk'
import type { PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { DutyNoteTable, Reader, Writer } from '#host/database/tables'

/** One stay with what the rules ask of it; lists as JSON, each line an array in the order in which handlers.ts reads it. */
const stays = (db: Reader) =>
  db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select([
      's.id',
      's.code',
      's.residentId',
      's.kind',
      's.regime',
      's.state',
      's.expectedEndOn',
      's.hasStableResidence',
      's.residenceAfter',
      'r.code as residentCode',
      'r.fullName',
      'r.birthYear',
      'r.birthMonth',
      'r.birthDay',
      sql<string>`(
        select json_group_array(json_array(
          e.id, e.kind, e.happened_at, e.paper_number is not null,
          case when e.kind in ('LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED') then e.detail ->> 'untilOn' end,
          case when e.kind = 'DECISION_RECEIVED' then e.detail ->> 'subject' end,
          e.recorded_at
        )) from stay_event e where e.stay_id = s.id and e.withdrawn_at is null
      )`.as('events'),
      sql<string>`(select json_group_array(json_array(p.phase, p.closed_on is not null)) from phase_record p where p.stay_id = s.id)`.as(
        'phases',
      ),
      sql<string>`(select json_group_array(json_array(p.form, p.event_id)) from paper p where p.stay_id = s.id and p.state = 'ISSUED')`.as(
        'issued',
      ),
      sql<string>`(
        select json_group_array(json_array(n.kind, n.hangs_on, n.id, n.outcome, n.done_on, n.reason, n.settled_by, n.settled_at))
        from duty_note n where n.stay_id = s.id and n.reopened_at is null
      )`.as('notes'),
    ])

export type DeskRow = Awaited<ReturnType<typeof stayOnDesk>>[number]

export const stayOnDesk = (db: Reader, stayId: string) => stays(db).where('s.id', '=', stayId).execute()

export interface Reach {
  /** Ends up to this day are looked at. */
  readonly until: PlainDate
  /** The longest time before an end at which anything is asked for, days. */
  readonly lead: number
  /** Whoever had a health check, or came, after this day needs none yet. */
  readonly checkedSince: PlainDate
  /** Ended stays from this day on are looked at. */
  readonly endedSince: PlainDate
  /** Ids of open stays whose notice waits for its answer. */
  readonly waiting: readonly string[]
  /** Those of whom everything was done elsewhere or explained are looked at, too. */
  readonly settled: boolean
}

/** Word for word the condition of the index `stay_event_watched`. */
const hasWatched = sql<boolean>`exists (
  select 1 from stay_event e indexed by stay_event_watched
  where e.stay_id = s.id and e.withdrawn_at is null and e.kind in ('ESCAPED', 'LEAVE_REQUESTED', 'DECISION_RECEIVED')
)`
/** An office that keeps its register for years has notices of thousands who left, told on paper: they hang on the end they were for. */
const noticeSettled = sql<boolean>`exists (
  select 1 from duty_note n where n.stay_id = s.id and n.kind = 'notice' and n.hangs_on = s.expected_end_on and n.reopened_at is null
)`
const issued = (forms: string) =>
  sql<boolean>`exists (select 1 from paper p where p.stay_id = s.id and p.form in (${sql.raw(forms)}) and p.state = 'ISSUED')`
const phaseOf = (which: string) => sql<boolean>`exists (select 1 from phase_record p where p.stay_id = s.id and ${sql.raw(which)})`

/** The stays that may have something due. The conditions leave out those of whom nothing can be asked, and decide nothing: the rules do. */
export async function staysOnDesk(db: Reader, { until, lead, checkedSince, endedSince, waiting, settled }: Reach) {
  const ofOpen = await stays(db)
    .where(openStay)
    .where(sql<boolean>`(
      s.expected_end_on <= ${until} or s.phase = 'INTAKE' or s.state <> 'ACTIVE' or s.kind in ('COMPULSORY_MINOR', 'VOLUNTARY_PRIVATE')
      or ${hasWatched}
      or s.id in (select value from json_each(${JSON.stringify(waiting)}))
      or (s.admitted_on <= ${checkedSince} and s.id not in (
        select e.stay_id from stay_event e indexed by stay_event_checked
        where e.withdrawn_at is null and e.kind = 'HEALTH_CHECKED' and e.happened_on > ${checkedSince}
      ))
    )`)
    .execute()
  const ofEnded = await stays(db)
    .where('s.endedOn', '>=', endedSince)
    .where(sql<boolean>`(
      s.state = 'DECEASED' or s.kind = 'VOLUNTARY_PRIVATE' or (s.has_stable_residence = 0 and s.residence_after is null)
      or (s.expected_end_on <= date(s.ended_on, ${`+${lead} days`}) and not ${issued(`'mau-51'`)} and (${settled ? 1 : 0} or not ${noticeSettled}))
      or (s.regime = 'LAW_2025' and (${phaseOf(`p.phase = 'INTAKE' and p.closed_on is null`)} or not ${phaseOf(`p.phase = 'REINTEGRATION'`)}))
      or (s.state = 'COMPLETED' and not ${issued(`'mau-50', 'mau-30'`)} and not exists (
        select 1 from stay_event e indexed by stay_event_completed
        where e.stay_id = s.id and e.withdrawn_at is null and e.kind = 'COMPLETED' and e.paper_number is not null
      ))
      or ${hasWatched}
    )`)
    .execute()
  return [...ofOpen, ...ofEnded]
}

export const stayOfNote = (db: Reader, id: string) =>
  db
    .selectFrom('dutyNote as n')
    .innerJoin('stay as s', 's.id', 'n.stayId')
    .select(['n.kind', 'n.hangsOn', 'n.outcome', 'n.reopenedAt', 's.code'])
    .where('n.id', '=', id)
    .executeTakeFirst()

export const insertNote = (
  db: Writer,
  {
    settlement,
    ...note
  }: Pick<DutyNoteTable, 'id' | 'stayId' | 'kind' | 'hangsOn' | 'settledBy' | 'settledAt'> & {
    readonly settlement: Settlement
  },
) =>
  db
    .insertInto('dutyNote')
    .values({ ...note, ...settlement, reopenedBy: null, reopenedAt: null, reopenedReason: null })
    .execute()

export const takeBackNote = (db: Writer, id: string, back: Pick<DutyNoteTable, 'reopenedBy' | 'reopenedAt' | 'reopenedReason'>) =>
  db.updateTable('dutyNote').set(back).where('id', '=', id).execute()
