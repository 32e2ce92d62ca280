import { hasTerm, StayKind } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { NumberField, SuggestField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { basisOf } from '../basis'
import { KindField } from './kind-field'
import type { TermsPart } from './stay-form'
import { useTypedBefore } from './typed-before'

interface DecisionFieldsProps {
  readonly part: TermsPart
  readonly kinds?: readonly StayKind[]
  readonly autoFocus?: boolean
}

/** Kind and decision. */
export function DecisionFields({ part, kinds, autoFocus }: DecisionFieldsProps) {
  const t = useTexts('stays')
  const kind = StayKind.safeParse(part.useValue('kind')).data
  const basis = basisOf(kind)
  const { issuers, proposers } = useTypedBefore()
  return (
    <>
      <KindField field={part.field('kind')} kinds={kinds} autoFocus={autoFocus} />
      <FormRow>
        <TextField label={t(`basis.${basis}.number`)} field={part.field('decision.number')} required width={180} />
        <DateField label={t(`basis.${basis}.on`)} field={part.field('decision.on')} required width={150} />
        <SuggestField
          isOpen
          label={t(`basis.${basis}.issuer`)}
          placeholder={kind && t(`issuerHint.${kind}`)}
          words={issuers}
          field={part.field('decision.issuer')}
          required
        />
      </FormRow>
      <SuggestField
        isOpen
        label={t('field.proposedBy')}
        hint={t('field.proposedByHint')}
        words={proposers}
        field={part.field('proposedBy')}
      />
    </>
  )
}

/** The decision that names the facility. */
export function FacilityDecisionFields({ part }: { readonly part: TermsPart }) {
  const t = useTexts('stays')
  const { facilityIssuers } = useTypedBefore()
  return (
    <FormRow>
      <TextField label={t('field.number')} field={part.field('facilityDecision.number')} width={180} />
      <DateField label={t('field.on')} field={part.field('facilityDecision.on')} width={150} />
      <SuggestField isOpen label={t('field.issuer')} words={facilityIssuers} field={part.field('facilityDecision.issuer')} />
    </FormRow>
  )
}

/** How long, from when, and what is taken off; a kind that waits for its decision has only its first day. */
export function TermFields({ part }: { readonly part: TermsPart }) {
  const t = useTexts('stays')
  const kind = StayKind.safeParse(part.useValue('kind')).data
  const rehabCount = <NumberField label={t('field.rehabCount')} field={part.field('rehabCount')} min={1} required width={120} />
  if (kind && !hasTerm(kind)) {
    return (
      <FormRow>
        {rehabCount}
        <DateField label={t('field.heldFrom')} field={part.field('startsOn')} required width={190} />
      </FormRow>
    )
  }
  return (
    <>
      <FormRow>
        {rehabCount}
        <NumberField label={t('field.termMonths')} unit={t('field.months')} field={part.field('termMonths')} required width={120} />
        <DateField label={t('field.startsOn')} field={part.field('startsOn')} required />
      </FormRow>
      <FormRow>
        <NumberField
          label={t('field.custodyDays')}
          hint={t('field.custodyDaysHint')}
          unit={t('field.days')}
          field={part.field('custodyDays')}
          required
        />
        <DateField label={t(`basis.${basisOf(kind)}.statedEndOn`)} hint={t('field.statedEndOnHint')} field={part.field('statedEndOn')} />
      </FormRow>
    </>
  )
}
