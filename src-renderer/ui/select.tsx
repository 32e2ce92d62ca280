import { Select as MantineSelect, type SelectProps } from '@mantine/core'
import { useMemo } from 'react'

/**
 * Mantine's list of choices. It forgets what is being searched and which entry is marked with each new array of data, which any drawing of the
 * page makes (news from another seat while somebody types): it is told of choices only when they are others. In a list that is searched the
 * first that is found is marked, so that Enter takes it; Mantine would unmark it a moment after the list has opened, unless it is to be marked
 * from then on.
 */
export function Select({ data, ...props }: SelectProps) {
  const text = JSON.stringify(data ?? [])
  const same = useMemo(() => JSON.parse(text) as SelectProps['data'], [text])
  const chosen = props.value ?? props.defaultValue ?? null
  return (
    <MantineSelect
      data={same}
      selectFirstOptionOnChange={props.searchable}
      selectFirstOptionOnDropdownOpen={props.searchable && chosen === null}
      {...props}
    />
  )
}
