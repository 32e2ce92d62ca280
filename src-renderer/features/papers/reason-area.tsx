import { Textarea, type TextareaProps } from '@mantine/core'
import { Line } from '#contract/values/line'
import { useTexts } from '../../i18n/texts'

const most = 300

export const reasonFits = (text: string): boolean => Line.safeParse(text).success

interface ReasonAreaProps extends Pick<TextareaProps, 'label' | 'description'> {
  readonly 'data-autofocus'?: boolean
  readonly value: string
  /** Said where nothing is typed, once it is asked for. */
  readonly needed: string
  readonly asked: boolean
  readonly onChange: (typed: string) => void
}

/** Why something is done. What is too long is not cut, which nobody would see of a pasted text. */
export function ReasonArea({ value, needed, asked, onChange, ...area }: ReasonAreaProps) {
  const t = useTexts('ui')
  const missing = asked && value.trim() === '' ? needed : undefined
  return (
    <Textarea
      {...area}
      withAsterisk
      autosize
      minRows={2}
      value={value}
      error={value.trim().length > most ? t('issues.tooLong', { max: most }) : missing}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
