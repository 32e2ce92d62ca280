import { notifications } from '@mantine/notifications'
import type { OutputOf } from '#contract'
import { type Output, OutputEntry } from '#contract/earnings/operations'
import { formatAmount, formatThousandths } from '#contract/values/amounts'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'
import { readDecimal, TypedQuantity } from '../typed-numbers'

const Typed = OutputEntry.omit({ id: true, version: true, quantity: true }).extend({ quantity: TypedQuantity })

interface OutputDialogProps {
  /** null: a new line. */
  readonly row: Output | null
  readonly offered: OutputOf<'earnings.jobs.list'>
  /** The team that is looked at. */
  readonly team: string | null
  readonly onClose: () => void
}

/** One line of the output book: which team made how much of what, on which day, and who, where that is counted. */
export function OutputDialog({ row, offered, team, onClose }: OutputDialogProps) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const save = useCommand('earnings.output.save')
  const form = useFormState({
    schema: Typed,
    feature: 'earnings',
    initial: {
      teamId: row?.teamId ?? team ?? (offered.teams.length === 1 ? offered.teams[0]!.id : null),
      jobId: row?.jobId ?? null,
      madeOn: row?.madeOn ?? today,
      stayId: row?.stayId ?? null,
      quantity: row ? formatThousandths(row.quantity) : null,
      note: row?.note ?? null,
    },
    version: row?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: row?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('output.recorded') })
      onClose()
    },
  })
  const [teamId, jobId, quantity] = [
    form.useValue<string | null>('teamId'),
    form.useValue<string | null>('jobId'),
    form.useValue<string | null>('quantity'),
  ]
  const madeOn = PlainDate.safeParse(form.useValue('madeOn')).data ?? null
  const members = useOperation(
    'earnings.output.members',
    { teamId: teamId ?? '', on: madeOn ?? today },
    { enabled: teamId !== null && madeOn !== null },
  )
  const job = offered.jobs.find(({ id }) => id === jobId)
  // A line keeps the price of its day, unless it is now about another day or job.
  const kept = row && row.jobId === jobId && row.madeOn === madeOn ? row.price : undefined
  const price = kept ?? (madeOn === null ? undefined : job?.prices.findLast(({ validFrom }) => validFrom <= madeOn)?.price)
  const amount = quantity === null ? null : readDecimal(quantity)
  return (
    <DialogForm title={t(row ? 'output.change' : 'output.record')} submit={t('save')} size={560} form={form} onClose={onClose}>
      <FormRow>
        <SelectField
          label={t('team')}
          field={form.field('teamId')}
          choices={offered.teams.map(({ id, name }) => ({ value: id, label: name }))}
          required
          autoFocus
        />
        <DateField label={t('output.madeOn')} field={form.field('madeOn')} required />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('output.job')}
          field={form.field('jobId')}
          choices={offered.jobs
            .filter(({ id, endedOn }) => endedOn === null || id === row?.jobId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <TextField
          label={job ? `${t('output.quantity')} (${job.unit})` : t('output.quantity')}
          field={form.field('quantity')}
          inputMode="numeric"
          required
        />
      </FormRow>
      <p className={text.hint} aria-live="polite">
        {job && price === undefined && madeOn !== null && t('output.noPrice', { on: formatDate(madeOn) })}
        {job &&
          price !== undefined &&
          amount !== null &&
          amount > 0 &&
          t('output.preview', {
            quantity: formatThousandths(Math.round(amount * 1000)),
            unit: job.unit,
            price: formatAmount(price),
            worth: formatAmount(Math.round(amount * price)),
          })}
      </p>
      <FormRow>
        <SelectField
          label={t('output.person')}
          hint={t('output.personHint')}
          field={form.field('stayId')}
          choices={(members.data ?? []).map(({ stayId, fullName, code }) => ({ value: stayId, label: `${fullName} · ${code}` }))}
        />
        <TextField label={t('note')} field={form.field('note')} max={300} />
      </FormRow>
    </DialogForm>
  )
}
