import { notifications } from '@mantine/notifications'
import { PaperSeries, papers } from '#contract/papers/operations'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { paperNumber } from '../paper-state'

interface ReserveDialogProps {
  /** The book that is on the screen, if it is one. */
  readonly series: PaperSeries | null
  readonly onClose: () => void
}

/** Sets the next numbers of a book aside, for a paper that is written elsewhere or later. */
export function ReserveDialog({ series, onClose }: ReserveDialogProps) {
  const t = useTexts('papers')
  const reserve = useCommand('papers.book.reserve')
  const form = useFormState({
    schema: papers.book.reserve.input,
    initial: { series, count: 1, reservedFor: '', reason: '' },
    save: (values) => reserve.mutateAsync(values),
    onSaved: (lines) => {
      notifications.show({ message: t('reserve.done', { numbers: lines.map((line) => paperNumber(line)).join(', ') }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('book.reserve')} submit={t('book.reserve')} form={form} onClose={onClose}>
      <p>{t('reserve.text')}</p>
      <FormRow>
        <SelectField
          label={t('book.series')}
          field={form.field('series')}
          choices={PaperSeries.options.map((value) => ({ value, label: t(`series.${value}`) }))}
          required
          autoFocus
        />
        <NumberField label={t('reserve.count')} field={form.field('count')} min={1} max={20} width={140} required />
      </FormRow>
      <TextField label={t('reserve.for')} hint={t('reserve.forHint')} field={form.field('reservedFor')} max={300} required />
      <TextField label={t('reserve.reason')} field={form.field('reason')} max={300} required />
    </DialogForm>
  )
}
