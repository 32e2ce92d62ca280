import type { PlanPart } from '#contract/plans/operations'
import type { Contact } from '#contract/residents/operations'
import { AppearanceFields } from './fields/appearance-fields'
import { EvaluationFields } from './fields/evaluation-fields'
import { HealthFields } from './fields/health-fields'
import { PersonFields } from './fields/person-fields'
import { ReintegrationFields } from './fields/reintegration-fields'
import { SectionFields } from './fields/section-fields'
import { SubstanceFields } from './fields/substance-fields'
import type { PartSheet } from './part-sheet'

interface PartFieldsProps {
  readonly part: PlanPart
  readonly stayId: string
  /** The sheet of this very part. */
  readonly sheet: PartSheet<never>
  readonly contacts: readonly Contact[]
}

/** The fields of a part in the order of its paper. */
export function PartFields({ part, stayId, sheet, contacts }: PartFieldsProps) {
  switch (part) {
    case 'person':
      return <PersonFields sheet={sheet as PartSheet<'person'>} contacts={contacts} />
    case 'appearance':
      return <AppearanceFields sheet={sheet as PartSheet<'appearance'>} stayId={stayId} />
    case 'health':
      return <HealthFields sheet={sheet as PartSheet<'health'>} />
    case 'substances':
      return <SubstanceFields sheet={sheet as PartSheet<'substances'>} />
    case 'evaluation':
      return <EvaluationFields sheet={sheet as PartSheet<'evaluation'>} />
    case 'reintegration':
      return <ReintegrationFields sheet={sheet as PartSheet<'reintegration'>} />
    default:
      return <SectionFields sheet={sheet as never} part={part} />
  }
}
