import { Tabs } from '@mantine/core'
import * as z from 'zod'
import { useMe } from '../../api/session'
import { useNamedTexts, useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { Page, PageHeader } from '../../ui/page-header'
import { tabs } from './tabs'

const Shown = z.object({ tab: z.string().nullable().default(null) })

/** Settings, law, accounts, log and safety of the register: what the features add to it. */
export default function SystemPage() {
  const t = useTexts('app')
  const textOf = useNamedTexts()
  const { roles } = useMe()
  const [shown, show] = useFilters(Shown)
  const mine = tabs.filter((tab) => tab.roles?.some((role) => roles.includes(role)) ?? true)
  const { name, subtitle, Content } = mine.find((tab) => tab.name === shown.tab) ?? tabs[0]
  return (
    <Page>
      <PageHeader title={t('system.title')} subtitle={textOf(subtitle)} />
      <Tabs value={name} onChange={(tab) => show({ tab })} keepMounted={false}>
        <Tabs.List aria-label={t('system.tabs')} mb="md">
          {mine.map((tab) => (
            <Tabs.Tab key={tab.name} value={tab.name}>
              {textOf(tab.title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={name}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
