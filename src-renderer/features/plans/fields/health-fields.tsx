import { Frequency } from '#contract/plans/operations'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { ChoiceField, LongTextField, NumberField, SuggestField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'
import { Rows } from './rows'
import { YesNoField } from './yes-no-field'

const noIllness = { name: '', found: null, treated: null, result: null }
/** The illnesses that Mẫu 17 names; anything else may be typed. HIV is kept elsewhere. */
const named = {
  physical: ['Lao', 'Gan mật', 'Hen', 'Dị ứng', 'Tim mạch', 'Nội tiết', 'Tiết niệu - sinh dục', 'Ngoại khoa', 'Bệnh da liễu'],
  mental: ['Lo âu', 'Trầm cảm', 'Ý tưởng và hành vi tự sát', 'Tâm thần phân liệt', 'Rối loạn stress sau sang chấn', 'Rối loạn nhân cách'],
}

/** Mẫu 17 part III. */
export function HealthFields({ form }: { readonly form: PlanPartForm<'health'> }) {
  const t = useTexts('plans')
  return (
    <>
      <Illnesses form={form} kind="physical" asked="hadPhysical" />
      <Illnesses form={form} kind="mental" asked="hadMental" />
      <FormSection title={t('health.family')}>
        <YesNoField label={t('health.inFamily')} field={form.field('content.inFamily')} />
        <FormRow>
          <NumberField label={t('health.familyCount')} field={form.field('content.familyCount')} width={150} />
          <TextField label={t('health.familyWho')} field={form.field('content.familyWho')} max={300} />
        </FormRow>
        <YesNoField label={t('health.troubledFamily')} field={form.field('content.troubledFamily')} />
        <TextField label={t('health.troubles')} field={form.field('content.troubles')} max={300} />
        <ChoiceField
          label={t('health.troubleFrequency')}
          choices={Frequency.options.map((value) => ({ value, label: t(`frequency.${value}`) }))}
          field={form.field('content.troubleFrequency')}
        />
      </FormSection>
      <FormSection title={t('health.now')} note={t('health.nowNote')}>
        <FormRow>
          <DateField label={t('health.examinedOn')} field={form.field('content.examinedOn')} width={160} />
          <NumberField label={t('health.pulse')} unit={t('health.beats')} field={form.field('content.pulse')} width={150} />
          <TextField label={t('health.bloodPressure')} field={form.field('content.bloodPressure')} placeholder="120/80" width={150} />
        </FormRow>
        <TextField label={t('health.chronic')} field={form.field('content.chronic')} max={300} />
        <LongTextField label={t('health.physicalSigns')} field={form.field('content.physicalSigns')} rows={2} />
        <LongTextField label={t('health.mentalSigns')} field={form.field('content.mentalSigns')} rows={2} />
      </FormSection>
    </>
  )
}

interface IllnessesProps {
  readonly form: PlanPartForm<'health'>
  readonly kind: 'physical' | 'mental'
  readonly asked: 'hadPhysical' | 'hadMental'
}

function Illnesses({ form, kind, asked }: IllnessesProps) {
  const t = useTexts('plans')
  const had = form.useValue<boolean | null>(`content.${asked}`)
  const listed = form.useValue<readonly unknown[] | null>(`content.${kind}`) ?? []
  return (
    <FormSection title={t(`health.${kind}`)} {...(kind === 'physical' && { note: t('health.hivElsewhere') })}>
      <YesNoField label={t(`health.${asked}`)} field={form.field(`content.${asked}`)} autoFocus={kind === 'physical'} />
      {(had === true || listed.length > 0) && (
        <Rows form={form} path={`content.${kind}`} title={t('health.illness')} add={t('health.addIllness')} blank={noIllness}>
          {(index, added) => (
            <>
              <FormRow>
                <SuggestField
                  label={t('health.name')}
                  words={named[kind]}
                  field={form.field(`content.${kind}.${index}.name`)}
                  required
                  autoFocus={added}
                />
                <TextField label={t('health.found')} field={form.field(`content.${kind}.${index}.found`)} width={150} />
                <TextField label={t('health.treated')} field={form.field(`content.${kind}.${index}.treated`)} width={150} />
              </FormRow>
              <TextField label={t('health.result')} field={form.field(`content.${kind}.${index}.result`)} max={300} />
            </>
          )}
        </Rows>
      )}
    </FormSection>
  )
}
