import type { PlainDate } from '#contract/values/calendar'
import type { TestRegister } from './register'

interface TeamWanted {
  readonly name: string
  readonly stayIds: readonly string[]
  /** Sign-in name of whoever is in charge. */
  readonly officer?: string
  readonly plannedMinutes?: number
  /** Its first day; whoever is in it is so since then, too. */
  readonly openedOn?: PlainDate
}

/** A team that is open since 2026-08-01, with people in it since 2026-09-01, unless another day is told. @returns its id */
export async function aTeam({ call }: Pick<TestRegister, 'call'>, wanted: TeamWanted): Promise<string> {
  const { name, stayIds, officer, plannedMinutes, openedOn } = wanted
  const { trades } = await call('trades.list', {})
  const { id: teamId } = await call('teams.save', {
    id: null,
    name,
    tradeId: trades.find(({ notForMinors }) => !notForMinors)?.id ?? '',
    workPlaceId: null,
    capacity: null,
    plannedMinutes: plannedMinutes ?? null,
    openedOn: openedOn ?? '2026-08-01',
    note: null,
  })
  if (officer) {
    const accounts = await call('staff.list', {})
    const accountId = accounts.find(({ signInName }) => signInName === officer)?.id ?? ''
    await call('teams.appointOfficer', { teamId, accountId, fromOn: openedOn ?? '2026-08-01' })
  }
  if (stayIds.length > 0)
    await call('teams.place', { teamId, fromOn: openedOn ?? '2026-09-01', stayIds: [...stayIds], movedReason: null, note: null })
  return teamId
}
