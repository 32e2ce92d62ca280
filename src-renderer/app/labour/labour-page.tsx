import { Tabs } from '@mantine/core'
import * as z from 'zod'
import { useMe } from '../../api/session'
import { useNamedTexts, useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { Page, PageHeader } from '../../ui/page-header'
import { labourTabs } from './tabs'

const Shown = z.object({ tab: z.string().nullable().default(null) })

/** Labour therapy: what the features add to it. */
export default function LabourPage() {
  const t = useTexts('app')
  const textOf = useNamedTexts()
  const { roles } = useMe()
  const [shown, show] = useFilters(Shown)
  const mine = labourTabs.filter((tab) => tab.roles.some((role) => roles.includes(role)))
  const { name, Subtitle, Actions, Content } = mine.find((tab) => tab.name === shown.tab) ?? mine[0] ?? labourTabs[0]
  return (
    <Page>
      <PageHeader title={t('labour.title')} subtitle={Subtitle ? <Subtitle /> : ' '} actions={Actions && <Actions />} />
      <Tabs value={name} onChange={(tab) => show({ tab })} keepMounted={false}>
        <Tabs.List aria-label={t('labour.tabs')} mb="md">
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
