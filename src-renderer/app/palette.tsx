import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useMounted } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../api/session'
import { useAllTexts, useTexts } from '../i18n/texts'
import { useGo } from '../ui/address'
import { KeyHint } from '../ui/key-hint'
import { isComposing } from '../ui/move-on'
import { matching } from '../ui/offers'
import { declared, entriesOf, placesOf } from './features'
import classes from './palette.module.css'

/** Only the question waits for the typing to rest, never the text; milliseconds. Each question leaves a row in the log. */
const rest = 200

/** Ctrl+K: what the features find (people, papers, forms, decisions), every place of the program and the work that begins there. The first is chosen by Enter at once. */
export function Palette({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTexts('app')
  return (
    // Without a transition it is there before the next key: whoever types on at once loses no letter.
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={760} yOffset={72} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body p={0}>
          <Search onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** One thing that can be opened. */
interface Opening {
  readonly address: string
  readonly search?: Readonly<Record<string, string>>
}
const keyOf = ({ address, search = {} }: Opening) => JSON.stringify({ address, search })

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app')
  const texts = useAllTexts()
  const go = useGo()
  const { roles, today } = useMe()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), rest)
  /** The text at which Enter was pressed before everything was found. */
  const [hurried, setHurried] = useState<string | null>(null)
  const finders = entriesOf(
    declared('finders').flatMap(({ feature, part }) => part.map((finder) => ({ feature, ...finder }))),
    roles,
  )
  const answers = useQueries({
    queries: finders.map(({ feature, title, find }) => ({
      queryKey: [feature, 'palette', title, asked],
      queryFn: () => find({ text: asked, texts, roles, today }),
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    })),
  })
  const found = finders.map((finder, at) => ({ ...finder, hits: asked === '' ? [] : (answers[at]?.data ?? []) }))
  const isSettled = asked === text.trim() && answers.every(({ isFetching }) => !isFetching)
  const beginnings = entriesOf(
    declared('beginnings').flatMap(({ part }) => part),
    roles,
  )
  const all = [...placesOf(roles), ...beginnings].map(({ address, search, title, icon }) => ({
    address,
    icon,
    label: texts.at(title),
    ...(search && { search }),
  }))
  const places = matching(all, ({ label }) => label, text)
  const nothing = places.length === 0 && found.every(({ hits }) => hits.length === 0)
  const combobox = useCombobox({ opened: true })
  // The list has its id once it is drawn, and only then can the field say which list is its own: drawn twice at the beginning.
  useMounted()
  const proposed = JSON.stringify([text, asked, found.map(({ hits }) => hits)])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another one, its first entry is proposed
  useEffect(() => {
    combobox.selectFirstOption()
  }, [proposed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once everything is found for which Enter was pressed
  useEffect(() => {
    if (isSettled && hurried !== null && hurried === text) combobox.clickSelectedOption()
  }, [isSettled, hurried])

  const open = (key: string) => {
    const { address, search }: Opening = JSON.parse(key)
    onClose()
    go(address, search ? { search } : {})
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
            placeholder={t('palette.hint')}
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
              // What is marked still answers the text before.
              if (event.key === 'Enter' && !isSettled) {
                event.stopPropagation()
                setHurried(text)
              }
            }}
          />
        </Combobox.EventsTarget>
        <KeyHint keys="Esc" />
      </div>
      <Combobox.Options className={classes.options} aria-label={t('palette.label')}>
        {found.map(
          ({ title, icon: Icon, hits }) =>
            hits.length > 0 && (
              <Combobox.Group key={title} label={texts.at(title)}>
                {hits.map((hit, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two decisions may lead to one person
                  <Combobox.Option key={at} value={keyOf(hit)} className={classes.hit} data-past={hit.isPast || undefined}>
                    <Icon size={18} stroke={1.6} aria-hidden />
                    <span className={classes.name} data-alone={hit.facts === undefined || undefined}>
                      {hit.name}
                    </span>
                    {hit.facts?.map((fact, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a fact is its column
                      <span key={column} className={classes.fact} title={fact}>
                        {fact}
                      </span>
                    ))}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ),
        )}
        {places.length > 0 && (
          <Combobox.Group label={t('palette.places')}>
            {places.map((place) => (
              <Combobox.Option key={keyOf(place)} value={keyOf(place)} className={classes.place}>
                <place.icon size={18} stroke={1.6} aria-hidden />
                {place.label}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {nothing && <Combobox.Empty>{isSettled ? t('palette.none') : t('palette.searching')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
