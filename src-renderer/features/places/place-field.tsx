import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { FoundPlace } from '#contract/places'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import type { FieldProps } from '../../ui/field'
import { inputProps, useDescribed } from '../../ui/fields'
import { TypedChoice } from '../../ui/typed-choice'

/** Only the question waits for the typing to rest, never the text itself; milliseconds. */
const rest = 120

interface Typed {
  readonly revision: string
  readonly text: string
  readonly isChosen: boolean
  /** The field was left before the places had come. */
  readonly isWanted: boolean
}

/** Which part of a divided commune or of a district it is, nobody decides by pressing Enter. */
const isOne = (place: FoundPlace | undefined): place is FoundPlace =>
  place !== undefined && (place.former === null || place.former.unit === 'COMMUNE')

/**
 * A commune of the 34 provinces, found without marks ("hong gai quang ninh"), those of the facility's own province first; the value is its
 * code. Text that was not chosen from the list stays in the field and is named as a problem.
 * @example <PlaceField label={t('permanentCommune')} field={form.field('permanentCommune')} />
 */
export function PlaceField(props: FieldProps) {
  const { field } = props
  const t = useTexts('places')
  const ui = useTexts('ui')
  const value = typeof field.value === 'string' ? field.value : ''
  const code = /^\d{5}$/.test(value) ? value : null
  const [typed, setTyped] = useState<Typed | null>(null)
  const [left, setLeft] = useState(false)
  const known = useOperation('places.byCodes', { codes: code ? [code] : [] }, { enabled: code !== null, lasting: true })
  const knownLabel = code === null ? value : (known.data?.[0]?.label ?? '')
  const own = typed?.revision === field.revision ? typed : null
  const wanted = own && !own.isChosen ? own.text.trim() : ''
  const [asked] = useDebouncedValue(wanted, rest)
  const found = useOperation('places.search', { text: asked }, { enabled: asked.length > 1, keepPrevious: true, lasting: true })
  const places = asked.length > 1 ? (found.data ?? []) : []
  const isAnswered = asked === wanted && found.data !== undefined && !found.isPlaceholderData
  const labelOf = (place: unknown) =>
    place === code ? knownLabel : (places.find((one) => one.code === place)?.label ?? String(place ?? ''))
  useDescribed(field, props.label, labelOf)

  const choose = (place: FoundPlace) => {
    setTyped({ revision: field.revision, text: place.label, isChosen: true, isWanted: false })
    field.set(place.code)
  }
  const isAwaited = own?.isWanted && !own.isChosen && isAnswered
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the answer to a field that was left has come
  useEffect(() => {
    if (isAwaited && isOne(places[0])) choose(places[0])
  }, [isAwaited])

  const isWaiting = wanted.length > 1 && !isAnswered
  const notChosen = left && own !== null && !own.isChosen && own.text.trim() !== '' && !(own.isWanted && isWaiting)
  // Also where the text was typed before a reload, or saving was tried.
  const problem = notChosen || (field.error && code === null && value !== '') ? t('notChosen') : field.error
  return (
    <TypedChoice
      input={{
        ...inputProps(props),
        placeholder: props.placeholder ?? t('prompt'),
        error: problem,
        onFocus: () => setLeft(false),
      }}
      text={own?.text ?? knownLabel}
      onType={(text) => {
        setTyped({ revision: field.revision, text, isChosen: false, isWanted: false })
        field.set(text.trim() || null)
      }}
      offers={places.map((place) => ({
        ...place,
        note: place.former ? t(`former.${place.former.unit}`, { name: place.former.name }) : undefined,
      }))}
      // The list of the text before is not that of this one.
      marksFirst={isAnswered && isOne(places[0])}
      isClosed
      onTake={choose}
      onLeave={(isAwaited) => {
        setLeft(true)
        if (isAwaited && isWaiting && own) setTyped({ ...own, isWanted: true })
      }}
      isWaiting={found.isFetching}
      nothing={asked.length > 1 && !found.isFetching ? ui('field.nothingFound') : undefined}
    />
  )
}
