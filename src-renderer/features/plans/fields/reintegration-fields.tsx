import { useTexts } from '../../../i18n/texts'
import { LongTextField, TextField } from '../../../ui/fields'
import { FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'

/** Mẫu 19 in the order of the paper. */
const questions = {
  factors: ['health', 'refusal', 'knowledge', 'intendedJob'],
  activities: ['prevention', 'treatment', 'study', 'livelihood'],
  resources: ['family', 'authorities', 'loan'],
} as const

export function ReintegrationFields({ form }: { readonly form: PlanPartForm<'reintegration'> }) {
  const t = useTexts('plans')
  return (
    <>
      <FormSection title={t('reintegration.after')}>
        <TextField label={t('reintegration.residence')} field={form.field('content.residence')} max={300} autoFocus />
      </FormSection>
      {(['factors', 'activities', 'resources'] as const).map((group) => (
        <FormSection key={group} title={t(`reintegration.${group}`)} note={t(`reintegration.${group}Note`)}>
          {questions[group].map((question) => (
            <LongTextField
              key={question}
              label={t(`reintegration.${question}`)}
              {...(question === 'health' && { hint: t('reintegration.healthHint') })}
              field={form.field(`content.${question}`)}
              rows={2}
            />
          ))}
        </FormSection>
      ))}
    </>
  )
}
