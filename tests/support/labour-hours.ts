import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, weekOf } from '#contract/values/calendar'
import type { TestRegister } from './register'

export interface TeamHours {
  readonly teamId: string
  readonly tradeId: string
}

/** A team of one trade since a day, with its members and, where one is named, the officer in charge; written past the commands. */
export async function aTeam(
  { register }: Pick<TestRegister, 'register'>,
  { name, members, since, officerId = null }: { name: string; members: readonly string[]; since: PlainDate; officerId?: string | null },
): Promise<TeamHours> {
  const teamId = randomUUID()
  return register.fill(async (db) => {
    const { id: tradeId } = await db.selectFrom('trade').select('id').orderBy('name').limit(1).executeTakeFirstOrThrow()
    await db
      .insertInto('team')
      .values({
        id: teamId,
        name,
        tradeId,
        workPlaceId: null,
        capacity: null,
        plannedMinutes: null,
        openedOn: since,
        closedOn: null,
        note: null,
      })
      .execute()
    for (const stayId of members) {
      await db
        .insertInto('teamMember')
        .values({ id: randomUUID(), teamId, stayId, fromOn: since, toOn: null, leavingReason: null, note: null })
        .execute()
    }
    if (officerId !== null) {
      await db.insertInto('teamOfficer').values({ id: randomUUID(), teamId, accountId: officerId, fromOn: since, toOn: null }).execute()
    }
    return { teamId, tradeId }
  })
}

/** Whole weeks of a team, signed off, in which each member worked so many minutes on each Monday; left out: nothing. */
export async function signedWeeks(
  { register }: Pick<TestRegister, 'register'>,
  teamId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
  minutes: Readonly<Record<string, number>> = {},
): Promise<void> {
  await register.fill(async (db) => {
    for (let week = weekOf(from).from; week <= to; week = addDays(week, 7)) {
      const signed = { teamId, week, state: 'SIGNED', signedBy: 'Cán bộ team', signedAt: `${addDays(week, 7)}T01:00:00.000Z` } as const
      await db.insertInto('timesheet').values(signed).execute()
      for (const [stayId, worked] of Object.entries(minutes)) {
        const day = week < from ? from : week
        await db.insertInto('timesheetLine').values({ teamId, day, stayId, minutes: worked, reason: null, paid: 1 }).execute()
      }
    }
  })
}
