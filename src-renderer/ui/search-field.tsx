import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  /** Name of the button that empties the field. */
  readonly clearLabel: string
  readonly value: string
  readonly onChange: (typed: string) => void
  /** Where emptying does more than typing nothing. */
  readonly onClear?: () => void
  readonly className: string | undefined
  readonly maxLength?: number
}

/** Where words to look for are typed above a list. */
export function SearchField({ label, placeholder, clearLabel, value, onChange, onClear, className, maxLength }: SearchFieldProps) {
  return (
    <TextInput
      className={className}
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={value ? <CloseButton size="sm" aria-label={clearLabel} onClick={onClear ?? (() => onChange(''))} /> : null}
      value={value}
      maxLength={maxLength}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
