import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFilter, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { earlierDay, laterDay, PlainDate } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { DateField } from '../../../ui/date-field'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { plainField } from '../../../ui/field'
import { SelectField, TextField } from '../../../ui/fields'
import { Page, PageHeader } from '../../../ui/page-header'
import { Panel } from '../../../ui/panel'
import { AddPeople, ReviewTable } from '../../teams/parts'
import { classAddress, classesAddress } from '../addresses'
import styles from '../classes.module.css'
import { CandidatesDialog } from './candidates-dialog'

/** `people`: stays, parted by commas. */
const Shown = z.object({
  class: z.string().nullable().default(null),
  people: z.string().default('').catch(''),
})

const most = 300

/** Enrols one or many in a class: who, what speaks against it, and from when on; the same review as for a team. */
export default function EnrolPage() {
  const t = useTexts('classes')
  const { today } = useMe()
  const go = useGo()
  const [shown, show] = useFilters(Shown)
  const [typedDay, setTypedDay] = useState<unknown>(null)
  const [note, setNote] = useState('')
  const [finding, setFinding] = useState(false)
  const list = useOperation('classes.list', {})
  const waiting = useOperation('enrolment.waiting', {})
  const enrol = useCommand('enrolment.enrol')
  const wait = useCommand('enrolment.wait')
  const open = (list.data ?? []).filter(({ closedOn }) => closedOn === null)
  const chosen = open.find(({ id }) => id === shown.class)
  // A class to come is entered on its first day.
  const proposed = chosen ? laterDay(chosen.openedOn, earlierDay(today, chosen.endsOn)) : today
  const day = PlainDate.safeParse(typedDay ?? proposed)
  const fromOn = day.data ?? proposed
  const classId = chosen?.id ?? ''
  const stayIds = shown.people.split(',').filter(Boolean).slice(0, most)
  const review = useOperation(
    'enrolment.review',
    { classId, fromOn, stayIds },
    { enabled: classId !== '' && day.success && stayIds.length > 0, keepPrevious: true },
  )
  const people = stayIds.length > 0 && classId !== '' ? (review.data?.people ?? []).filter(({ stayId }) => stayIds.includes(stayId)) : []
  const blocked = people.filter(({ problems }) => problems.some(({ blocks }) => blocks)).length
  const setPeople = (ids: readonly string[]) => show({ people: [...new Set(ids)].slice(0, most).join(',') })
  const free = (waiting.data ?? [])
    .filter(({ stayId, wait }) => wait.courseId === chosen?.courseId && !stayIds.includes(stayId))
    .map(({ stayId }) => stayId)
  const begin = () =>
    enrol.mutate(
      { classId, fromOn, stayIds: people.map(({ stayId }) => stayId), note },
      {
        onSuccess: ({ enrolled }) => {
          notifications.show({ message: t('enrol.done', { count: enrolled }) })
          go(classAddress(classId))
        },
      },
    )
  const letWait = () =>
    wait.mutate(
      { courseId: chosen?.courseId ?? '', stayIds, askedOn: earlierDay(today, fromOn), note },
      {
        onSuccess: ({ waiting }) => {
          notifications.show({ message: t('enrol.waitDone', { count: waiting }) })
          setPeople([])
        },
      },
    )
  const ready = classId !== '' && day.success && people.length > 0 && blocked === 0
  return (
    <Page>
      <PageHeader
        title={t('enrol.title')}
        subtitle={
          people.length === 0
            ? t('enrol.subtitle')
            : t('enrol.counts', {
                people: people.length,
                blocked,
                warned: people.filter(({ problems }) => problems.length > 0).length - blocked,
              })
        }
        trail={
          <>
            <AppLink to={classesAddress}>{t('tab.title')}</AppLink>
            {chosen && <AppLink to={classAddress(chosen.id)}>/ {chosen.name}</AppLink>}
          </>
        }
        actions={
          <>
            <Button variant="default" disabled={classId === '' || stayIds.length === 0} loading={wait.isPending} onClick={letWait}>
              {t('enrol.wait')}
            </Button>
            <Button leftSection={<IconUserPlus size={16} aria-hidden />} disabled={!ready} loading={enrol.isPending} onClick={begin}>
              {t('enrol.doCount', { count: people.length })}
            </Button>
          </>
        }
      />
      <Panel>
        <div className={styles.tools}>
          <SelectField
            key={`class ${open.length}`}
            label={t('enrol.class')}
            width={320}
            choices={open.map(({ id, name, learners, quota }) => ({
              value: id,
              label: `${name} (${quota === null ? learners : `${learners}/${quota}`})`,
            }))}
            field={plainField('class', shown.class, (value) => show({ class: value }))}
            required
          />
          <DateField
            key={proposed}
            label={t('column.fromOn')}
            width={140}
            field={plainField('fromOn', typedDay ?? proposed, setTypedDay)}
            required
          />
          <div className={styles.grow}>
            <TextField label={t('column.note')} field={plainField('note', note, setNote)} max={300} />
          </div>
        </div>
      </Panel>
      <ErrorNotice failure={enrol.error ?? wait.error ?? review.error} />
      <div className={styles.columns}>
        <ReviewTable
          people={people}
          isOld={review.isPlaceholderData}
          onRemove={(ids) => setPeople(stayIds.filter((id) => !ids.includes(id)))}
          empty={
            <EmptyState
              icon={<IconUsers size={22} stroke={1.6} />}
              title={classId === '' ? t('enrol.noClass') : t('enrol.nobody')}
              text={classId === '' && stayIds.length > 0 ? t('enrol.noClassText', { count: stayIds.length }) : t('enrol.nobodyText')}
            />
          }
        />
        <AddPeople
          stayIds={stayIds}
          onAdd={(ids) => setPeople([...stayIds, ...ids])}
          look={classId === '' ? null : (codes) => callQuery('enrolment.review', { classId, fromOn, codes })}
          codesNeed={t('enrol.codesNeedClass')}
          waiting={free.length > 0 ? { title: t('enrol.fromWaiting', { count: free.length }), stayIds: free } : null}
        >
          <Button fullWidth mb="sm" variant="light" leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setFinding(true)}>
            {t('candidates.open')}
          </Button>
        </AddPeople>
      </div>
      {finding && (
        <CandidatesDialog
          chosen={stayIds}
          level={chosen?.level ?? null}
          onAdd={(ids) => setPeople([...stayIds, ...ids])}
          onClose={() => setFinding(false)}
        />
      )}
    </Page>
  )
}
