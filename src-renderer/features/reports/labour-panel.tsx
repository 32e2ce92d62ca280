import { Drawer, UnstyledButton } from '@mantine/core'
import { clsx } from 'clsx'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { type LabourLines, LabourPeopleLine, labourUnits, type PeriodChoice } from '#contract/reports'
import { formatAmount, formatHours } from '#contract/values/amounts'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { RegisterTable } from '../../ui/register-table'
import { numberText } from '../../ui/values'
import { residentAddress } from '../residents/addresses'
import classes from './reports.module.css'

interface LabourPanelProps {
  readonly period: PeriodChoice
}

/** Labour therapy of the period below the movement; the figures that stand for people open them. */
export function LabourPanel({ period }: LabourPanelProps) {
  const t = useTexts('reports')
  const labour = useOperation('reports.labour', { period }, { keepPrevious: true })
  const [opened, setOpened] = useState<LabourPeopleLine | null>(null)
  return (
    <Panel flush title={t('labour.title')}>
      <ErrorNotice failure={labour.error} onRetry={() => void labour.refetch()} />
      <RegisterTable
        look="plain"
        label={t('labour.title')}
        rows={labour.data ?? { ...labour, data: undefined }}
        idOf={({ code }) => code}
        columns={[
          { key: 'line', title: t('indicator'), minWidth: 260, isHead: true, render: ({ code }) => t(`labour.${code}`) },
          {
            key: 'value',
            title: t('column.total'),
            width: 220,
            align: 'right',
            render: (line) => {
              const people = LabourPeopleLine.safeParse(line.code).data
              const shown = labourFigure(line)
              if (people === undefined || line.value === 0) return <span className="figures">{shown}</span>
              return (
                <UnstyledButton
                  className={clsx('figures', classes.figure)}
                  onClick={() => setOpened(people)}
                  aria-label={t('labour.figure', { line: t(`labour.${people}`), value: shown })}
                >
                  {shown}
                </UnstyledButton>
              )
            },
          },
        ]}
      />
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        position="right"
        size={620}
        title={opened && t(`labour.${opened}`)}
        closeButtonProps={{ 'aria-label': t('people.close') }}
        classNames={{ title: classes.drawerTitle ?? '' }}
        // Inside a dialog a header is not the page's banner.
        attributes={{ header: { role: 'presentation' } }}
      >
        {opened && <LabourPeople period={period} line={opened} />}
      </Drawer>
    </Panel>
  )
}

function labourFigure({ code, value }: LabourLines[number]): string {
  const unit = labourUnits[code]
  if (unit === 'SHARE') return `${(value / 10).toLocaleString('vi-VN')} %`
  return unit === 'MINUTES' ? formatHours(value) : formatAmount(value)
}

type LabourPerson = OutputOf<'reports.labourPeople'>[number]

function LabourPeople({ period, line }: { readonly period: PeriodChoice; readonly line: LabourPeopleLine }) {
  const t = useTexts('reports')
  const people = useOperation('reports.labourPeople', { period, line })
  if (people.error) return <ErrorNotice failure={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      <p className={classes.count}>{people.data ? t('people.count', { count: numberText(people.data.length) }) : ' '}</p>
      <RegisterTable<LabourPerson>
        look="plain"
        label={t(`labour.${line}`)}
        rows={people.data ?? []}
        idOf={({ stayId }) => stayId}
        columns={[
          {
            key: 'name',
            title: t('people.name'),
            isHead: true,
            render: ({ residentId, fullName, residentCode }) => (
              <>
                <AppLink to={residentAddress(residentId)} search={{ tab: 'labour' }}>
                  {fullName}
                </AppLink>{' '}
                · {residentCode}
              </>
            ),
          },
          { key: 'hours', title: t('labour.hours'), width: 120, align: 'right', render: ({ minutes }) => formatHours(minutes) },
        ]}
      />
    </>
  )
}
