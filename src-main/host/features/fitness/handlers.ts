import type { Fitness, FitnessFinding } from '#contract/fitness'
import { healthKeepers, type Role } from '#contract/roles'
import type { PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Reader } from '#host/database/tables'
import { readResident } from '#host/features/residents/handlers'
import { fitnessOn } from './rules'
import { deleteFinding, findingById, findingsOf, insertFinding, peopleWithFindings, updateFinding, wordsOf } from './store'

export const fitness: HandlersOf<'fitness'> = {
  ofResident: async ({ db, today, caller, note }, { residentId }) => {
    note({ subject: found(await readResident(db, residentId)).code })
    const findings = await findingsOf(db, residentId)
    return {
      findings: findings.map((finding) => seenBy(caller.roles, finding)),
      today: fitnessOn(findings, today),
      reasonsWithheld: !mayCall(healthKeepers, caller.roles),
    }
  },

  limited: async ({ db, today, note }) => {
    const rows = await peopleWithFindings(db, today)
    note({ subject: String(new Set(rows.map(({ residentId }) => residentId)).size) })
    // Of several that hold, the one that began last stands last.
    const last = new Map(rows.map((row) => [row.residentId, row]))
    return [...last.values()].filter((row) => row.fitness !== 'FIT')
  },

  record: async ({ db, note }, finding) => {
    const { residentId, fitness: word, fromOn, toOn, doctor } = finding
    const resident = found(await readResident(db, residentId))
    await refuseSameDay(db, residentId, fromOn, null)
    // Why somebody is unfit stays with the finding: the log is read by others, too.
    note({ subject: resident.code, changes: changesBetween({}, { fitness: word, fromOn, toOn, doctor }) })
    return insertFinding(db, finding)
  },

  correct: async ({ db, note }, { id, version, why, ...finding }) => {
    const before = found(await findingById(db, id))
    expectVersion(before, version)
    await refuseSameDay(db, before.residentId, finding.fromOn, id)
    const { fitness: word, fromOn, toOn, doctor } = finding
    note({
      subject: found(await readResident(db, before.residentId)).code,
      reason: why,
      changes: changesBetween(before, { fitness: word, fromOn, toOn, doctor }),
    })
    return updateFinding(db, id, finding)
  },

  withdraw: async ({ db, note }, { id, version, why }) => {
    const before = found(await findingById(db, id))
    expectVersion(before, version)
    const { fitness: word, fromOn, toOn } = before
    note({
      subject: found(await readResident(db, before.residentId)).code,
      reason: why,
      changes: changesBetween({ fitness: word, fromOn, toOn }, { fitness: null, fromOn: null, toOn: null }),
    })
    await deleteFinding(db, id)
    return { id }
  },
}

const seenBy = (roles: readonly Role[], finding: FitnessFinding): FitnessFinding =>
  mayCall(healthKeepers, roles) ? finding : { ...finding, reason: null }

/** @throws RuleError `findingSameDay` */
async function refuseSameDay(db: Reader, residentId: string, fromOn: PlainDate, exceptId: string | null): Promise<void> {
  const others = (await findingsOf(db, residentId)).filter(({ id }) => id !== exceptId)
  if (others.some((other) => other.fromOn === fromOn)) throw new RuleError('findingSameDay')
}

/** What is found of these people for days of a period, by person: never why. */
export async function fitnessBetween(db: Reader, residentIds: readonly string[], from: PlainDate, to: PlainDate) {
  return Map.groupBy(await wordsOf(db, residentIds, from, to), ({ residentId }) => residentId)
}

/** What these people are fit for on a day. */
export async function fitnessOnDay(db: Reader, residentIds: readonly string[], on: PlainDate): Promise<(residentId: string) => Fitness> {
  const findings = await fitnessBetween(db, residentIds, on, on)
  return (residentId) => fitnessOn(findings.get(residentId) ?? [], on)
}
