import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import type { Me } from '#contract/session'
import { useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'
import { StatusPill } from '../../ui/status-pill'
import { SignInForm } from './sign-in-form'

interface SignInPageProps {
  readonly facilityName: string
  /** The register holds made-up people. */
  readonly sample: boolean
  readonly onSignedIn: (me: Me) => void
  readonly onRestore: () => void
}

export function SignInPage({ facilityName, sample, onSignedIn, onRestore }: SignInPageProps) {
  const t = useTexts('session')
  return (
    <DoorCard title={t('signIn.title')} subtitle={facilityName}>
      {sample && (
        <StatusPill tone="soon" icon={IconFlask}>
          {t('sample')}
        </StatusPill>
      )}
      <SignInForm signInName={null} onSignedIn={onSignedIn} />
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onRestore}>
        {t('restore')}
      </Button>
    </DoorCard>
  )
}
