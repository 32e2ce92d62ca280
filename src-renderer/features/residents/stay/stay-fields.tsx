import { useEffect, useRef } from 'react'
import { facilityDay, Instant } from '../../../../src-preload/contract/calendar'
import { StayKind } from '../../../../src-preload/contract/stay-words'
import { useTexts } from '../../../i18n/texts'
import { DateField, MomentField } from '../../../ui/date-field'
import type { Field } from '../../../ui/field'
import { CheckField, LongTextField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-sheet'
import { PlaceField } from '../../../ui/place-field'
import type { StaySheet } from './stay-sheet'

/** A stay in the order of its papers: the decision, the decision that names the facility, the hand-over, the term, the way back. */
export function StayFields({ sheet, autoFocus }: { readonly sheet: StaySheet; readonly autoFocus?: boolean }) {
  const t = useTexts('stays')
  const kind = StayKind.safeParse(sheet.useValue('stay.kind')).data
  const stable = sheet.useValue<boolean | null>('stay.hasStableResidence')
  useStartWithAdmission(sheet)
  return (
    <>
      <FormSection title={t('section.decision')}>
        <SelectField
          label={t('field.kind')}
          choices={StayKind.options.map((value) => ({ value, label: t(`kindFull.${value}`) }))}
          field={sheet.field('stay.kind')}
          required
          autoFocus={autoFocus}
        />
        <FormRow>
          <TextField label={t('field.number')} field={sheet.field('stay.decision.number')} required width={180} />
          <DateField label={t('field.on')} field={sheet.field('stay.decision.on')} required width={150} />
          <TextField
            label={t('field.issuer')}
            placeholder={kind && t(`issuerHint.${kind}`)}
            field={sheet.field('stay.decision.issuer')}
            required
          />
        </FormRow>
        <TextField label={t('field.proposedBy')} hint={t('field.proposedByHint')} field={sheet.field('stay.proposedBy')} />
      </FormSection>

      <FormSection title={t('section.facilityDecision')} note={t('section.facilityDecisionNote')}>
        <FormRow>
          <TextField label={t('field.number')} field={sheet.field('stay.facilityDecision.number')} width={180} />
          <DateField label={t('field.on')} field={sheet.field('stay.facilityDecision.on')} width={150} />
          <TextField label={t('field.issuer')} field={sheet.field('stay.facilityDecision.issuer')} />
        </FormRow>
      </FormSection>

      <FormSection title={t('section.intake')}>
        <FormRow>
          <MomentField label={t('field.admittedAt')} field={sheet.field('stay.admittedAt')} required width={190} />
          <TextField label={t('handover.giverName')} field={sheet.field('stay.handover.giverName')} />
          <TextField label={t('handover.giverAgency')} field={sheet.field('stay.handover.giverAgency')} />
        </FormRow>
        <CheckField label={t('field.transferredIn')} field={sheet.field('stay.transferredIn')} />
      </FormSection>

      <FormSection title={t('section.term')}>
        <FormRow>
          <NumberField label={t('field.rehabCount')} field={sheet.field('stay.rehabCount')} min={1} required width={120} />
          <NumberField label={t('field.termMonths')} unit={t('field.months')} field={sheet.field('stay.termMonths')} required width={120} />
          <DateField label={t('field.startsOn')} field={sheet.field('stay.startsOn')} required />
        </FormRow>
        <FormRow>
          <NumberField
            label={t('field.custodyDays')}
            hint={t('field.custodyDaysHint')}
            unit={t('field.days')}
            field={sheet.field('stay.custodyDays')}
            required
          />
          <DateField label={t('field.statedEndOn')} hint={t('field.statedEndOnHint')} field={sheet.field('stay.statedEndOn')} />
        </FormRow>
      </FormSection>

      <FormSection title={t('section.after')}>
        <CheckField label={t('field.noStableResidence')} field={inverted(sheet.field('stay.hasStableResidence'))} />
        {stable === false && <TextField label={t('field.residenceAfter')} field={sheet.field('stay.residenceAfter')} />}
        <PlaceField label={t('field.policeCommune')} hint={t('field.policeCommuneHint')} field={sheet.field('stay.policeCommune')} />
        <TextField label={t('field.policeName')} field={sheet.field('stay.policeName')} />
        <LongTextField label={t('field.note')} field={sheet.field('stay.note')} rows={2} />
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

/** The term runs from the day of admission until somebody types another day. */
function useStartWithAdmission(sheet: StaySheet): void {
  const admittedAt = sheet.useValue<string | null>('stay.admittedAt')
  const startsOn = sheet.useValue<string | null>('stay.startsOn')
  const day = Instant.safeParse(admittedAt).success && admittedAt ? facilityDay(admittedAt) : null
  const before = useRef(day)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the admission moves
  useEffect(() => {
    if (day === null || day === before.current) return
    if (startsOn === null || startsOn === before.current) sheet.set('stay.startsOn', day)
    before.current = day
  }, [day])
}
