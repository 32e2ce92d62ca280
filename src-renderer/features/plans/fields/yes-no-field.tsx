import { useTexts } from '../../../i18n/texts'
import type { FieldProps } from '../../../ui/field'
import { ChoiceField } from '../../../ui/fields'

const chosen = (value: unknown) => (value === true ? 'yes' : value === false ? 'no' : null)

/** Có / Không; nothing chosen means that nobody has asked yet. */
export function YesNoField({ field, ...props }: FieldProps) {
  const t = useTexts('ui')
  return (
    <ChoiceField
      {...props}
      choices={[
        { value: 'yes', label: t('value.yes') },
        { value: 'no', label: t('value.no') },
      ]}
      field={{
        ...field,
        value: chosen(field.value),
        set: (value) => field.set(value === 'yes'),
        describe: (label, show) => field.describe(label, (value) => show(chosen(value))),
      }}
    />
  )
}
