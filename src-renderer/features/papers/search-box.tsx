import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { SearchField } from '../../ui/search-field'
import classes from './search-box.module.css'

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

interface SearchBoxProps {
  readonly text: string
  readonly onSearch: (text: string) => void
  readonly placeholder: string
}

/** Words to look for, asked when typing rests. */
export function SearchBox({ text, onSearch, placeholder }: SearchBoxProps) {
  const t = useTexts('papers')
  const [typed, setTyped] = useState(text)
  const [asked] = useDebouncedValue(typed, rest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows the typing, not the other way round
  useEffect(() => {
    if (asked !== text) onSearch(asked)
  }, [asked])
  // Cleared from outside.
  const [seen, setSeen] = useState(text)
  if (text !== seen) {
    setSeen(text)
    if (text === '') setTyped('')
  }
  return (
    <SearchField
      className={classes.search}
      label={t('list.searchLabel')}
      placeholder={placeholder}
      value={typed}
      onChange={setTyped}
      onClear={() => onSearch('')}
    />
  )
}
