import type { TestRegister } from './register'

interface TeamWanted {
  readonly name: string
  readonly stayIds: readonly string[]
  /** Sign-in name of whoever is in charge. */
  readonly officer?: string
  readonly plannedMinutes?: number
}

/** A team that is open since 2026-08-01, with people in it since 2026-09-01. @returns its id */
export async function aTeam({ call }: Pick<TestRegister, 'call'>, { name, stayIds, officer, plannedMinutes }: TeamWanted): Promise<string> {
  const { trades } = await call('trades.list', {})
  const { id: teamId } = await call('teams.save', {
    id: null,
    name,
    tradeId: trades.find(({ notForMinors }) => !notForMinors)?.id ?? '',
    workPlaceId: null,
    capacity: null,
    plannedMinutes: plannedMinutes ?? null,
    openedOn: '2026-08-01',
    note: null,
  })
  if (officer) {
    const accounts = await call('staff.list', {})
    const accountId = accounts.find(({ signInName }) => signInName === officer)?.id ?? ''
    await call('teams.appointOfficer', { teamId, accountId, fromOn: '2026-08-01' })
  }
  if (stayIds.length > 0) await call('teams.place', { teamId, fromOn: '2026-09-01', stayIds: [...stayIds], movedReason: null, note: null })
  return teamId
}
