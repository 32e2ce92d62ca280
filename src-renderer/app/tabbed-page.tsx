import { Tabs } from '@mantine/core'
import * as z from 'zod'
import { useMe } from '../api/session'
import type { LabourTab } from '../features/labour'
import type { SystemTab } from '../features/system'
import { useNamedTexts } from '../i18n/texts'
import { useFilters } from '../ui/address'
import { Page, PageHeader } from '../ui/page-header'

const Shown = z.object({ tab: z.string().nullable().default(null) })

/** What is asked of a part: who has something to do there (left out: everybody), and what it is, in words or as it stands. */
type PageTab = Omit<SystemTab, 'help' | 'subtitle'> & Partial<Pick<SystemTab, 'subtitle'>> & Pick<LabourTab, 'Subtitle' | 'Actions'>

interface TabbedPageProps {
  readonly title: string
  /** What the tabs are called together. */
  readonly label: string
  readonly tabs: readonly [PageTab, ...PageTab[]]
}

/** A page of parts that several features add to; of them those in which somebody with these roles has something to do. */
export function TabbedPage({ title, label, tabs }: TabbedPageProps) {
  const textOf = useNamedTexts()
  const { roles } = useMe()
  const [shown, show] = useFilters(Shown)
  const mine = tabs.filter((tab) => tab.roles?.some((role) => roles.includes(role)) ?? true)
  const { name, subtitle, Subtitle, Actions, Content } = mine.find((tab) => tab.name === shown.tab) ?? mine[0] ?? tabs[0]
  return (
    <Page>
      <PageHeader title={title} subtitle={Subtitle ? <Subtitle /> : subtitle ? textOf(subtitle) : ' '} actions={Actions && <Actions />} />
      <Tabs value={name} onChange={(tab) => show({ tab })} keepMounted={false}>
        <Tabs.List aria-label={label} mb="md">
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
