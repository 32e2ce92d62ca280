import { Combobox, Loader, Text, TextInput, type TextInputProps, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTexts } from '../i18n/texts'
import { isComposing } from './move-on'

/** What is offered while somebody types. */
export interface Offer {
  /** Stands in the field once it is taken. */
  readonly label: string
  /** Under it, smaller: what it is, or was. */
  readonly note?: string | undefined
}

interface TypedChoiceProps<O extends Offer> {
  /** Label, hint, error … of the field: `inputProps(props)`. */
  readonly input: TextInputProps
  readonly text: string
  readonly onType: (text: string) => void
  /** The nearest first. */
  readonly offers: readonly O[]
  /** The first is marked by itself: Enter takes it. Otherwise somebody has to go to it with the arrow keys. */
  readonly marksFirst: boolean
  /** Tab takes what is marked as well: only what is offered may stand here. */
  readonly isClosed?: boolean
  readonly onTake: (offer: O) => void
  /** The field is left, with nothing taken. @param isAwaited nobody has called the list off: the first may be taken when it comes */
  readonly onLeave?: (isAwaited: boolean) => void
  readonly isWaiting?: boolean
  /** Said where nothing is offered for the text; without it the list is not shown. */
  readonly nothing?: string | undefined
  /** The text may stand as it is: the last entry says so. */
  readonly keeps?: boolean
}

const kept = Symbol('the text as typed')

/**
 * Choosing while typing, alike in all fields: what is typed narrows the list, the first entry is marked, Enter takes it, the arrows go through
 * the list, Escape closes it and leaves the text as it is. Ready-made: `SuggestField`, `PlaceField`.
 */
export function TypedChoice<O extends Offer>(props: TypedChoiceProps<O>) {
  const { input, text, onType, offers, marksFirst, isClosed, onTake, onLeave, isWaiting, nothing, keeps } = props
  const t = useTexts('ui')
  const listId = useId()
  const [isOpen, setOpen] = useState(false)
  /** The entry gone to with the arrows; null: the first, where it is marked by itself. */
  const [gone, setGone] = useState<{ readonly among: string; readonly to: number } | null>(null)

  const entries: readonly (O | typeof kept)[] = keeps && text.trim() !== '' && offers.length > 0 ? [...offers, kept] : offers
  const among = JSON.stringify([text, offers.map(({ label }) => label)])
  const shown = isOpen && (entries.length > 0 || nothing !== undefined)
  const marked = !shown ? -1 : gone?.among === among ? gone.to : marksFirst && offers.length > 0 ? 0 : -1
  /** Shown, or about to be as soon as there is an answer. */
  const isPending = shown || (isOpen && isWaiting === true)
  const combobox = useCombobox({ opened: shown })

  useEffect(() => {
    if (marked >= 0) document.getElementById(`${listId}-${marked}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, marked])

  const close = () => {
    setOpen(false)
    setGone(null)
  }
  const take = (entry: O | typeof kept | undefined) => {
    if (entry !== undefined && entry !== kept) onTake(entry)
    close()
  }
  const go = (step: number) => {
    if (!shown) return setOpen(true)
    const from = marked === -1 && step < 0 ? 0 : marked
    if (entries.length > 0) setGone({ among, to: (from + step + entries.length) % entries.length })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return event.stopPropagation()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      go(step)
    } else if (event.key === 'Enter' && marked >= 0) {
      event.preventDefault()
      take(entries[marked])
    } else if (event.key === 'Tab' && isClosed && marked >= 0 && text.trim() !== '') take(entries[marked])
    else if (event.key === 'Escape' && isPending) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(at) => take(entries[Number(at)])} withinPortal transitionProps={{ duration: 0 }}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <TextInput
          {...input}
          role="combobox"
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={marked >= 0 ? `${listId}-${marked}` : undefined}
          data-expanded={shown || undefined}
          data-mantine-stop-propagation={isPending || undefined}
          value={text}
          rightSection={isWaiting ? <Loader size={14} /> : null}
          onChange={(event) => {
            onType(event.currentTarget.value)
            setOpen(event.currentTarget.value.trim() !== '')
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close()
            onLeave?.(isOpen)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={listId} mah={260} style={{ overflowY: 'auto' }}>
          {(shown ? entries : []).map((entry, at) => (
            <Combobox.Option
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list that is shown
              key={at}
              id={`${listId}-${at}`}
              value={String(at)}
              selected={at === marked}
              aria-selected={at === marked}
            >
              {entry === kept ? (
                <Text size="sm" opacity={0.8}>
                  {t('field.keepTyped', { text: text.trim() })}
                </Text>
              ) : (
                <>
                  {entry.label}
                  {/* In the colour of its line, which changes where it is the one marked. */}
                  {entry.note && (
                    <Text size="xs" opacity={0.8}>
                      {entry.note}
                    </Text>
                  )}
                </>
              )}
            </Combobox.Option>
          ))}
          {shown && entries.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
