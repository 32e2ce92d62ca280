import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { type ClockState, clock } from '#contract/clock'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { Banner } from '../../ui/banner'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { momentText } from '../../ui/values'

/** A clock that is set right, or runs wrong, while the page is open is noticed within a minute, milliseconds. */
const askedEvery = 60_000

/** Says on every page that the host's clock is not believed, and lets the head answer for it. */
export function ClockBanner() {
  const t = useTexts('clock')
  const mayConfirm = useHasRole(...clock.confirm.roles)
  const [confirming, setConfirming] = useState(false)
  const state = useOperation('clock.state', {}, { every: askedEvery }).data
  if (!state || state.verdict === 'SOUND') return null
  const moments = { now: momentText(state.now), newest: state.newest === null ? '' : momentText(state.newest) }
  return (
    <div aria-live="polite">
      <Banner icon={IconClockExclamation} text={t(`banner.${state.verdict}`, moments)}>
        {mayConfirm && (
          <Button size="compact-sm" variant="default" onClick={() => setConfirming(true)}>
            {t('confirm.open')}
          </Button>
        )}
      </Banner>
      {confirming && <ConfirmClock state={state} onClose={() => setConfirming(false)} />}
    </div>
  )
}

function ConfirmClock({ state, onClose }: { readonly state: ClockState; readonly onClose: () => void }) {
  const t = useTexts('clock')
  const confirm = useCommand('clock.confirm')
  const form = useFormState({
    schema: clock.confirm.input,
    initial: { reason: '' },
    save: (values) => confirm.mutateAsync(values),
    onSaved: () => {
      notifications.show({ message: t('confirm.done') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('confirm.title')} submit={t('confirm.do')} form={form} onClose={onClose}>
      <p>{t('confirm.text', { now: momentText(state.now) })}</p>
      <TextField label={t('confirm.reason')} field={form.field('reason')} required max={300} autoFocus />
    </DialogForm>
  )
}
