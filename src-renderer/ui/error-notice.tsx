import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Failure } from '../api/client'
import { useRuleTexts } from '../i18n/messages'
import { useTexts } from '../i18n/texts'

interface ErrorNoticeProps {
  readonly failure: Failure | null | undefined
  /** Asks again; for what was only out of reach or has changed. */
  readonly onRetry?: () => void
  /** More lines under the text. */
  readonly children?: ReactNode
}

/** How a failure reads: one place for each kind of the closed union. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTexts('ui')
  const ruleOf = useRuleTexts()
  return ({ error, operation }) => {
    switch (error.kind) {
      case 'rule':
        return ruleOf(error.key, error.params, operation)
      case 'internal':
        return t('failure.internal', { reference: error.reference || '—' })
      default:
        return t(`failure.${error.kind}`)
    }
  }
}

const icons: Partial<Record<Failure['error']['kind'], typeof IconInfoCircle>> = {
  rule: IconInfoCircle,
  forbidden: IconLock,
  offline: IconPlugConnectedX,
}

/**
 * What went wrong, beside what it concerns. A session that ended shows nothing here: the sign-in lies over the page.
 * @example <ErrorNotice failure={admit.error} />
 */
export function ErrorNotice({ failure, onRetry, children }: ErrorNoticeProps) {
  const t = useTexts('ui')
  const textOf = useFailureText()
  if (!failure || failure.error.kind === 'signedOut') return null
  const Icon = icons[failure.error.kind] ?? IconAlertTriangle
  const mild = ['rule', 'offline', 'stale', 'forbidden'].includes(failure.error.kind)
  return (
    <Alert color={mild ? 'orange' : 'red'} icon={<Icon size={18} aria-hidden />} role="alert" variant="light">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <div>
          {textOf(failure)}
          {children}
        </div>
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
