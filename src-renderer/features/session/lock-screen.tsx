import { Button, FocusTrap } from '@mantine/core'
import { useIdle } from '@mantine/hooks'
import { type ReactNode, useEffect } from 'react'
import type { Me } from '#contract/session'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'
import classes from './lock-screen.module.css'
import { SignInForm } from './sign-in-form'

interface LockScreenProps {
  readonly me: Me
  readonly locked: boolean
  /** Nobody has touched the seat for `me.idleMinutes`. */
  readonly onLock: () => void
  readonly onUnlocked: (me: Me) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** Covers the pages of an idle seat. They stay mounted and out of reach, so that a half-filled form is still there afterwards. */
export function LockScreen({ me, locked, onLock, onUnlocked, onLeave, children }: LockScreenProps) {
  const t = useTexts('session')
  const signOut = useCommand('session.signOut')
  const idle = useIdle(me.idleMinutes * 60_000, { initialState: false })
  useEffect(() => {
    if (idle) onLock()
  }, [idle, onLock])
  const leave = async () => {
    await signOut.mutateAsync({}).catch(() => {})
    onLeave()
  }
  return (
    <>
      <div inert={locked} style={locked ? { visibility: 'hidden' } : undefined}>
        {children}
      </div>
      {locked && (
        <FocusTrap active>
          <div className={classes.cover} role="dialog" aria-modal aria-label={t('lock.title')}>
            <DoorCard title={t('lock.title')} subtitle={t('lock.text', { name: me.fullName })}>
              <SignInForm signInName={me.signInName} onSignedIn={onUnlocked} />
              <Button variant="subtle" onClick={leave}>
                {t('lock.other')}
              </Button>
            </DoorCard>
          </div>
        </FocusTrap>
      )}
    </>
  )
}
