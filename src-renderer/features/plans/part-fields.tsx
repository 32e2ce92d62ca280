import type { PlanPart } from '#contract/plans/operations'
import type { Contact } from '#contract/residents/operations'
import { AppearanceFields } from './fields/appearance-fields'
import { EvaluationFields } from './fields/evaluation-fields'
import { HealthFields } from './fields/health-fields'
import { PersonFields } from './fields/person-fields'
import { ReintegrationFields } from './fields/reintegration-fields'
import { SectionFields } from './fields/section-fields'
import { SubstanceFields } from './fields/substance-fields'
import type { PlanPartForm } from './part-form'

interface PartFieldsProps {
  readonly part: PlanPart
  readonly stayId: string
  /** The form of this very part. */
  readonly form: PlanPartForm<never>
  readonly contacts: readonly Contact[]
}

/** The fields of a part in the order of its paper. */
export function PartFields({ part, stayId, form, contacts }: PartFieldsProps) {
  switch (part) {
    case 'person':
      return <PersonFields form={form as PlanPartForm<'person'>} contacts={contacts} />
    case 'appearance':
      return <AppearanceFields form={form as PlanPartForm<'appearance'>} stayId={stayId} />
    case 'health':
      return <HealthFields form={form as PlanPartForm<'health'>} />
    case 'substances':
      return <SubstanceFields form={form as PlanPartForm<'substances'>} />
    case 'evaluation':
      return <EvaluationFields form={form as PlanPartForm<'evaluation'>} />
    case 'reintegration':
      return <ReintegrationFields form={form as PlanPartForm<'reintegration'>} />
    default:
      return <SectionFields form={form as never} part={part} />
  }
}
