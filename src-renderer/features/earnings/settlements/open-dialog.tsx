import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type Period, PlainDate } from '#contract/values/calendar'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'

const Days = z.object({ from: PlainDate, to: PlainDate })

interface OpenSettlementProps {
  readonly next: Period | null
  readonly onOpened: (id: string) => void
  readonly onClose: () => void
}

/** Begins a settlement: the next period stands there already, other days may be typed. */
export function OpenSettlementDialog({ next, onOpened, onClose }: OpenSettlementProps) {
  const t = useTexts('earnings')
  const open = useCommand('earnings.settlements.open')
  const form = useFormState({
    schema: Days,
    initial: { from: next?.from ?? null, to: next?.to ?? null },
    save: (days) => open.mutateAsync(days),
    onSaved: ({ id }) => {
      notifications.show({ message: t('settlements.opened') })
      onOpened(id)
    },
  })
  return (
    <DialogForm title={t('settlements.openOther')} submit={t('settlements.openOther')} size={460} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('settlements.openText')}</p>
      <FormRow>
        <DateField label={t('settlements.from')} field={form.field('from')} required autoFocus />
        <DateField label={t('settlements.to')} field={form.field('to')} required />
      </FormRow>
    </DialogForm>
  )
}
