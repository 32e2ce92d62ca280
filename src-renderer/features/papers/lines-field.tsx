import { Textarea } from '@mantine/core'
import { useTexts } from '../../i18n/texts'
import type { FieldProps } from '../../ui/field'
import { inputProps, useDescribed, useTyped } from '../../ui/fields'

const asLines = (value: unknown) => (Array.isArray(value) ? value.join('\n') : '')

/** A list, one entry a line; what is left empty does not count. */
export function LinesField(props: FieldProps) {
  const { field } = props
  const t = useTexts('papers')
  const [text, setText] = useTyped(field, asLines)
  useDescribed(field, props.label, asLines)
  return (
    <Textarea
      {...inputProps({ ...props, hint: props.hint ?? t('make.lines') })}
      value={text}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        field.set(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
