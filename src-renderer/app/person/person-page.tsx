import { Skeleton, Tabs } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { recordKeepers } from '#contract/roles'
import { useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { NextSteps } from '../../features/desk/next-steps'
import { PapersTab } from '../../features/papers/stay/papers-tab'
import { PhaseLanes } from '../../features/phases/phase-lanes'
import { PlansTab } from '../../features/plans/plans-tab'
import { residentsAddress } from '../../features/residents/addresses'
import { IdentityTab } from '../../features/residents/identity/identity-tab'
import { admitAgainAddress } from '../../features/stays/addresses'
import { Course } from '../../features/stays/course'
import { StayFacts } from '../../features/stays/stay-facts'
import { StayPapers } from '../../features/stays/stay-panels'
import { StayWarnings } from '../../features/stays/stay-warnings'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { AppLink, LinkButton } from '../../ui/app-link'
import columns from '../../ui/columns.module.css'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page } from '../../ui/page-header'
import { PageState } from '../../ui/page-state'
import { Panel } from '../../ui/panel'
import { HeaderCard } from './header-card'
import classes from './person.module.css'
import { StepDialog } from './step-dialog'
import { readStep } from './steps'

const tabs = ['course', 'identity', 'plans', 'papers'] as const
/** Which stay, which tab and which dialog are open, in the address. */
const View = z.object({
  stay: z.string().nullable().default(null),
  tab: z.enum(tabs).default('course'),
  do: z.string().nullable().default(null),
})

export default function ResidentPage() {
  const { id = '' } = useParams({ strict: false })
  const answer = useOperation('residents.get', { id })
  if (!answer.data) return <PageState query={answer} />
  return <Person key={id} answer={answer.data} />
}

function Person({ answer }: { readonly answer: OutputOf<'residents.get'> }) {
  const { resident, stays } = answer
  const t = useTexts('residents')
  const [view, setView] = useFilters(View)
  useDocumentTitle(`${resident.fullName} · Sổ Phục Hồi`)
  const stayId = (stays.find((stay) => stay.id === view.stay) ?? stays[0])?.id ?? ''
  const stay = useOperation('stays.get', { id: stayId }, { enabled: stayId !== '' })
  const due = useOperation('desk.due', { stayId, withinDays: 400 }, { enabled: stayId !== '' })
  const keeps = useHasRole(...recordKeepers)
  const papers = useOperation('papers.ofStay', { stayId }, { enabled: keeps && stayId !== '' })
  const detail = stay.data
  const duties = due.data?.duties ?? []
  const step = view.do === null ? null : readStep(view.do)
  return (
    <>
      <Page>
        <nav className={classes.trail} aria-label={t('list.title')}>
          <AppLink to={residentsAddress}>{t('list.title')}</AppLink>
          <span aria-hidden>/</span>
          <span>{resident.code}</span>
        </nav>
        <section className={classes.card} aria-label={resident.fullName}>
          <HeaderCard
            answer={answer}
            detail={detail}
            duties={duties}
            stayId={stayId}
            onChooseStay={(next) => setView({ stay: next === stays[0]?.id ? null : next, do: null })}
          >
            {detail && <StayFacts detail={detail} duties={duties} papers={papers.data ?? []} />}
          </HeaderCard>
          {detail ? (
            <>
              {detail.warnings.length > 0 && (
                <div className={classes.warnings}>
                  <StayWarnings warnings={detail.warnings} />
                </div>
              )}
              <PhaseLanes detail={detail} />
            </>
          ) : stayId === '' ? (
            <EmptyState
              title={t('person.noStay')}
              text={t('person.noStayText')}
              action={<LinkButton to={admitAgainAddress(resident.id)}>{t('list.admit')}</LinkButton>}
            />
          ) : stay.error ? (
            <ErrorNotice failure={stay.error} onRetry={() => void stay.refetch()} />
          ) : (
            <Skeleton height={190} mt="md" aria-busy />
          )}
        </section>
        <Tabs value={view.tab} onChange={(tab) => setView({ tab: tabs.find((one) => one === tab) ?? 'course' })} keepMounted={false}>
          <Tabs.List aria-label={t('tab.label')}>
            {tabs
              .filter((tab) => keeps || tab !== 'papers')
              .map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`tab.${tab}`)}
                </Tabs.Tab>
              ))}
          </Tabs.List>
          <Tabs.Panel value="course" pt="md">
            {detail && (
              <div className={columns.columns}>
                <Panel title={t('course.title')}>
                  <Course detail={detail} />
                </Panel>
                <div className={columns.column}>
                  <Panel title={t('next.title')}>
                    <NextSteps detail={detail} due={due} papers={papers.data ?? []} />
                  </Panel>
                  <StayPapers detail={detail} />
                </div>
              </div>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="identity" pt="md">
            <IdentityTab answer={answer} />
          </Tabs.Panel>
          <Tabs.Panel value="plans" pt="md">
            <PlansTab stayId={stayId} />
          </Tabs.Panel>
          <Tabs.Panel value="papers" pt="md">
            <PapersTab stayId={stayId} papers={papers} />
          </Tabs.Panel>
        </Tabs>
      </Page>
      {step && detail && due.data && (
        <StepDialog
          key={view.do}
          step={step}
          detail={detail}
          resident={resident}
          duties={duties}
          fresh={!stay.isFetching && !due.isFetching}
          onClose={() => setView({ do: null })}
        />
      )}
    </>
  )
}
