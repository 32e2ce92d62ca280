import { Select as MantineSelect, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTexts } from '../i18n/texts'
import { matching } from './offers'

type Choosable = Parameters<NonNullable<SelectProps['filter']>>[0]['options']

/** What the search is found in, however it is written, the nearest first; groups stay together. */
const found = (options: Choosable, search: string): Choosable => [
  ...matching(
    options.filter((option) => 'value' in option),
    ({ label }) => label,
    search,
  ),
  ...options.flatMap((option) => {
    if ('value' in option) return []
    const items = matching(option.items, ({ label }) => label, search)
    return items.length > 0 ? [{ group: option.group, items: [...items] }] : []
  }),
]

/**
 * Mantine's list of choices, in which all lists can be typed into. It forgets what is being searched and which entry is marked with each new array
 * of data, which any drawing of the page makes (news from another seat while somebody types): it is told of choices only when they are others. The
 * first that is found is marked, so that Enter takes it, and Tab what was begun; Mantine would unmark it a moment after the list has opened,
 * unless it is to be marked from then on.
 */
export function Select({ data, ...props }: SelectProps) {
  const t = useTexts('ui')
  const text = JSON.stringify(data ?? [])
  const same = useMemo(() => JSON.parse(text) as SelectProps['data'], [text])
  const chosen = props.value ?? props.defaultValue ?? null
  const isBegun = useRef(false)
  return (
    <MantineSelect
      data={same}
      searchable
      openOnFocus={false}
      filter={({ options, search }) => found(options, search)}
      nothingFoundMessage={t('field.nothingFound')}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={chosen === null}
      onInput={() => {
        isBegun.current = true
      }}
      onClick={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === 'Tab' && isBegun.current) takeMarked(event)
        if (['Tab', 'Enter', 'Escape'].includes(event.key)) isBegun.current = false
      }}
      {...props}
    />
  )
}

function takeMarked({ currentTarget: field }: KeyboardEvent<HTMLInputElement>): void {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  if (field.value.trim() !== '') list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click()
}
