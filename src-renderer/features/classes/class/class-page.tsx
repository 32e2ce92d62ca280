import { Button, Menu, Tabs } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconDoorExit, IconPencil, IconUserPlus } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { formatDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useFilters } from '../../../ui/address'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { useFailureText } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { PageState } from '../../../ui/page-state'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { AttendanceTab, BookTab } from '../../lessons/parts'
import { classesAddress, enrolAddress } from '../addresses'
import styles from '../classes.module.css'
import { ClassState } from '../list/classes-tab'
import { HoursBar, HoursKinds, hoursShort, sumOfHours, TrainingWarnings, useHoursText } from '../words'
import { ClassDialog } from './class-dialog'
import { CloseClassDialog } from './learner-dialogs'
import { LearnersTab } from './learners-tab'
import { ResultsTab } from './results-tab'

const tabNames = ['learners', 'attendance', 'lessons', 'results'] as const
const Shown = z.object({ tab: z.enum(tabNames).default('learners').catch('learners') })

/** A class: when, where, by whom, how much of it is taught, and who learns in it. */
export default function ClassPage() {
  const { id = '' } = useParams({ strict: false })
  const [past, setPast] = useState(false)
  const found = useOperation('classes.get', { id, past }, { keepPrevious: true })
  if (!found.data) return <PageState query={found} />
  return <OneClass {...found.data} key={id} past={past} onPast={setPast} />
}

interface OneClassProps extends OutputOf<'classes.get'> {
  readonly past: boolean
  readonly onPast: (past: boolean) => void
}

function OneClass({ class: one, learners, mayKeep, past, onPast }: OneClassProps) {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const hoursText = useHoursText()
  const [{ tab }, show] = useFilters(Shown)
  const [work, setWork] = useState<'change' | 'close' | null>(null)
  const open = one.closedOn === null
  const keeps = mayKeep && open
  const provider = one.schoolName ?? t('class.own')
  const contract =
    one.contractNumber &&
    (one.contractSignedOn
      ? t('class.contractOn', { number: one.contractNumber, on: formatDate(one.contractSignedOn) })
      : one.contractNumber)
  return (
    <Page fill={tab === 'attendance' || tab === 'results'}>
      <PageHeader
        title={`${one.name} · ${courseText(`level.${one.level}`)}`}
        subtitle={
          <span className={styles.subtitle}>
            <ClassState of={one} />
            {[provider, contract, one.courseName, one.place].filter(Boolean).join(' · ')}
          </span>
        }
        trail={
          <>
            <AppLink to={classesAddress}>{t('tab.title')}</AppLink>
            <span>/ {one.code}</span>
          </>
        }
        actions={
          mayKeep && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                    {t('tab.more')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setWork('change')}>
                    {t('class.change')}
                  </Menu.Item>
                  {open ? (
                    <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => setWork('close')}>
                      {t('class.close')}
                    </Menu.Item>
                  ) : (
                    <Reopen of={one} />
                  )}
                </Menu.Dropdown>
              </Menu>
              {open && (
                <LinkButton
                  variant={tab === 'learners' ? 'filled' : 'default'}
                  leftSection={<IconUserPlus size={16} aria-hidden />}
                  to={enrolAddress}
                  search={{ class: one.id }}
                >
                  {t('enrol.do')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <Panel>
        <Facts>
          <Fact label={t('column.time')} note={hoursText(one.hours) || t('row.noHours')}>
            <span className="figures">
              {formatDate(one.openedOn)} – {formatDate(one.closedOn ?? one.endsOn)}
            </span>
          </Fact>
          <Fact label={t('column.teacher')} note={one.assistants && t('class.with', { names: one.assistants })}>
            {one.teacher ?? <span className={styles.missing}>{t('row.noTeacher')}</span>}
          </Fact>
          <Fact label={t('column.officer')}>{one.officerName ?? <span className={styles.missing}>{t('row.noOfficer')}</span>}</Fact>
          <Fact label={t('column.learners')} note={one.passed > 0 ? t('class.passed', { count: one.passed }) : null}>
            {one.quota === null ? one.learners : `${one.learners}/${one.quota}`}
          </Fact>
          {one.note && <Fact label={t('column.note')}>{one.note}</Fact>}
        </Facts>
        <div className={styles.taught}>
          <span className={styles.label}>{t('column.hours')}</span>
          <b className="figures">
            {t('class.hoursOf', { taught: hoursShort(sumOfHours(one.taught)), planned: hoursShort(sumOfHours(one.planned)) })}
          </b>
          <HoursBar of={one} />
          <HoursKinds of={one} />
        </div>

        <TrainingWarnings warnings={one.warnings} />
      </Panel>
      <Tabs value={tab} onChange={(next) => show({ tab: tabNames.find((name) => name === next) ?? 'learners' })} keepMounted={false}>
        <Tabs.List aria-label={t('class.parts')}>
          {tabNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`part.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'learners' && <LearnersTab of={one} learners={learners} keeps={keeps} mayKeep={mayKeep} past={past} onPast={onPast} />}
      {tab === 'attendance' && <AttendanceTab classId={one.id} className={one.name} hours={one.hours} from={one.openedOn} />}
      {tab === 'lessons' && <BookTab classId={one.id} teacher={one.teacher} hours={one.hours} mayWrite={mayKeep} />}
      {tab === 'results' && <ResultsTab of={one} learners={learners} mayWrite={mayKeep} />}
      {work === 'change' && <ClassDialog of={one} onClose={() => setWork(null)} />}
      {work === 'close' && <CloseClassDialog of={one} onClose={() => setWork(null)} />}
    </Page>
  )
}

function Reopen({ of: { id, version } }: { readonly of: { readonly id: string; readonly version: number } }) {
  const t = useTexts('classes')
  const close = useCommand('classes.close')
  const textOf = useFailureText()
  const reopen = () =>
    close.mutate(
      { id, version, closedOn: null },
      {
        onSuccess: () => notifications.show({ message: t('class.reopened') }),
        onError: (failure) => notifications.show({ color: 'red', message: textOf(failure) }),
      },
    )
  return <Menu.Item onClick={reopen}>{t('class.reopen')}</Menu.Item>
}
