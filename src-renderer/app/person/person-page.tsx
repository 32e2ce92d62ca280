import { Skeleton, Tabs } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { hasStay, type PersonShown, type PersonTab } from '../../features/person'
import { residentsAddress } from '../../features/residents/addresses'
import { admitAgainAddress } from '../../features/stays/addresses'
import { useNamedTexts, useTexts } from '../../i18n/texts'
import { useFilters, useWayBack } from '../../ui/address'
import { AppLink, LinkButton } from '../../ui/app-link'
import { DialogAboutContext } from '../../ui/dialog-frame'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page } from '../../ui/page-header'
import { PageState } from '../../ui/page-state'
import { offered } from './contributions'
import { CoursePanels } from './course'
import { Dialog } from './dialog'
import { PersonHead } from './head'
import { PersonParts, StayParts } from './parts'
import classes from './person.module.css'

/** The story of the stay; the only tab that is not a feature's. */
const courseTab = 'course'

/** Which stay, which tab and which dialog are open, in the address. */
const Shown = z.object({
  stay: z.string().nullable().default(null),
  tab: z.string().default(courseTab),
  do: z.string().nullable().default(null),
})

/** How far ahead the page looks, days. */
const ahead = 400

export default function PersonPage() {
  const { id = '' } = useParams({ strict: false })
  const answer = useOperation('residents.get', { id })
  if (!answer.data) return <PageState query={answer} />
  return <Person key={id} person={answer.data} />
}

function Person({ person }: { readonly person: OutputOf<'residents.get'> }) {
  const { resident, stays } = person
  const t = useTexts('app')
  const residentText = useTexts('residents')
  const [view, setView] = useFilters(Shown)
  const back = useWayBack()
  useDocumentTitle(`${resident.fullName} · Sổ Phục Hồi`)
  const stayId = (stays.find((stay) => stay.id === view.stay) ?? stays[0])?.id ?? ''
  const stay = useOperation('stays.get', { id: stayId }, { enabled: stayId !== '' })
  const due = useOperation('desk.due', { about: { kind: 'stay', id: stayId }, withinDays: ahead }, { enabled: stayId !== '' })
  const shown: PersonShown = { person, stayId, stay: stay.data, due }
  const { roles } = useMe()
  const tabs = offered('tabs')
    .flatMap(({ part }) => part)
    .filter((one) => one.roles?.some((role) => roles.includes(role)) ?? true)
  const tab = tabs.some(({ name }) => name === view.tab) ? view.tab : courseTab
  // Whoever works on another tab has read how the stay stands: its room is for the work.
  const folded = tab !== courseTab && stayId !== ''
  return (
    <>
      <PersonParts sort="Ahead" shown={shown} />
      <Page>
        <nav className={classes.trail} aria-label={residentText('list.title')}>
          <AppLink to={residentsAddress}>{residentText('list.title')}</AppLink>
          <span aria-hidden>/</span>
          <span>{resident.code}</span>
        </nav>
        <section className={classes.card} data-folded={folded || undefined} aria-label={resident.fullName}>
          <PersonHead
            shown={shown}
            folded={folded}
            onChooseStay={(next) => setView({ stay: next === stays[0]?.id ? null : next, do: null })}
          />
          {hasStay(shown) ? (
            !folded && <StayParts sort="Strip" shown={shown} />
          ) : stayId === '' ? (
            <EmptyState
              title={t('person.noStay')}
              text={t('person.noStayText')}
              action={<LinkButton to={admitAgainAddress(resident.id)}>{residentText('list.admit')}</LinkButton>}
            />
          ) : stay.error ? (
            <ErrorNotice failure={stay.error} onRetry={() => void stay.refetch()} />
          ) : (
            <Skeleton height={folded ? 20 : 190} mt="md" aria-busy />
          )}
        </section>
        <PersonTabs shown={shown} tab={tab} tabs={tabs} onChoose={(tab) => setView({ tab })} />
      </Page>
      {view.do !== null && hasStay(shown) && due.data && (
        <DialogAboutContext value={`${resident.fullName} · ${resident.code}`}>
          <Dialog
            key={view.do}
            step={view.do}
            shown={shown}
            fresh={!stay.isFetching && !due.isFetching}
            onClose={() => (back ? back.go() : setView({ do: null }))}
          />
        </DialogAboutContext>
      )}
    </>
  )
}

interface PersonTabsProps {
  readonly shown: PersonShown
  readonly tab: string
  readonly tabs: readonly PersonTab[]
  readonly onChoose: (tab: string) => void
}

/** The course of the stay, and what the features add beside it. */
function PersonTabs({ shown, tab, tabs, onChoose }: PersonTabsProps) {
  const t = useTexts('app')
  const textOf = useNamedTexts()
  return (
    <Tabs value={tab} onChange={(next) => onChoose(next ?? courseTab)} keepMounted={false}>
      <Tabs.List aria-label={t('person.tabs')}>
        <Tabs.Tab value={courseTab}>{t('person.courseTab')}</Tabs.Tab>
        {tabs.map(({ name, title }) => (
          <Tabs.Tab key={name} value={name}>
            {textOf(title)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={courseTab} pt="md">
        {hasStay(shown) && <CoursePanels shown={shown} />}
      </Tabs.Panel>
      {tabs.map(({ name, Content }) => (
        <Tabs.Panel key={name} value={name} pt="md">
          <Content {...shown} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
