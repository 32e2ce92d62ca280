import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Timesheet } from '#contract/timesheets/operations'
import { Line } from '#contract/values/line'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'

interface UnlockDialogProps {
  readonly sheet: Timesheet
  readonly onClose: () => void
}

/** The head opens a signed week again, and says why. */
export function UnlockDialog({ sheet: { team, week, version }, onClose }: UnlockDialogProps) {
  const t = useTexts('timesheets')
  const unlock = useCommand('timesheets.unlock')
  const form = useFormState({
    schema: z.object({ reason: Line }),
    initial: { reason: '' },
    save: ({ reason }) => unlock.mutateAsync({ teamId: team.id, week, version, reason }),
    onSaved: () => {
      notifications.show({ message: t('unlock.done') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('unlock.title')} submit={t('unlock.button')} form={form} onClose={onClose}>
      <TextField label={t('unlock.reason')} field={form.field('reason')} required autoFocus max={300} />
    </DialogForm>
  )
}
