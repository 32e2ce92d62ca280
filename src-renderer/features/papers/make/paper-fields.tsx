import type { FieldSpec } from '#contract/papers/form-spec'
import { type PaperForm, paperForms } from '#contract/papers/forms'
import { useTexts } from '../../../i18n/texts'
import { DateField, MomentField } from '../../../ui/date-field'
import type { Field } from '../../../ui/field'
import { ChoiceField, LongTextField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { Panel } from '../../../ui/panel'
import { useFormWords } from '../form-names'
import { LinesField } from '../lines-field'
import classes from './make.module.css'

interface PaperFieldsProps {
  readonly form: PaperForm
  /** With what is typed, or what the register proposes. */
  readonly fieldOf: (name: string) => Field
}

/** What is typed for this paper alone, in the order of the form. */
export function PaperFieldsPanel({ form, fieldOf }: PaperFieldsProps) {
  const t = useTexts('papers')
  const words = useFormWords()
  const specs = Object.entries(paperForms[form].fields)
  if (specs.length === 0) return null
  return (
    <Panel title={t('make.fields')}>
      <div className={classes.fields}>
        {specs.map(([name, spec]) => (
          <PaperField key={name} name={name} caption={(key) => words(form, `field.${key}`)} spec={spec} field={fieldOf(name)} />
        ))}
      </div>
    </Panel>
  )
}

interface PaperFieldProps {
  readonly name: string
  /** Words of the field, and of its choices. */
  readonly caption: (key: string) => string
  readonly spec: FieldSpec
  readonly field: Field
}

function PaperField({ name, caption, spec: { kind, choices = [] }, field }: PaperFieldProps) {
  const props = { label: caption(name), field }
  switch (kind) {
    case 'line':
      return <TextField {...props} max={300} />
    case 'text':
      return <LongTextField {...props} rows={name === 'body' ? 14 : 5} />
    case 'lines':
      return <LinesField {...props} />
    case 'day':
      return <DateField {...props} />
    case 'moment':
      return <MomentField {...props} />
    case 'count':
      return <NumberField {...props} min={0} max={9999} />
    case 'choice': {
      const named = choices.map((value) => ({ value, label: caption(`${name}Of.${value}`) }))
      const short = named.length <= 3 && named.reduce((sum, { label }) => sum + label.length, 0) < 40
      return short ? <ChoiceField {...props} choices={named} /> : <SelectField {...props} choices={named} />
    }
  }
}
