import { notifications } from '@mantine/notifications'
import type { PaperCopy } from '#contract/papers/dispatch'
import { papers } from '#contract/papers/operations'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

interface ReceiveDialogProps {
  readonly id: string
  readonly copy: PaperCopy
  readonly onClose: () => void
}

const Receipt = papers.dispatch.receive.input.omit({ id: true, copy: true })

/** That a copy has arrived, and who took it. */
export function ReceiveDialog({ id, copy, onClose }: ReceiveDialogProps) {
  const t = useTexts('papers')
  const { today } = useMe()
  const receive = useCommand('papers.dispatch.receive')
  const form = useFormState({
    schema: Receipt,
    initial: { receivedOn: copy.receivedOn ?? today, receivedBy: copy.receivedBy ?? '' },
    save: (values) => receive.mutateAsync({ id, copy: copy.copy, ...values }),
    onSaved: () => {
      notifications.show({ message: t('receive.done') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('receive.title')} submit={t('receive.do')} form={form} onClose={onClose}>
      <p>{copy.recipient.name}</p>
      <FormRow>
        <DateField label={t('receive.on')} field={form.field('receivedOn')} required width={160} autoFocus />
        <TextField label={t('receive.by')} hint={t('receive.byHint')} field={form.field('receivedBy')} max={300} />
      </FormRow>
    </DialogForm>
  )
}
