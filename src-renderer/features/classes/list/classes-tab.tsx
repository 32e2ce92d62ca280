import { Button, Checkbox, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { ClassRow } from '#contract/classes/operations'
import { classKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import { numberText } from '../../../ui/values'
import { classAddress } from '../addresses'
import { ClassDialog } from '../class/class-dialog'
import styles from '../classes.module.css'
import { HoursBar, hoursShort, sumOfHours, useHoursText } from '../words'

const Shown = z.object({ closed: z.boolean().default(false).catch(false) })

export function ClassesSubtitle() {
  const t = useTexts('classes')
  const { data } = useOperation('classes.list', {})
  return data ? t('tab.counts', { count: data.length, learners: numberText(data.reduce((sum, { learners }) => sum + learners, 0)) }) : ' '
}

export function ClassesActions() {
  const t = useTexts('classes')
  const mayKeep = useHasRole(...classKeepers)
  const [open, setOpen] = useState(false)
  if (!mayKeep) return null
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('class.new')}
      </Button>
      {open && <ClassDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** Whether a class is to come, goes on, is over. */
export function ClassState({ of: { openedOn, endsOn, closedOn } }: { readonly of: Pick<ClassRow, 'openedOn' | 'endsOn' | 'closedOn'> }) {
  const t = useTexts('classes')
  const { today } = useMe()
  if (closedOn !== null) return <StatusPill tone="done">{t('state.closed')}</StatusPill>
  if (openedOn > today) return <StatusPill tone="past">{t('state.toCome')}</StatusPill>
  if (endsOn < today) return <StatusPill tone="late">{t('state.late')}</StatusPill>
  return <StatusPill tone="calm">{t('state.open')}</StatusPill>
}

/** The classes of the facility. */
export function ClassesTab() {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const hoursText = useHoursText()
  const go = useGo()
  const [{ closed }, show] = useFilters(Shown)
  const mayKeep = useHasRole(...classKeepers)
  const list = useOperation('classes.list', { closed }, { keepPrevious: true })
  const [adding, setAdding] = useState(false)
  const columns: Column<ClassRow>[] = [
    {
      key: 'name',
      title: t('column.class'),
      minWidth: 240,
      isHead: true,
      orderBy: ({ name }) => name,
      render: ({ id, name, code, level }) => (
        <>
          <AppLink to={classAddress(id)} className={styles.name ?? ''} title={name}>
            {name}
          </AppLink>
          <span className={styles.under}>
            {courseText(`level.${level}`)} · {code}
          </span>
        </>
      ),
    },
    {
      key: 'time',
      title: t('column.time'),
      width: 190,
      orderBy: ({ openedOn }) => openedOn,
      render: ({ openedOn, endsOn, closedOn, hours }) => (
        <>
          <span className="figures">
            {formatDate(openedOn)} – {formatDate(closedOn ?? endsOn)}
          </span>
          <span className={styles.under} title={hoursText(hours)}>
            {hoursText(hours) || t('row.noHours')}
          </span>
        </>
      ),
    },
    {
      key: 'teacher',
      title: t('column.teacher'),
      minWidth: 150,
      rank: 1,
      render: ({ teacher, schoolName, closedOn }) => (
        <>
          {teacher ?? (closedOn === null ? <span className={styles.missing}>{t('row.noTeacher')}</span> : '—')}
          <span className={styles.under} title={schoolName ?? t('class.own')}>
            {schoolName ?? t('class.own')}
          </span>
        </>
      ),
    },
    {
      key: 'officer',
      title: t('column.officer'),
      minWidth: 130,
      rank: 2,
      render: ({ officerName, closedOn }) =>
        officerName ?? (closedOn === null ? <span className={styles.missing}>{t('row.noOfficer')}</span> : '—'),
    },
    {
      key: 'learners',
      title: t('column.learners'),
      width: 88,
      align: 'right',
      orderBy: ({ learners }) => learners,
      render: ({ learners, quota }) => (
        <span className="figures">
          <b>{learners}</b>
          {quota !== null && `/${quota}`}
        </span>
      ),
    },
    {
      key: 'hours',
      title: t('column.hours'),
      width: 120,
      rank: 3,
      render: (one) => (
        <>
          <span className="figures">
            {hoursShort(sumOfHours(one.taught))}/{hoursShort(sumOfHours(one.planned))}
          </span>
          <HoursBar of={one} thin />
        </>
      ),
    },
    { key: 'state', title: t('column.state'), width: 164, render: (one) => <ClassState of={one} /> },
  ]
  return (
    <>
      <RegisterTable
        name="classes"
        label={t('tab.title')}
        columns={columns}
        rows={list.data ?? { ...list, data: undefined }}
        isOld={list.isPlaceholderData}
        idOf={({ id }) => id}
        onOpen={({ id }) => go(classAddress(id))}
        toneOf={({ closedOn }) => (closedOn === null ? undefined : 'past')}
        rowHeight={50}
        empty={
          <EmptyState
            title={t('tab.none')}
            text={t('tab.noneText')}
            action={mayKeep ? <Button onClick={() => setAdding(true)}>{t('class.new')}</Button> : null}
          />
        }
        foot={
          <Group px="sm" py={6}>
            <Checkbox
              size="xs"
              label={t('tab.withClosed')}
              checked={closed}
              onChange={(event) => show({ closed: event.currentTarget.checked })}
            />
          </Group>
        }
      />
      {adding && <ClassDialog onClose={() => setAdding(false)} />}
    </>
  )
}
