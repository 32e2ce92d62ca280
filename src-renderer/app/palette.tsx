import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { careStaff, recordKeepers } from '#contract/roles'
import { formatBirth } from '#contract/values/calendar'
import { fold } from '#contract/values/names'
import { useOperation } from '../api/queries'
import { useHasRole, useMe } from '../api/session'
import { residentAddress } from '../features/residents/addresses'
import { admitAddress } from '../features/stays/addresses'
import { useTexts } from '../i18n/texts'
import { useGo } from '../ui/address'
import { KeyHint } from '../ui/key-hint'
import { isComposing } from '../ui/move-on'
import { destinationsOf } from './navigation'
import classes from './palette.module.css'

/** Only the question waits for the typing to rest, never the text; milliseconds. */
const rest = 100

/** Ctrl+K: people by name without marks, code or ID number, and every place of the program. The first is chosen by Enter at once. */
export function Palette({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTexts('app')
  return (
    // Without a transition it is there before the next key: whoever types on at once loses no letter.
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={620} yOffset={72} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <Modal.Body p={0}>
          <Finder onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('app')
  const go = useGo()
  const me = useMe()
  const cares = useHasRole(...careStaff)
  const keepsRecords = useHasRole(...recordKeepers)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), rest)
  const found = useOperation('residents.search', { text: asked, limit: 8 }, { enabled: cares && asked !== '', keepPrevious: true })
  const people = asked === '' ? [] : (found.data ?? [])
  const places = [
    ...(keepsRecords ? [{ address: admitAddress, label: t('palette.admit'), icon: IconPlus }] : []),
    ...destinationsOf(me.roles).map(({ address, text: key, icon }) => ({ address, label: t(key), icon })),
  ].filter((place) => fold(place.label).includes(fold(text)))
  const combobox = useCombobox({ opened: true })

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list is another one, its first entry is proposed
  useEffect(() => {
    combobox.selectFirstOption()
  }, [found.data, text, asked])

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
        {people.length > 0 && (
          <Combobox.Group label={t('palette.people')}>
            {people.map((row) => (
              <Combobox.Option key={row.id} value={residentAddress(row.id)} className={classes.person}>
                <IconUser size={18} stroke={1.6} aria-hidden />
                <span className={classes.name}>{row.fullName}</span>
                <span className={classes.fact}>{formatBirth(row.birth)}</span>
                <span className={classes.fact}>{row.code}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
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
        {people.length === 0 && places.length === 0 && (
          <Combobox.Empty>{found.isFetching || asked !== text.trim() ? t('palette.searching') : t('palette.none')}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  )
}
