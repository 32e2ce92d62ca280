import * as z from 'zod'
import { healthKeepers, planKeepers, type Role, recordKeepers } from '../roles'

// The parts in which the information sheet (Mẫu 17), the plan (Mẫu 18) and the reintegration plan (Mẫu 19) are kept, as different people fill them in.

export const PlanPart = z.enum([
  'person',
  'appearance',
  'health',
  'substances',
  'treatment',
  'recovery',
  'education',
  'labour',
  'evaluation',
  'reintegration',
])
export type PlanPart = z.infer<typeof PlanPart>

/** Which parts make up which paper. */
export const planForms = {
  sheet: ['person', 'appearance', 'health', 'substances'],
  plan: ['treatment', 'recovery', 'education', 'labour', 'evaluation'],
  reintegration: ['reintegration'],
} as const satisfies Record<string, readonly PlanPart[]>

/** Who reads and writes a part: health and drug use are for the medical staff and the head. */
export const planRoles: Readonly<Record<PlanPart, readonly Role[]>> = {
  person: recordKeepers,
  appearance: [...recordKeepers, 'medical'],
  health: healthKeepers,
  substances: healthKeepers,
  treatment: healthKeepers,
  recovery: healthKeepers,
  education: planKeepers,
  labour: planKeepers,
  evaluation: planKeepers,
  reintegration: planKeepers,
}
