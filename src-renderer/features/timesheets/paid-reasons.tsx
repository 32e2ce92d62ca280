import { Button, Checkbox, Modal, Stack } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { reasonLetters } from '#contract/timesheets/cells'
import { timesheets } from '#contract/timesheets/operations'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import text from '../../ui/text.module.css'

/** Which absences are paid as if worked, as the head and the accountant decide. */
export function PaidReasons() {
  const t = useTexts('timesheets')
  const mayDecide = useHasRole(...timesheets.payReason.roles)
  const [open, setOpen] = useState(false)
  if (!mayDecide) return null
  return (
    <>
      <Button variant="default" leftSection={<IconSettings size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('settings.button')}
      </Button>
      {open && <PaidReasonsDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function PaidReasonsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('timesheets')
  const tUi = useTexts('ui')
  const reasons = useOperation('timesheets.reasons', {})
  const pay = useCommand('timesheets.payReason')
  return (
    <Modal opened onClose={onClose} title={t('settings.title')} closeButtonProps={{ 'aria-label': tUi('action.close') }}>
      <Stack gap="sm">
        <p className={text.quiet}>{t('settings.text')}</p>
        <ErrorNotice failure={reasons.error ?? pay.error} />
        {reasons.data?.map(({ reason, paid, version }) => (
          <Checkbox
            key={reason}
            label={`${reasonLetters[reason]} – ${t(`reason.${reason}`)}`}
            checked={paid}
            disabled={pay.isPending}
            onChange={(event) => pay.mutate({ reason, version, paid: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Modal>
  )
}
