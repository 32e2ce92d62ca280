import { type SqlBool, sql } from 'kysely'
import type {
  BalanceRow,
  FormerMoney,
  JobPrice,
  LabourCost,
  LabourIncome,
  LabourJob,
  Output,
  Partner,
  Payout,
} from '#contract/earnings/operations'
import { addDays, type Period, type PlainDate } from '#contract/values/calendar'
import { readEnd } from '#host/database/open-end'
import type { Reader, Writer } from '#host/database/tables'
import type {
  JobTable,
  LabourCostTable,
  LabourIncomeTable,
  LabourOutputTable,
  PartnerTable,
  PayoutTable,
} from '#host/database/tables/earnings'

/** A row as it is written: the version is counted by the store. */
type Unversioned<Row extends { version: unknown }> = Omit<Row, 'version'>

export const allPartners = async (db: Reader): Promise<Partner[]> =>
  (await db.selectFrom('partner').selectAll().orderBy('name').execute()).map(({ active, ...row }) => ({ ...row, active: active === 1 }))

const jobsOf = (db: Reader) =>
  db
    .selectFrom('job as j')
    .innerJoin('trade as t', 't.id', 'j.tradeId')
    .leftJoin('partner as p', 'p.id', 'j.partnerId')
    .selectAll('j')
    .select(['t.name as tradeName', 'p.name as partnerName'])

export async function allJobs(db: Reader): Promise<LabourJob[]> {
  const [jobs, prices] = [await jobsOf(db).orderBy('j.name').execute(), await db.selectFrom('jobPrice').selectAll().execute()]
  const byJob = Map.groupBy(prices, ({ jobId }) => jobId)
  return jobs.map((job) => ({ ...job, prices: (byJob.get(job.id) ?? []).map(({ validFrom, price }) => ({ validFrom, price })) }))
}

export async function jobById(db: Reader, id: string): Promise<LabourJob | undefined> {
  const job = await jobsOf(db).where('j.id', '=', id).executeTakeFirst()
  if (!job) return undefined
  const prices = await db.selectFrom('jobPrice').select(['validFrom', 'price']).where('jobId', '=', id).orderBy('validFrom').execute()
  return { ...job, prices }
}

export const partnerById = (db: Reader, id: string) => db.selectFrom('partner').selectAll().where('id', '=', id).executeTakeFirst()

export const putPartner = (db: Writer, { id, ...row }: Unversioned<PartnerTable>) =>
  db
    .insertInto('partner')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('partner.version', '+', 1) })))
    .execute()

export const putJob = (db: Writer, { id, ...row }: Unversioned<JobTable>) =>
  db
    .insertInto('job')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('job.version', '+', 1) })))
    .execute()

export const insertPrice = (db: Writer, jobId: string, { validFrom, price }: JobPrice) =>
  db.insertInto('jobPrice').values({ jobId, validFrom, price }).execute()

/** @param of a team, an officer's own teams on each day, or everything */
interface OutputQuestion extends Period {
  readonly teamId: string | null
  /** Only of teams that this account was in charge of on the day; null: of all. */
  readonly officerId: string | null
}

const inCharge = (accountId: string) => sql<SqlBool>`exists (
  select 1 from team_officer k where k.team_id = o.team_id and k.account_id = ${accountId} and k.from_on <= o.made_on
  and (k.to_on is null or k.to_on >= o.made_on))`

const outputRows = (db: Reader) =>
  db
    .selectFrom('labourOutput as o')
    .innerJoin('team as t', 't.id', 'o.teamId')
    .innerJoin('job as j', 'j.id', 'o.jobId')
    .leftJoin('stay as s', 's.id', 'o.stayId')
    .leftJoin('resident as r', 'r.id', 's.residentId')
    .selectAll('o')
    .select(['t.name as teamName', 'j.name as jobName', 'j.unit', 'r.fullName', 'r.code'])

export const outputsOf = (db: Reader, { from, to, teamId, officerId }: OutputQuestion): Promise<Output[]> =>
  outputRows(db)
    .where('o.madeOn', '>=', from)
    .where('o.madeOn', '<=', to)
    .$if(teamId !== null, (query) => query.where('o.teamId', '=', teamId ?? ''))
    .$if(officerId !== null, (query) => query.where(inCharge(officerId ?? '')))
    .orderBy('o.madeOn', 'desc')
    .orderBy('t.name')
    .orderBy('j.name')
    .orderBy('r.sortKey')
    .execute()

export const outputById = (db: Reader, id: string): Promise<Output | undefined> => outputRows(db).where('o.id', '=', id).executeTakeFirst()

export const putOutput = (db: Writer, { id, ...row }: Unversioned<LabourOutputTable>) =>
  db
    .insertInto('labourOutput')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('labourOutput.version', '+', 1) })))
    .execute()

export const dropOutput = (db: Writer, id: string) => db.deleteFrom('labourOutput').where('id', '=', id).execute()

/** Whether an account was in charge of a team on a day. */
export const wasInCharge = async (db: Reader, accountId: string, teamId: string, on: PlainDate): Promise<boolean> =>
  (await db
    .selectFrom('teamOfficer')
    .select('id')
    .where('teamId', '=', teamId)
    .where('accountId', '=', accountId)
    .where('fromOn', '<=', on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .executeTakeFirst()) !== undefined

/** The team as far as output needs it: what it is called and when it was open. */
export const teamDays = (db: Reader, id: string) =>
  db.selectFrom('team').select(['id', 'name', 'openedOn', 'closedOn']).where('id', '=', id).executeTakeFirst()

/** All teams by name. @param officerId only those that this account has been in charge of; null: all */
export const teamsOf = (db: Reader, officerId: string | null) =>
  db
    .selectFrom('team as t')
    .select(['t.id', 't.name'])
    .$if(officerId !== null, (query) =>
      query.where(sql<SqlBool>`exists (select 1 from team_officer k where k.team_id = t.id and k.account_id = ${officerId})`),
    )
    .orderBy('t.name')
    .execute()

export const tradesInUse = (db: Reader) => db.selectFrom('trade').select(['id', 'name']).where('active', '=', 1).orderBy('name').execute()

/** Who was in a team on a day, by name. */
export const membersOn = (db: Reader, teamId: string, on: PlainDate) =>
  db
    .selectFrom('teamMember as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['m.stayId', 'r.fullName', 'r.code'])
    .where('m.teamId', '=', teamId)
    .where('m.fromOn', '<=', on)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', on)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', on)]))
    .orderBy('r.sortKey')
    .orderBy('r.code')
    .execute()

/** Whether somebody was in a team on a day. */
export const wasMember = async (db: Reader, teamId: string, stayId: string, on: PlainDate): Promise<boolean> =>
  (await db
    .selectFrom('teamMember')
    .select('id')
    .where('teamId', '=', teamId)
    .where('stayId', '=', stayId)
    .where('fromOn', '<=', on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .executeTakeFirst()) !== undefined

const incomeRows = (db: Reader) =>
  db
    .selectFrom('labourIncome as i')
    .innerJoin('trade as t', 't.id', 'i.tradeId')
    .leftJoin('job as j', 'j.id', 'i.jobId')
    .leftJoin('partner as p', 'p.id', 'j.partnerId')
    .selectAll('i')
    .select(['t.name as tradeName', 'j.name as jobName', 'p.name as partnerName'])

export const incomeOf = (db: Reader, { from, to }: Period): Promise<LabourIncome[]> =>
  incomeRows(db)
    .where('i.receivedOn', '>=', from)
    .where('i.receivedOn', '<=', to)
    .orderBy('i.receivedOn', 'desc')
    .orderBy('i.paperNumber', 'desc')
    .execute()
export const incomeById = (db: Reader, id: string): Promise<LabourIncome | undefined> =>
  incomeRows(db).where('i.id', '=', id).executeTakeFirst()

export const putIncome = (db: Writer, { id, ...row }: Unversioned<LabourIncomeTable>) =>
  db
    .insertInto('labourIncome')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('labourIncome.version', '+', 1) })))
    .execute()
export const dropIncome = (db: Writer, id: string) => db.deleteFrom('labourIncome').where('id', '=', id).execute()

export const costsOf = (db: Reader, { from, to }: Period): Promise<LabourCost[]> =>
  db
    .selectFrom('labourCost')
    .selectAll()
    .where('spentOn', '>=', from)
    .where('spentOn', '<=', to)
    .orderBy('spentOn', 'desc')
    .orderBy('paperNumber', 'desc')
    .execute()
export const costById = (db: Reader, id: string): Promise<LabourCost | undefined> =>
  db.selectFrom('labourCost').selectAll().where('id', '=', id).executeTakeFirst()

export const putCost = (db: Writer, { id, ...row }: Unversioned<LabourCostTable>) =>
  db
    .insertInto('labourCost')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({ ...row, version: eb('labourCost.version', '+', 1) })))
    .execute()
export const dropCost = (db: Writer, id: string) => db.deleteFrom('labourCost').where('id', '=', id).execute()

export const formerMoney = (db: Reader): Promise<FormerMoney[]> =>
  db.selectFrom('formerLabourMoney').selectAll().orderBy('happenedOn').execute()
export const insertFormer = (db: Writer, row: FormerMoney) => db.insertInto('formerLabourMoney').values(row).execute()

/** The first day from one on of which there is income, cost or a week of hours; of a week that has begun before, the day itself. null: none. */
export async function firstDayOfMoney(db: Reader, since: PlainDate): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select min(day) as day from (
      select min(received_on) as day from labour_income where received_on >= ${since}
      union all select min(spent_on) from labour_cost where spent_on >= ${since}
      union all select max(min(week), ${since}) from timesheet where week >= ${addDays(since, -6)})`.execute(db)
  return rows[0]?.day ?? null
}

/** A week that is not signed off, of whichever teams. */
export interface OpenWeek {
  readonly week: PlainDate
  readonly teams: number
}

/**
 * Weeks that touch a period and of which a team that had members then has no signed sheet, in their order. @param weeks the Mondays of the period
 */
export async function openWeeks(db: Reader, { from, to }: Period, weeks: readonly PlainDate[]): Promise<OpenWeek[]> {
  const { rows } = await sql<OpenWeek>`
    with w as (select value as week, min(date(value, '+6 days'), ${to}) as last_on, max(value, ${from}) as first_on from json_each(${JSON.stringify(weeks)})),
    -- Those of the period once, not all there ever were for each of its weeks.
    m as materialized (
      select m.team_id, max(m.from_on, s.admitted_on) as from_on, min(coalesce(m.to_on, '9999-12-31'), coalesce(s.ended_on, '9999-12-31')) as to_on
      from team_member m cross join stay s on s.id = m.stay_id
      where m.from_on <= ${to} and (m.to_on is null or m.to_on >= ${from}) and s.admitted_on <= ${to} and (s.ended_on is null or s.ended_on >= ${from}))
    select w.week as week, count(distinct m.team_id) as teams
    from w join m on m.from_on <= w.last_on and m.to_on >= w.first_on
      left join timesheet t on t.team_id = m.team_id and t.week = w.week and t.state = 'SIGNED'
    where t.week is null
    group by w.week order by w.week`.execute(db)
  return rows
}

/** Who has worked in a period, for how many minutes. */
export const minutesWorked = (db: Reader, { from, to }: Period) =>
  db
    .selectFrom('timesheetLine')
    .select((eb) => ['stayId', eb.fn.sum<number>('minutes').as('minutes')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('minutes', 'is not', null)
    .groupBy('stayId')
    .execute()

/** What was brought under whose name in a period; null: under nobody's. */
export const broughtIn = (db: Reader, { from, to }: Period) =>
  db
    .selectFrom('labourOutput')
    .select((eb) => ['stayId', eb.fn.sum<number>('worth').as('worth')])
    .where('madeOn', '>=', from)
    .where('madeOn', '<=', to)
    .groupBy('stayId')
    .execute()

/** Everybody in care on a day of a period; an admission that was taken back is nobody's. */
export const inCareDuring = async (db: Reader, { from, to }: Period): Promise<string[]> =>
  (
    await db
      .selectFrom('stay')
      .select('id')
      .where('admittedOn', '<=', to)
      .where((eb) => eb.or([eb('endedOn', 'is', null), eb('endedOn', '>=', from)]))
      .where('state', '!=', 'WITHDRAWN')
      .execute()
  ).map(({ id }) => id)

/** Whose money it is, in the order of lists of names. */
export interface NamedStay {
  readonly stayId: string
  readonly residentId: string
  readonly code: string
  readonly fullName: string
  readonly endsOn: PlainDate | null
  readonly ended: boolean
}

export async function namedStays(db: Reader, stayIds: readonly string[]): Promise<NamedStay[]> {
  const rows = await db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['s.id as stayId', 's.residentId', 'r.code', 'r.fullName', 's.expectedEndOn', 's.endedOn'])
    .where('s.id', 'in', sql<string>`(select value from json_each(${JSON.stringify(stayIds)}))`)
    .orderBy('r.sortKey')
    .orderBy('r.code')
    .execute()
  return rows.map(({ expectedEndOn, endedOn, ...row }) => ({ ...row, endsOn: endedOn ?? readEnd(expectedEndOn), ended: endedOn !== null }))
}

const toPayout = ({ recordedAt, ...row }: Omit<PayoutTable, 'version'> & { version: number }): Payout => row

export const payoutsOf = async (db: Reader, stayId: string): Promise<Payout[]> =>
  (await db.selectFrom('payout').selectAll().where('stayId', '=', stayId).orderBy('paidOn').orderBy('recordedAt').execute()).map(toPayout)

export const payoutById = (db: Reader, id: string) => db.selectFrom('payout').selectAll().where('id', '=', id).executeTakeFirst()
export const insertPayout = (db: Writer, row: Unversioned<PayoutTable>) => db.insertInto('payout').values(row).execute()
export const voidPayout = (db: Writer, id: string, voidReason: string) =>
  db
    .updateTable('payout')
    .set((eb) => ({ voidReason, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** What each closed settlement gave somebody. */
export const sharesOf = (db: Reader, stayId: string) =>
  db
    .selectFrom('settlementShare as h')
    .innerJoin('settlement as x', 'x.id', 'h.settlementId')
    .select(['h.settlementId', 'x.fromOn', 'x.toOn', 'h.minutes', 'h.amount'])
    .where('h.stayId', '=', stayId)
    .orderBy('x.toOn')
    .execute()

/** Signed minutes of somebody after a day. @param after null: from the new law on */
export async function minutesAfter(db: Reader, stayId: string, after: PlainDate): Promise<number> {
  const { minutes } = await db
    .selectFrom('timesheetLine')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('minutes'), sql<number>`0`).as('minutes'))
    .where('stayId', '=', stayId)
    .where('day', '>', after)
    .executeTakeFirstOrThrow()
  return minutes
}

/** What was earned and paid by stay. @param stayIds null: of everybody who ever earned anything */
export async function balances(db: Reader, stayIds: readonly string[] | null): Promise<BalanceRow[]> {
  const only = stayIds === null ? sql`` : sql`where h.stay_id in (select value from json_each(${JSON.stringify(stayIds)}))`
  const { rows } = await sql<{ stayId: string; earned: number; paid: number }>`
    select h.stay_id as "stayId", sum(h.amount) as earned,
      coalesce((select sum(p.amount) from payout p where p.stay_id = h.stay_id and p.void_reason is null), 0) as paid
    from settlement_share h ${only} group by h.stay_id`.execute(db)
  const by = new Map(rows.map((row) => [row.stayId, row]))
  return (await namedStays(db, [...by.keys()])).map((stay) => {
    const { earned, paid } = by.get(stay.stayId)!
    return { ...stay, earned, paid, balance: earned - paid }
  })
}
