import type { gradedParts } from '#contract/plans/operations'
import { type TextKey, useTexts } from '../../../i18n/texts'
import type { Field } from '../../../ui/field'
import { LongTextField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import { blanks } from '../part-form'

interface SectionFieldsProps {
  readonly form: { readonly field: (path: string) => Field }
  readonly part: (typeof gradedParts)[number]
}

/** Mẫu 18 parts I to IV, all built alike: assessment, goals, what is to be done, and what came of it. */
export function SectionFields({ form, part }: SectionFieldsProps) {
  const t = useTexts('plans')
  const text = (key: string) => t(`${part}.${key}` as TextKey<'plans'>)
  return (
    <>
      <FormSection title={t('section.assess')}>
        <LongTextField
          label={t('section.assessment')}
          hint={text('assessment')}
          field={form.field('content.assessment')}
          rows={4}
          autoFocus
        />
        <LongTextField label={t('section.goals')} hint={text('goals')} field={form.field('content.goals')} rows={3} />
      </FormSection>
      {Object.keys(blanks[part]?.activities ?? {}).map((key, index) => (
        <FormSection key={key} title={`3.${index + 1}. ${text(`${key}.title`)}`} note={text(`${key}.note`)}>
          <LongTextField
            label={part === 'treatment' ? t('section.protocol') : t('section.content')}
            field={form.field(`content.activities.${key}.content`)}
            rows={2}
          />
          <FormRow>
            <TextField label={t('section.place')} field={form.field(`content.activities.${key}.place`)} max={300} />
            <TextField label={t('section.time')} field={form.field(`content.activities.${key}.time`)} max={300} />
            <TextField label={t('section.inCharge')} field={form.field(`content.activities.${key}.inCharge`)} max={300} />
          </FormRow>
        </FormSection>
      ))}
      <FormSection title={t('section.end')} note={t('section.endNote')}>
        <LongTextField label={t('section.outcome')} field={form.field('content.outcome')} rows={3} />
      </FormSection>
    </>
  )
}
