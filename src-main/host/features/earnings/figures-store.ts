import { sql } from 'kysely'
import type { LabourFigures } from '#contract/earnings/operations'
import type { Period } from '#contract/values/calendar'
import type { Reader } from '#host/database/tables'
import { settledIn } from './settlement-store'

/** What labour came to in a span of days; a day counts where it is in it, both ends included. */
export async function labourFigures(db: Reader, span: Period): Promise<LabourFigures> {
  const { from, to } = span
  const people = await peopleOf(db, span)
  const money = await moneyOf(db, span)
  const weeks = await sql<LabourFigures['weeks'][number]>`
    select date(day, '-' || ((strftime('%w', day) + 6) % 7) || ' days') as week, sum(minutes) as minutes, count(distinct stay_id) as people
    from timesheet_line where day between ${from} and ${to} and minutes is not null group by 1 order by 1`.execute(db)
  const byTrade = await sql<LabourFigures['byTrade'][number]>`
    with worked as (
      select t.trade_id, sum(l.minutes) as minutes, count(distinct l.stay_id) as people from timesheet_line l
      join team t on t.id = l.team_id where l.day between ${from} and ${to} and l.minutes is not null group by t.trade_id
    ), earned as (
      select trade_id, sum(amount) as income from labour_income where received_on between ${from} and ${to} group by trade_id
    )
    select d.name as "tradeName", coalesce(e.income, 0) as income, coalesce(w.minutes, 0) as minutes, coalesce(w.people, 0) as people
    from trade d left join worked w on w.trade_id = d.id left join earned e on e.trade_id = d.id
    where w.minutes is not null or e.income is not null order by income desc, minutes desc, d.name`.execute(db)
  return {
    ...span,
    ...people,
    minutes: weeks.rows.reduce((sum, { minutes }) => sum + minutes, 0),
    ...money,
    surplus: money.income - money.costs,
    settled: await settledIn(db, span),
    weeks: weeks.rows,
    byTrade: byTrade.rows,
  }
}

/** Those who were in a team on a day of a span, and those who have worked in it, each once, with their minutes in all teams; by given name. */
export async function labourPeopleOf(db: Reader, { from, to }: Period) {
  const { rows } = await sql<{
    stayId: string
    residentId: string
    residentCode: string
    fullName: string
    minutes: number
    inTeam: 0 | 1
  }>`
    with worked as (
      select stay_id, sum(minutes) as minutes from timesheet_line where day between ${from} and ${to} and minutes is not null group by stay_id
    ), placed as (
      select distinct m.stay_id from team_member m join stay s on s.id = m.stay_id
      where s.admitted_on <= ${to} and (s.ended_on is null or s.ended_on >= ${from}) and s.state <> 'WITHDRAWN'
        and max(m.from_on, s.admitted_on) <= ${to} and (m.to_on is null or m.to_on >= ${from}) and (s.ended_on is null or s.ended_on >= m.from_on)
    ), seen as (select stay_id from worked union select stay_id from placed)
    select s.id as "stayId", r.id as "residentId", r.code as "residentCode", r.full_name as "fullName", coalesce(w.minutes, 0) as minutes,
      x.stay_id in (select stay_id from placed) as "inTeam"
    from seen x join stay s on s.id = x.stay_id join resident r on r.id = s.resident_id left join worked w on w.stay_id = x.stay_id
    order by r.sort_key, r.id`.execute(db)
  return rows
}

/** Whoever has left the facility is in no team from the day after, whatever stands in the team's book. */
async function peopleOf(db: Reader, { from, to }: Period) {
  const { rows } = await sql<{ teams: number; members: number; inCare: number; inTeams: number }>`
    with here as (
      select id, admitted_on, ended_on from stay where admitted_on <= ${to} and (ended_on is null or ended_on >= ${from}) and state <> 'WITHDRAWN'
    ), placed as (
      select m.team_id, m.stay_id from team_member m join here s on s.id = m.stay_id
      where max(m.from_on, s.admitted_on) <= ${to} and (m.to_on is null or m.to_on >= ${from})
        and (s.ended_on is null or s.ended_on >= m.from_on)
    )
    select (select count(*) from team where opened_on <= ${to} and (closed_on is null or closed_on >= ${from})) as teams,
      (select count(*) from placed) as members, (select count(*) from here) as "inCare",
      (select count(distinct stay_id) from placed) as "inTeams"`.execute(db)
  return rows[0] ?? { teams: 0, members: 0, inCare: 0, inTeams: 0 }
}

async function moneyOf(db: Reader, { from, to }: Period) {
  const { rows } = await sql<{ income: number; costs: number; paidOut: number }>`
    select (select coalesce(sum(amount), 0) from labour_income where received_on between ${from} and ${to}) as income,
      (select coalesce(sum(amount), 0) from labour_cost where spent_on between ${from} and ${to}) as costs,
      (select coalesce(sum(amount), 0) from payout where paid_on between ${from} and ${to} and void_reason is null) as "paidOut"`.execute(
    db,
  )
  return rows[0] ?? { income: 0, costs: 0, paidOut: 0 }
}
