import { seesAllTeams, seesReasons } from '#contract/teams/operations'
import type { PlainDate } from '#contract/values/calendar'
import type { Caller } from '#host/api/handlers'
import { found, NotFoundError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { isInTeams, type TeamRecord, teamById, teamsInCharge } from './store'

type Asking = Pick<Caller, 'accountId' | 'roles'>

/** The teams that somebody sees on a day; null: all. Who has no other work than a team's sees those in whose charge they are. */
export const teamsSeen = async (db: Reader, { accountId, roles }: Asking, on: PlainDate): Promise<readonly string[] | null> =>
  seesAllTeams(roles) ? null : teamsInCharge(db, accountId, on)

/**
 * A team that the caller sees on that day. What is not theirs is not there for them.
 * @throws NotFoundError
 */
export async function teamSeen(db: Reader, caller: Asking, teamId: string, on: PlainDate): Promise<TeamRecord> {
  const team = found(await teamById(db, teamId))
  const seen = await teamsSeen(db, caller, on)
  if (seen !== null && !seen.includes(teamId)) throw new NotFoundError()
  return team
}

/** Of which teams the caller may read why somebody has left, and what was noted. */
export async function reasonsSeen(db: Reader, { accountId, roles }: Asking, on: PlainDate): Promise<(teamId: string) => boolean> {
  if (seesReasons(roles)) return () => true
  const own = roles.includes('team') ? await teamsInCharge(db, accountId, on) : []
  return (teamId) => own.includes(teamId)
}

/** Somebody who is today in a team that the caller sees. @throws NotFoundError */
export async function expectPersonSeen(db: Reader, caller: Asking, stayIds: readonly string[], on: PlainDate): Promise<void> {
  const seen = await teamsSeen(db, caller, on)
  if (seen !== null && !(await isInTeams(db, stayIds, seen, on))) throw new NotFoundError()
}
