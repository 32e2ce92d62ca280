import { Skeleton, Stack } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import { EmptyState } from './empty-state'
import { ErrorNotice } from './error-notice'
import { Page } from './page-header'

interface PageStateProps {
  /** A query without an answer yet. */
  readonly query: { readonly error: Failure | null; readonly refetch: () => unknown }
}

/** The page of a record that is still on its way, is not there, or could not be asked. */
export function PageState({ query }: PageStateProps) {
  const t = useTexts('ui')
  if (query.error?.error.kind === 'notFound')
    return (
      <Page>
        <EmptyState icon={<IconUserQuestion size={22} stroke={1.6} />} title={t('state.notFound')} text={t('state.notFoundText')} />
      </Page>
    )
  return (
    <Page>
      {query.error ? (
        <ErrorNotice failure={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack gap="sm" aria-busy>
          <Skeleton height={14} width={180} />
          <Skeleton height={294} />
          <Skeleton height={220} />
        </Stack>
      )}
    </Page>
  )
}
