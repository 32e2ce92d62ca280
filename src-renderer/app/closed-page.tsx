import { IconLock } from '@tabler/icons-react'
import type { Entry } from '../features/feature'
import { useNamedTexts, useTexts } from '../i18n/texts'
import { EmptyState } from '../ui/empty-state'
import { Page, PageHeader } from '../ui/page-header'
import { Panel } from '../ui/panel'

/** A page of others, at an address that was typed or kept: nothing of its work is offered. */
export function ClosedPage({ title }: Pick<Entry, 'title'>) {
  const t = useTexts('ui')
  const textOf = useNamedTexts()
  return (
    <Page>
      <PageHeader title={textOf(title)} />
      <Panel>
        <EmptyState icon={<IconLock size={22} stroke={1.6} />} title={t('state.forbidden')} text={t('state.forbiddenText')} />
      </Panel>
    </Page>
  )
}
