import { hasTerm, StayKind } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import { MomentField } from '../../../ui/date-field'
import type { Field } from '../../../ui/field'
import { CheckField, LongTextField, SuggestField, TextField } from '../../../ui/fields'
import { Fold } from '../../../ui/fold'
import { FormRow, FormSection } from '../../../ui/form-layout'
import { partOf } from '../../../ui/form-part'
import { PlaceField } from '../../places/parts'
import { basisOf } from '../basis'
import { HandoverFields } from './handover-fields'
import { useStartDay } from './start-day'
import type { StayForm, TermsPart } from './stay-form'
import { DecisionFields, FacilityDecisionFields, TermFields } from './term-fields'
import { useTypedBefore } from './typed-before'

/** A stay in the order of its papers: the decision, the decision that names the facility, the hand-over, the term, the way back. */
export function StayFields({ form, autoFocus }: { readonly form: StayForm; readonly autoFocus?: boolean }) {
  const t = useTexts('stays')
  const terms: TermsPart = partOf(form, 'stay')
  const kind = StayKind.safeParse(form.useValue('stay.kind')).data
  const stable = form.useValue<boolean | null>('stay.hasStableResidence')
  const { police } = useTypedBefore()
  const waits = kind !== undefined && !hasTerm(kind)
  useStartDay(terms, form.useValue('stay.admittedAt'))
  return (
    <>
      <FormSection title={t(`basis.${basisOf(kind)}.section`)}>
        <DecisionFields part={terms} autoFocus={autoFocus} />
      </FormSection>

      <FormSection title={t('section.facilityDecision')} note={t('section.facilityDecisionNote')}>
        <FacilityDecisionFields part={terms} />
      </FormSection>

      <FormSection title={t('section.intake')}>
        <FormRow>
          <MomentField label={t('field.admittedAt')} field={form.field('stay.admittedAt')} required width={190} />
        </FormRow>
        <CheckField label={t('field.transferredIn')} field={form.field('stay.transferredIn')} />
      </FormSection>

      <FormSection title={t('section.term')} note={waits ? t('section.termNone') : undefined}>
        <TermFields part={terms} />
      </FormSection>

      <FormSection title={t('section.handover')} note={t('section.handoverNote')}>
        <HandoverFields part={partOf(form, 'stay.handover')} />
      </FormSection>

      <FormSection title={t('section.after')}>
        <CheckField label={t('field.noStableResidence')} field={inverted(form.field('stay.hasStableResidence'))} />
        {stable === false && <TextField label={t('field.residenceAfter')} field={form.field('stay.residenceAfter')} />}
        <PlaceField label={t('field.policeCommune')} hint={t('field.policeCommuneHint')} field={form.field('stay.policeCommune')} />
        <Fold title={t('section.seldomAfter')} fields={[form.field('stay.policeName'), form.field('stay.note')]}>
          <SuggestField isOpen label={t('field.policeName')} words={police} field={form.field('stay.policeName')} />
          <LongTextField label={t('field.note')} field={form.field('stay.note')} rows={2} />
        </Fold>
      </FormSection>
    </>
  )
}

/** The paper asks for "không có nơi cư trú ổn định", the register keeps whether there is one. */
const inverted = (field: Field): Field => ({
  ...field,
  value: field.value === false,
  set: (value) => field.set(value !== true),
  describe: (label, show) => field.describe(label, (value) => show(value === false)),
})
