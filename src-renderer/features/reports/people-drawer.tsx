import { Drawer } from '@mantine/core'
import { clsx } from 'clsx'
import type { OutputOf } from '#contract'
import type { ColumnCode, LineCode, PeriodChoice } from '#contract/reports'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { ErrorNotice } from '../../ui/error-notice'
import { RegisterTable } from '../../ui/register-table'
import text from '../../ui/text.module.css'
import { BirthText, DateText, numberText } from '../../ui/values'
import { residentAddress } from '../residents/addresses'
import classes from './reports.module.css'

interface PeopleDrawerProps {
  readonly period: PeriodChoice
  /** The figure that is opened; nothing is, when one of them is null. */
  readonly line: LineCode | null
  readonly column: ColumnCode | null
  readonly onClose: () => void
}

type CountedPerson = OutputOf<'reports.people'>[number]

/** A number to sort by: the year, then what is known of month and day. */
const orderOfBirth = ({ birth }: CountedPerson) => birth.year * 372 + (birth.month ?? 0) * 31 + (birth.day ?? 0)

/** Who stands behind a figure, by name. */
export function PeopleDrawer({ period, line, column, onClose }: PeopleDrawerProps) {
  const t = useTexts('reports')
  const opened = line !== null && column !== null
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={620}
      title={opened && `${t(`line.${line}`)} · ${t(`column.${column}`)}`}
      closeButtonProps={{ 'aria-label': t('people.close') }}
      classNames={{ title: classes.drawerTitle ?? '' }}
      // Inside a dialog a header is not the page's banner.
      attributes={{ header: { role: 'presentation' } }}
    >
      {opened && <People period={period} line={line} column={column} />}
    </Drawer>
  )
}

function People({ period, line, column }: { readonly period: PeriodChoice; readonly line: LineCode; readonly column: ColumnCode }) {
  const t = useTexts('reports')
  const people = useOperation('reports.people', { period, line, column })
  // Parts of the intake happened on a day, the places at the end did not.
  const moment = people.data?.every(({ happenedOn }) => happenedOn === null) ?? true
  const dayOf = ({ admittedOn, happenedOn }: CountedPerson) => (moment ? admittedOn : happenedOn)
  if (people.error) return <ErrorNotice failure={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      <p className={classes.count}>{people.data ? t('people.count', { count: numberText(people.data.length) }) : ' '}</p>
      <RegisterTable
        look="plain"
        label={t('people.label')}
        rows={people}
        idOf={({ stayId, happenedOn }) => `${stayId} ${happenedOn}`}
        rowHeight={52}
        skeleton={6}
        columns={[
          {
            key: 'name',
            title: t('people.name'),
            isHead: true,
            minWidth: 180,
            render: ({ id, fullName, code }) => (
              <>
                <AppLink to={residentAddress(id)} fw={500}>
                  {fullName}
                </AppLink>
                <div className={clsx('figures', text.hint)}>{code}</div>
              </>
            ),
          },
          { key: 'birth', title: t('people.birth'), width: 96, orderBy: orderOfBirth, render: ({ birth }) => <BirthText value={birth} /> },
          {
            key: 'kind',
            title: t('people.kind'),
            width: 160,
            orderBy: ({ kind }) => kind && t(`kinds.${kind}`),
            render: ({ kind }) => kind && t(`kinds.${kind}`),
          },
          {
            key: 'on',
            title: moment ? t('people.admittedOn') : t('people.on'),
            width: 112,
            orderBy: dayOf,
            render: (person) => <DateText value={dayOf(person)} />,
          },
        ]}
      />
    </>
  )
}
