import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import type { FieldProps } from '../../ui/field'
import { inputProps, useDescribed } from '../../ui/fields'
import { isComposing } from '../../ui/move-on'

/** Only the question waits for the typing to rest, never the text itself; milliseconds. */
const rest = 120

/**
 * A commune of the 34 provinces, found without marks ("hong gai quang ninh"); the value is its code. Text that was not
 * chosen from the list stays in the field and is named as a problem.
 * @example <PlaceField label={t('permanentCommune')} field={form.field('permanentCommune')} />
 */
export function PlaceField(props: FieldProps) {
  const { field } = props
  const t = useTexts('places')
  const ui = useTexts('ui')
  const value = typeof field.value === 'string' ? field.value : ''
  const code = /^\d{5}$/.test(value) ? value : null
  const [typed, setTyped] = useState<{ revision: string; text: string; chosen: boolean } | null>(null)
  const [left, setLeft] = useState(false)
  const known = useOperation('places.byCodes', { codes: code ? [code] : [] }, { enabled: code !== null, lasting: true })
  const knownLabel = code === null ? value : (known.data?.[0]?.label ?? '')
  const own = typed?.revision === field.revision ? typed : null
  const [asked] = useDebouncedValue(own && !own.chosen ? own.text.trim() : '', rest)
  const found = useOperation('places.search', { text: asked }, { enabled: asked.length > 1, keepPrevious: true, lasting: true })
  const places = asked.length > 1 ? (found.data ?? []) : []
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const labelOf = (place: unknown) =>
    place === code ? knownLabel : (places.find((one) => one.code === place)?.label ?? String(place ?? ''))
  useDescribed(field, props.label, labelOf)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of new answers is proposed
  useEffect(() => {
    // Which part of a divided commune or of a district it is, nobody decides by pressing Enter.
    const [first] = places
    if (first && (first.former === null || first.former.unit === 'COMMUNE')) combobox.selectFirstOption()
    else combobox.resetSelectedOption()
  }, [found.data])

  const choose = (label: string) => {
    const place = places.find((candidate) => candidate.label === label)
    if (!place) return
    setTyped({ revision: field.revision, text: place.label, chosen: true })
    field.set(place.code)
    combobox.closeDropdown()
  }
  const notChosen = left && own !== null && !own.chosen && own.text.trim() !== ''
  // Also where the text was typed before a reload, or saving was tried.
  const problem = notChosen || (field.error && code === null && value !== '') ? t('notChosen') : field.error
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...inputProps(props)}
          placeholder={props.placeholder ?? t('prompt')}
          value={own?.text ?? knownLabel}
          error={problem}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            const text = event.currentTarget.value
            setTyped({ revision: field.revision, text, chosen: false })
            field.set(text.trim() || null)
            combobox.openDropdown()
          }}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            combobox.closeDropdown()
            setLeft(true)
          }}
          onKeyDownCapture={(event) => isComposing(event) && event.stopPropagation()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }}>
          {places.map((place) => (
            <Combobox.Option key={place.code} value={place.label}>
              {place.label}
              {place.former && (
                // In the colour of its line, which changes where it is the one marked.
                <Text size="xs" opacity={0.8}>
                  {t(`former.${place.former.unit}`, { name: place.former.name })}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {places.length === 0 && !found.isFetching && <Combobox.Empty>{ui('field.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
