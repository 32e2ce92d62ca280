import { Checkbox, Group, NumberInput, PasswordInput, Radio, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { tidyName } from '#contract/values/names'
import { useTexts } from '../i18n/texts'
import type { Field, FieldProps } from './field'
import { isMeant, matching, nearness, nearnessOf } from './offers'
import { Select } from './select'
import { TypedChoice } from './typed-choice'

const asText = (value: unknown): string => (value == null ? '' : String(value))

/**
 * Text as it is typed: the component alone holds it, nothing is trimmed, completed or re-formatted before the field is left
 * (input methods send real backspaces and type the syllable again).
 */
export function useTyped(field: Field, toText: (value: unknown) => string = asText) {
  const [typed, setTyped] = useState({ revision: field.revision, text: toText(field.value) })
  const current = typed.revision === field.revision ? typed : { revision: field.revision, text: toText(field.value) }
  return [current.text, (text: string) => setTyped({ revision: field.revision, text })] as const
}

/** Tells the form what the field is called and how its value reads. */
export function useDescribed(field: Field, label: string, show: (value: unknown) => string = asText) {
  useEffect(() => field.describe(label, show), [field, label, show])
}

/** What all of Mantine's inputs take from our fields. */
export const inputProps = ({ field, label, hint, required, disabled, width, placeholder, autoFocus }: FieldProps) => ({
  label,
  description: hint,
  withAsterisk: required,
  'aria-required': required || undefined,
  disabled,
  placeholder,
  error: field.error,
  'data-path': field.path,
  'data-autofocus': autoFocus || undefined,
  autoFocus,
  w: width,
  autoComplete: 'off' as const,
  spellCheck: false,
})

interface TextFieldProps extends FieldProps {
  /** Longest text, in letters. A longer one is not cut, which nobody would see: the field says so and the form is not sent. */
  readonly max?: number
  /** What about the text should be looked at again; it can be sent all the same. */
  readonly doubt?: (text: string) => string | undefined
  /** Numbers on papers, codes: shown in even figures. */
  readonly inputMode?: 'text' | 'numeric' | 'tel'
}

/** @example <TextField label={t('birthplace')} field={form.field('birthplace')} /> */
export function TextField(props: TextFieldProps) {
  const { field, max, doubt, inputMode } = props
  const t = useTexts('ui')
  const [text, setText] = useTyped(field)
  useDescribed(field, props.label)
  const change = (next: string) => {
    setText(next)
    field.set(next)
  }
  return (
    <TextInput
      {...inputProps(props)}
      value={text}
      error={max !== undefined && tidyName(text).length > max ? t('issues.tooLong', { max }) : (field.error ?? doubt?.(text))}
      inputMode={inputMode}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => tidyName(text) !== text && change(tidyName(text))}
    />
  )
}

/**
 * "Họ và tên": one field, taken as typed, capitals and missing marks included; composed (NFC) with single spaces when left. Figures, as a
 * pasted row of a table has them, are pointed out.
 * @example <NameField label={t('fullName')} field={form.field('fullName')} required autoFocus />
 */
export function NameField(props: FieldProps) {
  const t = useTexts('ui')
  return <TextField {...props} max={120} doubt={(text) => (/\d/.test(text) ? t('field.figuresInName') : undefined)} />
}

/** @example <LongTextField label={t('note')} field={form.field('note')} /> */
export function LongTextField(props: FieldProps & { readonly rows?: number }) {
  const { field, rows = 3 } = props
  const [text, setText] = useTyped(field)
  useDescribed(field, props.label)
  return (
    <Textarea
      {...inputProps(props)}
      value={text}
      rows={rows}
      onChange={(event) => {
        setText(event.currentTarget.value)
        field.set(event.currentTarget.value)
      }}
    />
  )
}

/** @example <PasswordField label={t('password')} field={form.field('password')} /> */
export function PasswordField(props: FieldProps & { readonly purpose?: 'current-password' | 'new-password' }) {
  const { field, purpose = 'current-password' } = props
  const t = useTexts('ui')
  const [text, setText] = useTyped(field)
  useDescribed(field, props.label, () => '••••••')
  return (
    <PasswordInput
      {...inputProps(props)}
      autoComplete={purpose}
      value={text}
      visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword'), tabIndex: 0 }}
      onChange={(event) => {
        setText(event.currentTarget.value)
        field.set(event.currentTarget.value)
      }}
    />
  )
}

interface NumberFieldProps extends FieldProps {
  readonly min?: number
  readonly max?: number
  /** Unit behind the number: 'tháng', 'ngày'. */
  readonly unit?: string
  /** A year is no amount: written without the dot. */
  readonly ungrouped?: boolean
}

/** Whole numbers, 1.234 with the dot for thousands. @example <NumberField label={t('term')} unit={t('months')} field={form.field('termMonths')} /> */
export function NumberField(props: NumberFieldProps) {
  const { field, min, max, unit, ungrouped } = props
  useDescribed(field, props.label)
  // Not renewed by a key: a proposal that comes while the field has the focus must not take it away.
  const own = typeof field.value === 'number' ? field.value : ''
  const [typed, setTyped] = useState<{ revision: string; value: string | number }>({ revision: field.revision, value: own })
  const current = typed.revision === field.revision ? typed.value : own
  return (
    <NumberInput
      {...inputProps(props)}
      value={current}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      thousandSeparator={ungrouped ? '' : '.'}
      decimalSeparator=","
      hideControls
      suffix={unit && ` ${unit}`}
      onChange={(value) => {
        setTyped({ revision: field.revision, value })
        field.set(value === '' ? null : Number(value))
      }}
    />
  )
}

export interface Choice<T extends string = string> {
  readonly value: T
  readonly label: string
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** Hears the choice, besides the form. */
  readonly onChoose?: (value: string | null) => void
}

const labelIn = (choices: readonly Choice[]) => (value: unknown) => choices.find((choice) => choice.value === value)?.label ?? ''

/** One of a closed list; opens by click, Arrow down or the first letters; Enter and Tab take what is marked. @example <SelectField label={t('kind')} choices={kinds} field={form.field('kind')} required /> */
export function SelectField(props: ChoiceProps) {
  const { field, choices, required, onChoose } = props
  const t = useTexts('ui')
  useDescribed(field, props.label, labelIn(choices))
  return (
    <Select
      key={field.revision}
      {...inputProps(props)}
      placeholder={props.placeholder ?? t('field.choose')}
      data={choices.map(({ value, label }) => ({ value, label }))}
      defaultValue={asText(field.value) || null}
      openOnFocus={false}
      allowDeselect={!required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('field.clear'), tabIndex: -1 }}
      nothingFoundMessage={t('field.nothingFound')}
      checkIconPosition="right"
      maxDropdownHeight={280}
      onChange={(value) => {
        field.set(value)
        onChoose?.(value)
      }}
    />
  )
}

/** Two to four choices side by side; arrows choose, Enter goes on. @example <ChoiceField label={t('sex')} choices={sexes} field={form.field('sex')} required /> */
export function ChoiceField(props: ChoiceProps) {
  const { field, choices, onChoose } = props
  const { label, description, withAsterisk, error, disabled, autoFocus } = inputProps(props)
  useDescribed(field, props.label, labelIn(choices))
  const first = choices.find(({ value }) => value === field.value) ?? choices[0]
  return (
    <Radio.Group
      key={field.revision}
      label={label}
      description={description}
      withAsterisk={withAsterisk}
      error={error}
      data-path={field.path}
      defaultValue={asText(field.value) || undefined}
      onChange={(value) => {
        field.set(value)
        onChoose?.(value)
      }}
    >
      <Group gap="lg" mt={6} mb={2}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            disabled={disabled}
            autoFocus={autoFocus && choice === first}
            data-autofocus={(autoFocus && choice === first) || undefined}
          />
        ))}
      </Group>
    </Radio.Group>
  )
}

/** Yes or no. @example <CheckField label={t('hasStableResidence')} field={form.field('hasStableResidence')} /> */
export function CheckField(props: FieldProps & { readonly onChoose?: (value: boolean) => void }) {
  const { field, label, hint, disabled, onChoose } = props
  const t = useTexts('ui')
  useDescribed(field, label, (value) => (value ? t('value.yes') : t('value.no')))
  return (
    <Checkbox
      key={field.revision}
      label={label}
      description={hint}
      disabled={disabled}
      error={field.error}
      data-path={field.path}
      defaultChecked={field.value === true}
      onChange={(event) => {
        field.set(event.currentTarget.checked)
        onChoose?.(event.currentTarget.checked)
      }}
    />
  )
}

interface SuggestFieldProps extends FieldProps {
  /** What is offered, the likeliest first. */
  readonly words: readonly string[]
  /**
   * Names of courts, hospitals, people: whatever is typed is a name of its own. Left out: words of a list (ethnicity, religion), of which one is
   * meant as soon as it is begun; what no word begins with stays as typed.
   */
  readonly isOpen?: boolean
  /** Hears which one was taken, besides the form. */
  readonly onChoose?: (word: string) => void
  /** Longest text, in letters. */
  readonly max?: number
  /** Shown under a word: whom it stands for. */
  readonly noteOf?: (word: string) => string | undefined
}

/**
 * Words are offered, anything may be typed.
 * @example <SuggestField label={t('ethnicity')} words={lists.ethnicities} field={form.field('ethnicity')} />
 * @example <SuggestField isOpen label={t('issuer')} words={used.issuers} field={form.field('decision.issuer')} required />
 */
export function SuggestField(props: SuggestFieldProps) {
  const { field, words, isOpen = false, onChoose, max, noteOf } = props
  const t = useTexts('ui')
  const [text, setText] = useTyped(field)
  const [isTouched, setTouched] = useState(false)
  useDescribed(field, props.label)
  const change = (next: string) => {
    setText(next)
    field.set(next)
  }
  const all = [...new Set(words)].map((label) => ({ label, note: noteOf?.(label) }))
  // Opened by an arrow on a word that stands there, the list shows the others too.
  const offers = isTouched ? matching(all, ({ label }) => label, text) : all
  const [first] = offers
  const take = (word: string) => {
    setTouched(false)
    change(word)
    onChoose?.(word)
  }
  const leave = () => {
    const tidy = tidyName(text)
    const near = isTouched && !isOpen && first ? nearnessOf(first.label, tidy) : null
    setTouched(false)
    if (first && tidy !== '' && near !== null && near <= nearness.begins) take(first.label)
    else if (tidy !== text) change(tidy)
  }
  return (
    <TypedChoice
      input={{
        ...inputProps(props),
        error: max !== undefined && tidyName(text).length > max ? t('issues.tooLong', { max }) : field.error,
      }}
      text={text}
      onType={(next) => {
        setTouched(true)
        change(next)
      }}
      offers={offers}
      marksFirst={isTouched && first !== undefined && (!isOpen || isMeant(first.label, text))}
      isClosed={!isOpen}
      keeps={!all.some(({ label }) => label === tidyName(text))}
      onTake={({ label }) => take(label)}
      onLeave={leave}
    />
  )
}
