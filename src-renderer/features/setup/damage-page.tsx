import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import type { SetupState } from '#contract/setup'
import { useRuleTexts } from '../../i18n/messages'
import { useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'

interface DamagePageProps {
  readonly state: Pick<SetupState, 'problem' | 'problemParams'>
  readonly onRestore: () => void
}

/** The register does not open: why, what has happened to it (nothing), and the one thing to do. */
export function DamagePage({ state: { problem, problemParams }, onRestore }: DamagePageProps) {
  const t = useTexts('setup')
  const ruleOf = useRuleTexts()
  return (
    <DoorCard title={t('damage.title')}>
      <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" variant="light">
        {ruleOf(problem ?? 'damaged', problemParams, 'setup.state')}
      </Alert>
      <p>{t('damage.kept')}</p>
      <Button leftSection={<IconHistory size={18} />} onClick={onRestore} fullWidth autoFocus>
        {t('restore.open')}
      </Button>
    </DoorCard>
  )
}
