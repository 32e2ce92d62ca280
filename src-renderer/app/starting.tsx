import { Button } from '@mantine/core'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import { DoorCard } from '../ui/door-card'
import door from '../ui/door-card.module.css'
import { useFailureText } from '../ui/error-notice'
import { Mark } from '../ui/mark'
import classes from './starting.module.css'

/** Before the host has answered: the mark, and words only for those who listen. */
export function Starting() {
  const t = useTexts('app')
  return (
    <main className={door.door} aria-busy>
      <output className={classes.starting}>
        <Mark size={44} />
        <span className={classes.quiet}>{t('starting')}</span>
      </output>
    </main>
  )
}

/** The host does not answer, or is of another version. */
export function FailedStart({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const t = useTexts('app')
  const textOf = useFailureText()
  return (
    <DoorCard title={t('failedStart.title')}>
      <p>{failure.error.kind === 'offline' ? t('failedStart.offline') : textOf(failure)}</p>
      <Button onClick={onRetry} fullWidth>
        {t('failedStart.retry')}
      </Button>
    </DoorCard>
  )
}
