import { TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type BirthDate,
  facilityClock,
  facilityDay,
  formatBirth,
  formatDate,
  type Instant,
  type PlainDate,
  parseTypedBirth,
  parseTypedDate,
  startOfFacilityDay,
} from '#contract/values/calendar'
import { useTexts } from '../i18n/texts'
import type { FieldProps } from './field'
import { inputProps, useDescribed, useTyped } from './fields'

interface TypedValueProps extends FieldProps {
  /** Reads what was typed; null when it is no date. */
  readonly read: (text: string) => unknown
  readonly show: (value: unknown) => string
  readonly wrong: string
}

/**
 * A date is typed as text and read all the time, yet shown in the standard form only when the field is left. What cannot be
 * read stays in the field, and in the form's values as the text it is, so that it is neither lost nor sent as a date.
 */
function TypedValueField({ read, show, wrong, ...props }: TypedValueProps) {
  const { field } = props
  const [text, setText] = useTyped(field, show)
  const [left, setLeft] = useState(false)
  useDescribed(field, props.label, show)
  const unreadable = text.trim() !== '' && read(text) === null
  return (
    <TextInput
      {...inputProps(props)}
      value={text}
      error={unreadable && (left || field.error !== undefined) ? wrong : field.error}
      inputMode="numeric"
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        field.set(typed.trim() === '' ? null : (read(typed) ?? typed))
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true)
        const value = read(text)
        if (value !== null && show(value) !== text) setText(show(value))
      }}
    />
  )
}

const showDate = (value: unknown): string => {
  const text = typeof value === 'string' ? value : ''
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text as PlainDate) : text
}

/** A day: 5/2/2026, 050226, 5.2.26 … The value is 'YYYY-MM-DD'. @example <DateField label={t('decidedOn')} field={form.field('decision.on')} required /> */
export function DateField(props: FieldProps) {
  const t = useTexts('ui')
  return <TypedValueField placeholder={t('field.dateForm')} {...props} read={parseTypedDate} show={showDate} wrong={t('issues.date')} />
}

const isBirth = (value: unknown): value is BirthDate => typeof value === 'object' && value !== null && 'year' in value
const showBirth = (value: unknown): string => (isBirth(value) ? formatBirth(value) : typeof value === 'string' ? value : '')

/** A birth date, whole, month and year, or the year alone. The value is `{ year, month, day }`. @example <BirthField label={t('birth')} field={form.field('birth')} required /> */
export function BirthField(props: FieldProps) {
  const t = useTexts('ui')
  return <TypedValueField placeholder={t('field.birthForm')} {...props} read={parseTypedBirth} show={showBirth} wrong={t('issues.birth')} />
}

const showMoment = (value: unknown): string => {
  const text = typeof value === 'string' ? value : ''
  return /^\d{4}-\d\d-\d\dT/.test(text) ? `${formatDate(facilityDay(text as Instant))} ${facilityClock(text as Instant)}` : text
}

/** '21/11/2026 14:20', also '211126 1420', '21.11.2026 14h20'; a time of the facility. null when it is none. */
export function parseTypedMoment(text: string): Instant | null {
  const [, day, hour, minute = '00'] = /^(.*\d)\s+(\d{1,2})(?:[:hg.]?(\d{2}))?(?:[hg])?$/i.exec(text.trim()) ?? []
  const date = day ? parseTypedDate(day) : null
  if (!date || Number(hour) > 23 || Number(minute) > 59) return null
  return new Date(Date.parse(startOfFacilityDay(date)) + (Number(hour) * 60 + Number(minute)) * 60_000).toISOString()
}

/** A day with its time at the facility. The value is an ISO instant in UTC. @example <MomentField label={t('admittedAt')} field={form.field('admittedAt')} required /> */
export function MomentField(props: FieldProps) {
  const t = useTexts('ui')
  return (
    <TypedValueField placeholder={t('field.momentForm')} {...props} read={parseTypedMoment} show={showMoment} wrong={t('issues.moment')} />
  )
}
