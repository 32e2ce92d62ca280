import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Stay, StayEvent } from '#contract/stays/operations'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/draft-dialog-form'
import { TextField } from '../../../ui/fields'
import { useReturnFocus } from '../../../ui/return-focus'
import { useSheet } from '../../../ui/sheet'
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
  const ui = useTexts('ui')
  useReturnFocus()
  const withdraw = useCommand('stays.withdrawEvent')
  const name = t(`event.${event.kind}`)
  const sheet = useSheet({
    schema: Withdrawal,
    initial: { reason: '' },
    save: ({ reason }) => withdraw.mutateAsync({ stayId: stay.id, version: stay.version, eventId: event.id, reason }),
    onSaved: () => {
      notifications.show({ message: t('withdraw.done', { event: name.toLocaleLowerCase('vi') }) })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('withdraw.title')} size={520} centered closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <DialogForm sheet={sheet} submit={t('withdraw.do')} onCancel={onClose}>
        <p>{t('withdraw.text', { event: name, at: momentText(event.happenedAt) })}</p>
        <TextField label={t('withdraw.reason')} field={sheet.field('reason')} max={300} required autoFocus />
      </DialogForm>
    </Modal>
  )
}
