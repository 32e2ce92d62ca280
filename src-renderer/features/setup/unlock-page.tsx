import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'
import classes from '../../ui/door-card.module.css'
import { ErrorNotice } from '../../ui/error-notice'

interface UnlockPageProps {
  readonly facilityName: string | null
  readonly onRestore: () => void
}

/** The register's key is not on this PC: the passphrase from the sheet that was printed at set-up opens it. */
export function UnlockPage({ facilityName, onRestore }: UnlockPageProps) {
  const t = useTexts('setup')
  const ui = useTexts('ui')
  const queries = useQueryClient()
  const unlock = useCommand('setup.unlock')
  const [passphrase, setPassphrase] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (unlock.isPending || passphrase.trim() === '') return
    // What does not open for another reason than the passphrase is damaged: the page of that takes over.
    await unlock.mutateAsync({ passphrase: passphrase.trim() }).catch(() => queries.invalidateQueries({ queryKey: ['setup'] }))
  }
  return (
    <DoorCard title={t('unlock.title')} subtitle={facilityName}>
      <p>{t('unlock.text')}</p>
      <form className={classes.form} onSubmit={submit} aria-label={t('unlock.title')} noValidate>
        <PasswordInput
          label={t('unlock.passphrase')}
          description={t('unlock.hint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': ui('field.show'), tabIndex: 0 }}
        />
        <ErrorNotice failure={unlock.error} />
        <Button type="submit" loading={unlock.isPending} fullWidth>
          {t('unlock.submit')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRestore}>
          {t('restore.link')}
        </Button>
      </form>
    </DoorCard>
  )
}
