import type { DutyPerson } from '#contract/desk/operations'
import type { WaitingPerson } from '#contract/teams/operations'
import type { PlainDate } from '#contract/values/calendar'
import type { Reader } from '#host/database/tables'
import { fitnessBetween } from '#host/features/fitness/handlers'
import { fitnessOn, holdsOn } from '#host/features/fitness/rules'
import { isWithin, withoutTeam } from './rules'
import { labourPeople } from './store'

interface LastTeam {
  readonly id: string
  readonly name: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

/** Everybody in the phase of labour, whether they are in a team, and where something is to be done, what; by name. */
export async function labourNow(
  db: Reader,
  on: PlainDate,
  stayId: string | null = null,
): Promise<
  {
    readonly called: DutyPerson
    readonly inLabour: boolean
    readonly inTeam: boolean
    readonly readySince: PlainDate | null
    readonly person: WaitingPerson | null
  }[]
> {
  const rows = await labourPeople(db, on, stayId)
  const findings = await fitnessBetween(
    db,
    rows.map(({ residentId }) => residentId),
    on,
    on,
  )
  return rows.map((row) => {
    const { stayId: id, residentId, residentCode, fullName, state, phase, askedOn, movedOn } = row
    const last = row.lastTeam === null ? null : (JSON.parse(row.lastTeam) as LastTeam)
    const own = findings.get(residentId) ?? []
    const fitness = fitnessOn(own, on)
    const inTeam = last !== null && isWithin(last, on)
    const inLabour = row.labourFrom !== null && isWithin({ fromOn: row.labourFrom, toOn: row.labourUntil }, on)
    const labourFrom = (inLabour ? row.labourFrom : askedOn) ?? on
    const facts = {
      state,
      fitness,
      fitnessSince:
        own
          .filter((finding) => holdsOn(finding, on))
          .map(({ fromOn }) => fromOn)
          .toSorted()
          .at(-1) ?? null,
      awaySince: movedOn,
      labourFrom,
      leftOn: inTeam ? null : (last?.toOn ?? null),
      askedOn,
      inTeam,
    }
    const open = withoutTeam(facts)
    const since = [labourFrom, facts.leftOn, state === 'ACTIVE' ? movedOn : null]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1)
    return {
      called: { residentId, residentCode, fullName, stayId: id, stayCode: row.stayCode },
      inLabour,
      inTeam,
      readySince: !inTeam && inLabour && state === 'ACTIVE' && fitness !== 'UNFIT' ? (since ?? null) : null,
      person: open && {
        stayId: id,
        residentId,
        residentCode,
        fullName,
        ...open,
        fitness,
        state,
        phase,
        team: last && { id: last.id, name: last.name },
        wait:
          row.waitId === null || askedOn === null
            ? null
            : {
                id: row.waitId,
                version: row.waitVersion ?? 0,
                teamId: row.waitTeamId,
                teamName: row.waitTeamName,
                askedOn,
                note: row.waitNote,
              },
      },
    }
  })
}
