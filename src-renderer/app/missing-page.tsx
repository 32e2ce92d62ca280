import { IconMapOff } from '@tabler/icons-react'
import { deskAddress } from '../features/desk/addresses'
import { useTexts } from '../i18n/texts'
import { LinkButton } from '../ui/app-link'
import { EmptyState } from '../ui/empty-state'
import { Page, PageHeader } from '../ui/page-header'
import { Panel } from '../ui/panel'

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useTexts('app')
  return (
    <Page>
      <PageHeader title={t('missing.title')} />
      <Panel>
        <EmptyState
          icon={<IconMapOff size={22} stroke={1.6} />}
          title={t('missing.text')}
          action={
            <LinkButton to={deskAddress} variant="default">
              {t('missing.back')}
            </LinkButton>
          }
        />
      </Panel>
    </Page>
  )
}
