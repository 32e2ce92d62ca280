import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import * as z from 'zod'
import { everyone, type Role } from '#contract/roles'
import { useMe } from '../../api/session'
import { FacilityTab } from '../../features/facility/facility-tab'
import { LawTab } from '../../features/facility/law/law-tab'
import { PapersTab } from '../../features/papers/settings/papers-settings-tab'
import { LogTab } from '../../features/safety/log-tab'
import { SafetyTab } from '../../features/safety/safety-tab'
import { AccountsTab } from '../../features/staff/accounts-tab'
import { WorkdaysTab } from '../../features/workdays/workdays-tab'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { Page, PageHeader } from '../../ui/page-header'

const Tab = z.enum(['facility', 'papers', 'law', 'workdays', 'accounts', 'log', 'safety'])
type Tab = z.infer<typeof Tab>
const Shown = z.object({ tab: Tab.default('facility').catch('facility') })

/** The parts of the system and who has something to do there; the host decides again at each call. */
const tabs: Readonly<Record<Tab, { readonly roles: readonly Role[]; readonly Content: () => ReactNode }>> = {
  facility: { roles: everyone, Content: FacilityTab },
  papers: { roles: everyone, Content: PapersTab },
  law: { roles: everyone, Content: LawTab },
  workdays: { roles: everyone, Content: WorkdaysTab },
  accounts: { roles: ['head', 'admin'], Content: AccountsTab },
  log: { roles: ['head', 'admin'], Content: LogTab },
  safety: { roles: everyone, Content: SafetyTab },
}

/** Settings, law, accounts, log and safety of the register. */
export default function SystemPage() {
  const t = useTexts('system')
  const { roles } = useMe()
  const [shown, show] = useFilters(Shown)
  const mine = Tab.options.filter((tab) => tabs[tab].roles.some((role) => roles.includes(role)))
  const tab = mine.includes(shown.tab) ? shown.tab : 'facility'
  const { Content } = tabs[tab]
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t(`subtitle.${tab}`)} />
      <Tabs value={tab} onChange={(next) => show({ tab: (next ?? 'facility') as Tab })} keepMounted={false}>
        <Tabs.List aria-label={t('tabs.label')} mb="md">
          {mine.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
