import { Grade, gradedParts } from '#contract/plans/operations'
import { planApprovers } from '#contract/roles'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { ChoiceField, LongTextField } from '../../../ui/fields'
import { FormSection } from '../../../ui/form-layout'
import type { PlanPartForm } from '../part-form'

/** Mẫu 18 part V. */
export function EvaluationFields({ form }: { readonly form: PlanPartForm<'evaluation'> }) {
  const t = useTexts('plans')
  return (
    <>
      <FormSection title={t('evaluation.grades')} note={t('evaluation.gradesNote')}>
        {gradedParts.map((part, index) => (
          <ChoiceField
            key={part}
            label={t(`part.${part}`)}
            choices={Grade.options.map((value) => ({ value, label: t(`grade.${value}`) }))}
            field={form.field(`content.grades.${part}`)}
            autoFocus={index === 0}
          />
        ))}
        <DateField
          label={t('evaluation.closedOn')}
          hint={t('evaluation.closedOnHint')}
          field={form.field('content.closedOn')}
          disabled={!useHasRole(...planApprovers)}
          width={280}
        />
      </FormSection>
      <FormSection title={t('evaluation.prepare')}>
        <LongTextField
          label={t('evaluation.informed')}
          hint={t('evaluation.informedHint')}
          field={form.field('content.informed')}
          rows={4}
        />
        <LongTextField label={t('evaluation.advised')} hint={t('evaluation.advisedHint')} field={form.field('content.advised')} rows={4} />
      </FormSection>
    </>
  )
}
