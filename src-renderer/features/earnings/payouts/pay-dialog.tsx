import { notifications } from '@mantine/notifications'
import { type BalanceRow, PayoutEntry } from '#contract/earnings/operations'
import { amountInWords, formatAmount } from '#contract/values/amounts'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { NumberField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'

const TypedPayout = PayoutEntry.omit({ stayId: true })

interface PayDialogProps {
  readonly row: Pick<BalanceRow, 'stayId' | 'fullName' | 'balance'>
  readonly onClose: () => void
}

/** Money that has been handed over: all that is left, unless less is typed. */
export function PayDialog({ row, onClose }: PayDialogProps) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const pay = useCommand('earnings.ledgers.pay')
  const form = useFormState({
    schema: TypedPayout,
    initial: { amount: row.balance, paidOn: today, recipient: null, paperNumber: null, note: null },
    save: (values) => pay.mutateAsync({ stayId: row.stayId, ...values }),
    onSaved: ({ warnings }) => {
      notifications.show({ message: t('payouts.paidDone') })
      for (const warning of warnings) notifications.show({ color: 'orange', message: t(`payouts.warning.${warning}`), autoClose: 10_000 })
      onClose()
    },
  })
  const amount = form.useValue<number | null>('amount')
  return (
    <DialogForm title={t('payouts.payOf', { name: row.fullName })} submit={t('payouts.pay')} size={560} form={form} onClose={onClose}>
      <p className={text.quiet}>
        {t('payouts.balance')}: {formatAmount(row.balance)} {t('dong')}
      </p>
      <FormRow>
        <NumberField label={t('amount')} unit={t('dong')} field={form.field('amount')} required autoFocus />
        <DateField label={t('payouts.paidOn')} field={form.field('paidOn')} required />
      </FormRow>
      <p className={text.hint} aria-live="polite">
        {amount !== null && amount > 0 && amountInWords(amount)}
      </p>
      <FormRow>
        <TextField label={t('payouts.paper')} field={form.field('paperNumber')} max={300} />
        <TextField label={t('payouts.recipient')} hint={t('payouts.recipientHint')} field={form.field('recipient')} max={300} />
      </FormRow>
      <TextField label={t('note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}
