import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Stay, StayEvent } from '#contract/stays/operations'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { TextField } from '../../../ui/fields'
import { useFormState } from '../../../ui/form-state'
import { momentText } from '../../../ui/values'

interface WithdrawDialogProps {
  readonly stay: Stay
  readonly event: StayEvent
  readonly onClose: () => void
}

const Withdrawal = z.object({ reason: z.string().trim().min(1).max(300) })

/** Takes an event back: recorded in error. */
export function WithdrawDialog({ stay, event, onClose }: WithdrawDialogProps) {
  const t = useTexts('stays')
  const withdraw = useCommand('stays.withdrawEvent')
  const name = t(`event.${event.kind}`)
  const form = useFormState({
    schema: Withdrawal,
    initial: { reason: '' },
    save: ({ reason }) => withdraw.mutateAsync({ stayId: stay.id, version: stay.version, eventId: event.id, reason }),
    onSaved: () => {
      notifications.show({ message: t('withdraw.done', { event: name.toLocaleLowerCase('vi') }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('withdraw.title')} submit={t('withdraw.do')} size={520} form={form} onClose={onClose}>
      <p>{t('withdraw.text', { event: name, at: momentText(event.happenedAt) })}</p>
      <TextField label={t('withdraw.reason')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}
