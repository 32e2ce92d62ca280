import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fold } from '#contract/values/names'
import { useMe } from '../api/session'
import { useNamedTexts, useTexts } from '../i18n/texts'
import { useGo } from '../ui/address'
import { KeyHint } from '../ui/key-hint'
import { isComposing } from '../ui/move-on'
import { declared, entriesOf, placesOf } from './features'
import classes from './palette.module.css'

/** Only the question waits for the typing to rest, never the text; milliseconds. Each question leaves a row in the log. */
const rest = 200

/** Ctrl+K: what the features find (people by name without marks, code or ID number), and every place of the program. The first is chosen by Enter at once. */
export function Palette({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTexts('app')
  return (
    // Without a transition it is there before the next key: whoever types on at once loses no letter.
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={620} yOffset={72} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body p={0}>
          <Search onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app')
  const textOf = useNamedTexts()
  const go = useGo()
  const { roles } = useMe()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), rest)
  const finders = entriesOf(
    declared('finder').map(({ feature, part }) => ({ feature, ...part })),
    roles,
  )
  const answers = useQueries({
    queries: finders.map(({ feature, find }) => ({
      queryKey: [feature, 'palette', asked],
      queryFn: () => find(asked),
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    })),
  })
  const found = finders.map((finder, at) => ({ ...finder, hits: asked === '' ? [] : (answers[at]?.data ?? []) }))
  const places = [
    ...entriesOf(
      declared('beginnings').flatMap(({ part }) => part),
      roles,
    ),
    ...placesOf(roles),
  ]
    .map(({ address, title, icon }) => ({ address, icon, label: textOf(title) }))
    .filter(({ label }) => fold(label).includes(fold(text)))
  const nothing = places.length === 0 && found.every(({ hits }) => hits.length === 0)
  const combobox = useCombobox({ opened: true })
  const proposed = JSON.stringify([text, asked, found.map(({ hits }) => hits)])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another one, its first entry is proposed
  useEffect(() => {
    combobox.selectFirstOption()
  }, [proposed])

  const open = (address: string) => {
    onClose()
    go(address)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={open}>
      <div className={classes.ask}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            variant="unstyled"
            size="md"
            autoFocus
            data-autofocus
            placeholder={t('search.prompt')}
            aria-label={t('search.prompt')}
            leftSection={<IconSearch size={18} stroke={1.6} />}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDownCapture={(event) => {
              if (isComposing(event)) return event.stopPropagation()
              // The list is always open: its own Escape closes nothing, and keeps the dialog from hearing it.
              if (event.key === 'Escape') onClose()
            }}
          />
        </Combobox.EventsTarget>
        <KeyHint keys="Esc" />
      </div>
      <Combobox.Options className={classes.options} aria-label={t('palette.label')}>
        {found.map(
          ({ title, icon: Icon, hits }) =>
            hits.length > 0 && (
              <Combobox.Group key={title} label={textOf(title)}>
                {hits.map(({ address, name, facts: [first, second] }) => (
                  <Combobox.Option key={address} value={address} className={classes.hit}>
                    <Icon size={18} stroke={1.6} aria-hidden />
                    <span className={classes.name}>{name}</span>
                    <span className={classes.fact}>{first}</span>
                    <span className={classes.fact}>{second}</span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ),
        )}
        {places.length > 0 && (
          <Combobox.Group label={t('palette.places')}>
            {places.map((place) => (
              <Combobox.Option key={place.address} value={place.address} className={classes.place}>
                <place.icon size={18} stroke={1.6} aria-hidden />
                {place.label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {nothing && (
          <Combobox.Empty>
            {answers.some(({ isFetching }) => isFetching) || asked !== text.trim() ? t('palette.searching') : t('palette.none')}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  )
}
