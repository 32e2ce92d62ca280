import { type PlanContent, PlanPart, photoLimit, planRoles } from '#contract/plans/operations'
import { healthKeepers, planApprovers } from '#contract/roles'
import type { Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Reader } from '#host/database/tables'
import { refusedOf } from '#host/features/stays/rules'
import { intakeGaps, photoKind, progressOf, refusePart } from './rules'
import { insertPart, keepPhotoOf, keptParts, newestPart, photoOf, stayOfPlan } from './store'

const read =
  (part: PlanPart) =>
  async ({ db, note }: QueryContext, { stayId }: { stayId: string }) => {
    const stay = found(await stayOfPlan(db, stayId))
    note({ subject: stay.code })
    const kept = await newestPart(db, stayId, part)
    return kept
      ? { version: kept.version, savedAt: kept.savedAt, savedBy: kept.savedBy, content: JSON.parse(kept.content) }
      : { version: 0, savedAt: null, savedBy: null, content: null }
  }

/** A stay of which something is written. @throws NotFoundError; RuleError `stayWithdrawn` */
async function stayWritten(db: Reader, stayId: string) {
  const stay = found(await stayOfPlan(db, stayId))
  const closed = refusedOf(stay)
  if (closed) throw new RuleError(closed)
  return stay
}

interface Keeping {
  readonly stayId: string
  readonly version: number
  readonly content: object
  readonly reason: string | null
}

const keep =
  (part: PlanPart) =>
  async ({ db, now, today, caller, note }: CommandContext, { stayId, version, content, reason }: Keeping) => {
    const stay = await stayWritten(db, stayId)
    const before = await newestPart(db, stayId, part)
    expectVersion(before ?? { version: 0 }, version)
    const closedOn = (await evaluationOf(db, stayId))?.closedOn ?? null
    const refused = refusePart(part, content, {
      admittedOn: stay.admittedOn,
      today,
      closedOn,
      approves: mayCall(planApprovers, caller.roles),
      reason,
    })
    if (refused) throw new RuleError(refused)
    const next = version + 1
    await insertPart(db, { stayId, part, version: next, content: JSON.stringify(content), reason, savedBy: caller.fullName, savedAt: now })
    const changes = changesBetween(before ? JSON.parse(before.content) : {}, content)
    // Who reads the log is not always who may read of somebody's health: there it says what was changed, not to what.
    const quiet = planRoles[part] === healthKeepers
    note({ subject: stay.code, reason, changes: quiet ? changes.map(({ field }) => ({ field, before: null, after: null })) : changes })
    return { version: next }
  }

export const plans = {
  overview: async ({ db, caller, note }, { stayId }) => {
    const { residentId, code } = found(await stayOfPlan(db, stayId))
    note({ subject: code, partOf: 'stays.get' })
    const open = PlanPart.options.filter((part) => mayCall(planRoles[part], caller.roles))
    const evaluation = open.includes('evaluation') ? await evaluationOf(db, stayId) : null
    return {
      residentId,
      parts: (await keptParts(db, stayId)).map(({ content, ...kept }) => ({
        ...kept,
        progress: open.includes(kept.part) ? progressOf(kept.part, JSON.parse(content)) : null,
      })),
      open,
      closedOn: evaluation?.closedOn ?? null,
      grades: evaluation?.grades ?? null,
    }
  },

  person: read('person'),
  keepPerson: keep('person'),
  appearance: read('appearance'),
  keepAppearance: keep('appearance'),
  health: read('health'),
  keepHealth: keep('health'),
  substances: read('substances'),
  keepSubstances: keep('substances'),
  treatment: read('treatment'),
  keepTreatment: keep('treatment'),
  recovery: read('recovery'),
  keepRecovery: keep('recovery'),
  education: read('education'),
  keepEducation: keep('education'),
  labour: read('labour'),
  keepLabour: keep('labour'),
  evaluation: read('evaluation'),
  keepEvaluation: keep('evaluation'),
  reintegration: read('reintegration'),
  keepReintegration: keep('reintegration'),

  photo: async ({ db, note }, { stayId }) => {
    note({ subject: found(await stayOfPlan(db, stayId)).code })
    const photo = await photoOf(db, stayId)
    return photo
      ? { kind: photo.kind, image: photo.image.toString('base64'), version: photo.version }
      : { kind: null, image: null, version: 0 }
  },

  keepPhoto: async ({ db, now, caller, note }, { stayId, version, image }) => {
    const stay = await stayWritten(db, stayId)
    const before = await photoOf(db, stayId)
    expectVersion(before ?? { version: 0 }, version)
    const bytes = Buffer.from(image, 'base64')
    const kind = photoKind(bytes)
    if (kind === 'photoKind' || kind === 'photoTooLarge') throw new RuleError(kind, { max: photoLimit })
    await keepPhotoOf(db, { stayId, kind, image: bytes, savedBy: caller.fullName, savedAt: now, version: version + 1 })
    note({ subject: stay.code })
    return { version: version + 1 }
  },
} satisfies HandlersOf<'plans'>

async function evaluationOf(db: Reader, stayId: string): Promise<PlanContent<'evaluation'> | null> {
  const kept = await newestPart(db, stayId, 'evaluation')
  return kept ? JSON.parse(kept.content) : null
}

/** What the intake of a stay should have left on paper and has not, on a day it is being closed. */
export const gapsAtIntake = async (db: Reader, stay: { readonly id: string; readonly regime: Regime }, closedOn: PlainDate | null) =>
  closedOn === null
    ? []
    : intakeGaps(
        stay.regime,
        (await keptParts(db, stay.id)).flatMap(({ part, content }) => (progressOf(part, JSON.parse(content)).filled > 0 ? [part] : [])),
      )

/** A part as it was kept last; undefined while nobody has written it. Who may see it is for the caller to know (`planRoles`). */
export async function readPart(db: Reader, stayId: string, part: PlanPart): Promise<{ version: number; content: unknown } | undefined> {
  const kept = await newestPart(db, stayId, part)
  return kept && { version: kept.version, content: JSON.parse(kept.content) }
}

/** The photo of a stay; undefined where there is none. Who may see it is for the caller to know. */
export const photoOfStay = photoOf
