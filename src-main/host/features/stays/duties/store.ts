import { sql } from 'kysely'
import type { PaperForm } from '#contract/papers/forms'
import { compulsoryKinds, type StayEventKind, type StayKind } from '#contract/stays/words'
import type { Instant, PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader } from '#host/database/tables'
import type { YesNo } from '#host/database/tables/yes-no'
import { newLawFrom } from '../term-rules'

/** An event as the SQL below hands it over, by name. */
export interface DutyEventRow {
  readonly id: string
  readonly kind: StayEventKind
  readonly happenedAt: Instant
  readonly hasPaper: YesNo
  readonly untilOn: PlainDate | null
  readonly subject: 'AFTER_REHAB' | 'MONITORING' | 'OTHER' | null
  readonly toKind: StayKind | null
  readonly recordedAt: Instant
}

/** Stays `s` with their person and the events that stand, as JSON: what duties of any feature are reckoned from. */
export const dutyStays = (db: Reader) =>
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
      's.endedOn',
      'r.code as residentCode',
      'r.fullName',
      sql<string>`(
        select json_group_array(json_object(
          'id', e.id, 'kind', e.kind, 'happenedAt', e.happened_at, 'hasPaper', e.paper_number is not null,
          'untilOn', case when e.kind in ('LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED') then e.detail ->> 'untilOn' end,
          'subject', case when e.kind = 'DECISION_RECEIVED' then e.detail ->> 'subject' end,
          'toKind', e.to_kind, 'recordedAt', e.recorded_at
        )) from stay_event e where e.stay_id = s.id and e.withdrawn_at is null
      )`.as('events'),
    ])

export type DutyStayRow = Awaited<ReturnType<ReturnType<typeof dutyStays>['execute']>>[number]

const withPapers = (db: Reader) =>
  dutyStays(db).select([
    's.hasStableResidence',
    's.residenceAfter',
    's.unableToWork',
    'r.birthYear',
    'r.birthMonth',
    'r.birthDay',
    sql<string>`(
      select json_group_array(json_object(
        'form', p.form, 'eventId', p.event_id, 'handed', case when p.form = 'mau-23' then p.fields ->> 'handed' end,
        'issuedOn', case when p.form = 'death-notice' then p.issued_on end
      )) from paper p where p.subject_id = s.id and p.state = 'ISSUED'
    )`.as('issued'),
  ])

export const dutyStay = (db: Reader, stayId: string) => withPapers(db).where('s.id', '=', stayId).execute()

/** Which stays may have something due: those of whom no duty can be shown are left out, and nothing else is decided here. */
interface TermReach {
  /** Terms that end up to this day are looked at. */
  readonly endUntil: PlainDate
  /** Of a stay that has ended, those whose term had at most so many days to run. */
  readonly lead: number
  /** Minors born up to this year come of age soon enough. */
  readonly bornUntil: number
  /** Whoever had a health check, or came, after this day needs none yet. */
  readonly checkedSince: PlainDate
  /** Ended stays from this day on are looked at. */
  readonly endedSince: PlainDate
  /** Those, too, of whom everything was done elsewhere or explained. */
  readonly settled: boolean
}

/** Word for word the condition of the index `stay_event_watched`. */
const hasWatched = sql<boolean>`exists (
  select 1 from stay_event e indexed by stay_event_watched
  where e.stay_id = s.id and e.withdrawn_at is null and e.kind in ('ESCAPED', 'LEFT', 'LEAVE_REQUESTED', 'DECISION_RECEIVED')
)`
/** Word for word the condition of the index `stay_event_unpapered`. */
const hasNoPaper = sql<boolean>`exists (
  select 1 from stay_event e indexed by stay_event_unpapered
  where e.stay_id = s.id and e.withdrawn_at is null and e.paper_number is null
    and e.kind in ('LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'EXEMPTED', 'TERM_REDUCED', 'TRANSFERRED_OUT', 'DECISION_RECEIVED')
)`
/** Minutes of an intake that are made on paper are settled by the hundred. */
const minutesSettled = sql<boolean>`exists (
  select 1 from duty_note n where n.about_kind = 'stay' and n.about_id = s.id and n.kind = 'intakeMinutes' and n.reopened_at is null
)`
/** An office that keeps its register for years has notices of thousands who left, told on paper: they hang on the end they were for. */
const noticeSettled = sql<boolean>`exists (
  select 1 from duty_note n
  where n.about_kind = 'stay' and n.about_id = s.id and n.kind = 'notice' and n.hangs_on = s.expected_end_on and n.reopened_at is null
)`
const issued = (form: PaperForm) => sql<boolean>`exists (
  select 1 from paper p where p.subject_id = s.id and p.form = ${sql.lit(form)} and p.state = 'ISSUED'
)`
const compulsory = sql.join(compulsoryKinds.map((kind) => sql.lit(kind)))
const isCompulsory = sql<boolean>`s.kind in (${compulsory})`
/** Those of the admission, on the form for what somebody was then: whoever is taken out and comes back has others on the same form. */
const hasIntakeMinutes = sql<boolean>`exists (
  select 1 from paper p join stay_event e on e.id = p.event_id
  where p.subject_id = s.id and p.form = case when coalesce(e.to_kind, s.kind) in (${compulsory}) then 'mau-42' else 'mau-31' end
    and p.state = 'ISSUED' and e.kind = 'ADMITTED' and e.withdrawn_at is null
)`

export async function dutyStaysWithin(db: Reader, { endUntil, lead, bornUntil, checkedSince, endedSince, settled }: TermReach) {
  const ofOpen = await withPapers(db)
    .where(openStay)
    .where(sql<boolean>`(
      s.expected_end_on <= ${endUntil} or s.state in ('ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'ABSENT') or s.kind = 'VOLUNTARY_PRIVATE'
      or (s.kind = 'COMPULSORY_MINOR' and r.birth_year <= ${bornUntil})
      or ${hasWatched} or ${hasNoPaper}
      or (s.admitted_on >= ${newLawFrom} and not ${hasIntakeMinutes} and (${settled ? 1 : 0} or not ${minutesSettled}))
      or (s.admitted_on <= ${checkedSince} and s.id not in (
        select e.stay_id from stay_event e indexed by stay_event_checked
        where e.withdrawn_at is null and e.kind = 'HEALTH_CHECKED' and e.happened_on > ${checkedSince}
      ))
    )`)
    .execute()
  const ofEnded = await withPapers(db)
    .where('s.endedOn', '>=', endedSince)
    .where(sql<boolean>`(
      s.state = 'DECEASED' or s.kind = 'VOLUNTARY_PRIVATE' or (s.has_stable_residence = 0 and s.residence_after is null)
      or (s.expected_end_on <= date(s.ended_on, ${`+${lead} days`}) and not ${issued('mau-51')} and (${settled ? 1 : 0} or not ${noticeSettled}))
      or (s.state = 'COMPLETED' and not (case when ${isCompulsory} then ${issued('mau-50')} else ${issued('mau-30')} end) and not exists (
        select 1 from stay_event e indexed by stay_event_completed
        where e.stay_id = s.id and e.withdrawn_at is null and e.kind in ('COMPLETED', 'SHELTERED') and e.paper_number is not null
      ))
      or ${hasWatched} or ${hasNoPaper}
    )`)
    .execute()
  return [...ofOpen, ...ofEnded]
}
