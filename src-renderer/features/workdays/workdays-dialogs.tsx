import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { formatDate } from '#contract/values/calendar'
import { Line } from '#contract/values/line'
import { type CalendarDay, CalendarDayKind, workdays as operations } from '#contract/workdays'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { CheckField, SelectField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { type FormState, useFormState } from '../../ui/form-state'

interface DayDialogProps {
  readonly day: CalendarDay
  readonly onClose: () => void
}

const NewDay = operations.add.input
const ChangedDay = NewDay.omit({ day: true })
const Reasoned = z.object({ reason: Line })

export function AddDayDialog({ onClose }: Pick<DayDialogProps, 'onClose'>) {
  const t = useTexts('workdays')
  const add = useCommand('workdays.add')
  const form = useFormState({
    schema: NewDay,
    initial: { day: null, kind: null, name: '', confirmed: true, reason: '' },
    save: (values) => add.mutateAsync(values),
    onSaved: ({ day }) => {
      notifications.show({ message: t('added', { day: formatDate(day) }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('add')} submit={t('add')} form={form} onClose={onClose}>
      <FormRow>
        <DateField label={t('day')} field={form.field('day')} required autoFocus width={180} />
        <KindField form={form} />
      </FormRow>
      <DayFields form={form} />
    </DialogForm>
  )
}

export function ChangeDayDialog({ day: shown, onClose }: DayDialogProps) {
  const t = useTexts('workdays')
  const change = useCommand('workdays.change')
  const { day } = shown
  const typable = ({ kind, name, confirmed }: CalendarDay) => ({ kind, name, confirmed })
  const form = useFormState({
    schema: ChangedDay,
    initial: { ...typable(shown), reason: '' },
    version: shown.version,
    save: (values, version) => change.mutateAsync({ day, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('changed', { day: formatDate(day) }) })
      onClose()
    },
    latest: async (mine) => {
      const year = Number(day.slice(0, 4))
      const now = (await callQuery('workdays.ofYear', { year })).find((one) => one.day === day) ?? shown
      return { values: { ...typable(now), reason: mine.reason }, version: now.version }
    },
  })
  return (
    <DialogForm title={t('changeOf', { day: formatDate(day) })} submit={t('save')} form={form} onClose={onClose}>
      <KindField form={form} />
      <DayFields form={form} />
    </DialogForm>
  )
}

export function RemoveDayDialog({ day: { day, name, version }, onClose }: DayDialogProps) {
  const t = useTexts('workdays')
  const remove = useCommand('workdays.remove')
  const form = useFormState({
    schema: Reasoned,
    initial: { reason: '' },
    save: ({ reason }) => remove.mutateAsync({ day, version, reason }),
    onSaved: () => {
      notifications.show({ message: t('removed', { day: formatDate(day) }) })
      onClose()
    },
  })
  const title = t('removeOf', { day: formatDate(day) })
  return (
    <DialogForm title={title} submit={title} form={form} onClose={onClose}>
      <p>{t('removeText', { name })}</p>
      <TextField label={t('reason')} hint={t('reasonHint')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}

interface ConfirmYearDialogProps {
  readonly year: number
  /** Those not confirmed, as they are on the screen. */
  readonly days: readonly CalendarDay[]
  readonly onClose: () => void
}

export function ConfirmYearDialog({ year, days, onClose }: ConfirmYearDialogProps) {
  const t = useTexts('workdays')
  const confirm = useCommand('workdays.confirm')
  const form = useFormState({
    schema: Reasoned,
    initial: { reason: '' },
    save: ({ reason }) => confirm.mutateAsync({ days: days.map(({ day, version }) => ({ day, version })), reason }),
    onSaved: ({ confirmed }) => {
      notifications.show({ message: t('confirmDone', { count: confirmed }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('confirmTitle', { year })} submit={t('confirm')} form={form} onClose={onClose}>
      <p>{t('confirmText', { count: days.length })}</p>
      <TextField label={t('reason')} hint={t('reasonHint')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}

interface PartProps {
  readonly form: Pick<FormState<typeof ChangedDay>, 'field'>
}

function KindField({ form }: PartProps) {
  const t = useTexts('workdays')
  const choices = CalendarDayKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))
  return <SelectField label={t('kind')} field={form.field('kind')} choices={choices} required />
}

function DayFields({ form }: PartProps) {
  const t = useTexts('workdays')
  return (
    <>
      <TextField label={t('what')} field={form.field('name')} max={120} required />
      <CheckField label={t('confirmedLabel')} hint={t('confirmedHint')} field={form.field('confirmed')} />
      <TextField label={t('reason')} hint={t('reasonHint')} field={form.field('reason')} max={300} required />
    </>
  )
}
