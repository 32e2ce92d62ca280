import { useTexts } from '../../../i18n/texts'
import { LongTextField, NumberField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'
import { PhotoField } from '../photo/photo-field'

/** How somebody looks: the photo is kept at once, the rest with the form. */
export function AppearanceFields({ form, stayId }: { readonly form: PlanPartForm<'appearance'>; readonly stayId: string }) {
  const t = useTexts('plans')
  return (
    <>
      <FormSection title={t('photo.title')} note={t('photo.note')}>
        <PhotoField stayId={stayId} />
      </FormSection>
      <FormSection title={t('appearance.title')} note={t('appearance.note')}>
        <FormRow>
          <NumberField label={t('appearance.heightCm')} unit="cm" field={form.field('content.heightCm')} width={140} autoFocus />
          <NumberField label={t('appearance.weightKg')} unit="kg" field={form.field('content.weightKg')} width={140} />
        </FormRow>
        <LongTextField label={t('appearance.marks')} hint={t('appearance.marksHint')} field={form.field('content.marks')} rows={3} />
      </FormSection>
    </>
  )
}
