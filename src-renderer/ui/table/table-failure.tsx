import { Button } from '@mantine/core'
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import type { Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../empty-state'
import { useFailureText } from '../error-notice'

/** Instead of the rows: why there are none, and the way to ask again. */
export function TableFailure({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useTexts('ui')
  const textOf = useFailureText()
  if (failure.error.kind === 'forbidden')
    return <EmptyState icon={<IconLock size={22} stroke={1.6} />} title={t('state.forbidden')} text={t('state.forbiddenText')} />
  return (
    <EmptyState
      icon={<IconPlugConnectedX size={22} stroke={1.6} />}
      title={t('state.failed')}
      text={textOf(failure)}
      action={
        <Button variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      }
    />
  )
}
