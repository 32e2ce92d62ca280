import { Grade, gradedParts } from '#contract/plans/operations'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { ChoiceField, LongTextField } from '../../../ui/fields'
import { FormSection } from '../../../ui/form-sheet'
import type { PartSheet } from '../part-sheet'

/** Mẫu 18 part V. */
export function EvaluationFields({ sheet }: { readonly sheet: PartSheet<'evaluation'> }) {
  const t = useTexts('plans')
  return (
    <>
      <FormSection title={t('evaluation.grades')} note={t('evaluation.gradesNote')}>
        {gradedParts.map((part, index) => (
          <ChoiceField
            key={part}
            label={t(`part.${part}`)}
            choices={Grade.options.map((value) => ({ value, label: t(`grade.${value}`) }))}
            field={sheet.field(`content.grades.${part}`)}
            autoFocus={index === 0}
          />
        ))}
        <DateField
          label={t('evaluation.closedOn')}
          hint={t('evaluation.closedOnHint')}
          field={sheet.field('content.closedOn')}
          width={280}
        />
      </FormSection>
      <FormSection title={t('evaluation.prepare')}>
        <LongTextField
          label={t('evaluation.informed')}
          hint={t('evaluation.informedHint')}
          field={sheet.field('content.informed')}
          rows={4}
        />
        <LongTextField label={t('evaluation.advised')} hint={t('evaluation.advisedHint')} field={sheet.field('content.advised')} rows={4} />
      </FormSection>
    </>
  )
}
