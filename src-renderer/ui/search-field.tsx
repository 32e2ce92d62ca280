import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTexts } from '../i18n/texts'
import { goIntoList } from './into-list'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (typed: string) => void
  /** Where emptying does more than typing nothing. */
  readonly onClear?: () => void
  readonly className: string | undefined
  readonly maxLength?: number
}

/** Where words to look for are typed above a list; Arrow down goes into it. Emptied by its button, which leaves the caret in the field. */
export function SearchField({ label, placeholder, value, onChange, onClear, className, maxLength }: SearchFieldProps) {
  const t = useTexts('ui')
  const input = useRef<HTMLInputElement>(null)
  const clear = () => {
    onChange('')
    onClear?.()
    input.current?.focus()
  }
  return (
    <TextInput
      ref={input}
      className={className}
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={value ? <CloseButton size="sm" aria-label={t('field.clearSearch')} onClick={clear} /> : null}
      value={value}
      maxLength={maxLength}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={goIntoList}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
