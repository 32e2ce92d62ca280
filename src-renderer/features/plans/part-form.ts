import { IconCircle, IconCircleCheck, IconCircleHalf2, IconLock } from '@tabler/icons-react'
import type * as z from 'zod'
import type { OutputOf } from '#contract'
import { type PlanPart, partStateOf, type planContents, planForms } from '#contract/plans/operations'
import type { Field } from '../../ui/field'
import type { Loose, Path } from '../../ui/form-state'

/** How far the sheet and the plans of a stay have come. */
export type PlansOverview = OutputOf<'plans.overview'>
type ContentInput<P extends PlanPart> = z.input<(typeof planContents)[P]>
type ContentPath<P extends PlanPart> = `content.${Path<ContentInput<P>>}`

/** The form of one part: its content stands under `content`, the reason of a later change beside it. */
export interface PlanPartForm<P extends PlanPart> {
  readonly field: (path: ContentPath<P>) => Field
  readonly useValue: <T>(path: ContentPath<P>) => T
  readonly set: (path: ContentPath<P>, value: unknown) => void
}

/**
 * How far a part has come, with its sign: not begun, some answers missing, whole. Of a part that the caller may not open it is known only that it was
 * saved.
 */
export function comeSoFar({ parts }: Pick<PlansOverview, 'parts'>, part: PlanPart) {
  const kept = parts.find((one) => one.part === part)
  const state = !kept ? ('blank' as const) : kept.progress === null ? ('saved' as const) : partStateOf(kept.progress)
  const Sign = { blank: IconCircle, saved: IconLock, partly: IconCircleHalf2, whole: IconCircleCheck }[state]
  return { kept, state, missing: kept?.progress?.missing ?? 0, Sign }
}

/** Which paper a part belongs to. */
export const planFormOf = (part: PlanPart): keyof typeof planForms =>
  (Object.keys(planForms) as (keyof typeof planForms)[]).find((form) => (planForms[form] as readonly PlanPart[]).includes(part)) ?? 'sheet'

const noActivity = { content: null, place: null, time: null, inCharge: null }
const noSection = { assessment: null, goals: null, outcome: null }

/** What each part begins with when nothing has been written. */
export const blanks: { readonly [P in PlanPart]: Loose<ContentInput<P>> } = {
  person: { diplomas: null, highestQualification: null, convictions: null, sanctions: null, papersHeld: null, family: [] },
  appearance: { heightCm: null, weightKg: null, marks: null },
  health: {
    hadPhysical: null,
    physical: [],
    hadMental: null,
    mental: [],
    inFamily: null,
    familyCount: null,
    familyWho: null,
    troubledFamily: null,
    troubles: null,
    troubleFrequency: null,
    pulse: null,
    bloodPressure: null,
    chronic: null,
    physicalSigns: null,
    mentalSigns: null,
    examinedOn: null,
  },
  substances: { used: [], rehabs: [] },
  treatment: { ...noSection, activities: { detox: noActivity, mental: noActivity, diseases: noActivity } },
  recovery: { ...noSection, activities: { behaviour: noActivity, mind: noActivity } },
  education: { ...noSection, activities: { lessons: noActivity, therapy: noActivity, together: noActivity } },
  labour: { ...noSection, activities: { work: noActivity, trade: noActivity } },
  evaluation: { grades: { treatment: null, recovery: null, education: null, labour: null }, informed: null, advised: null, closedOn: null },
  reintegration: {
    residence: null,
    health: null,
    refusal: null,
    knowledge: null,
    intendedJob: null,
    prevention: null,
    treatment: null,
    study: null,
    livelihood: null,
    family: null,
    authorities: null,
    loan: null,
  },
}
