import { Drawer, Skeleton } from '@mantine/core'
import type { ColumnCode, LineCode, PeriodChoice } from '#contract/reports'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { ErrorNotice } from '../../ui/error-notice'
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

const waiting = ['a', 'b', 'c', 'd', 'e', 'f']

function People({ period, line, column }: { readonly period: PeriodChoice; readonly line: LineCode; readonly column: ColumnCode }) {
  const t = useTexts('reports')
  const people = useOperation('reports.people', { period, line, column })
  // Parts of the intake happened on a day, the places at the end did not.
  const moment = people.data?.every(({ happenedOn }) => happenedOn === null) ?? true
  if (people.error) return <ErrorNotice failure={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      <p className={classes.count}>{people.data ? t('people.count', { count: numberText(people.data.length) }) : ' '}</p>
      <table className={classes.people} aria-label={t('people.label')}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.birth')}</th>
            <th scope="col">{t('people.kind')}</th>
            <th scope="col">{moment ? t('people.admittedOn') : t('people.on')}</th>
          </tr>
        </thead>
        <tbody>
          {people.data?.map((person) => (
            <tr key={`${person.stayId} ${person.happenedOn}`}>
              <td>
                <AppLink to={residentAddress(person.id)} fw={500}>
                  {person.fullName}
                </AppLink>
                <small>{person.code}</small>
              </td>
              <td>
                <BirthText value={person.birth} />
              </td>
              <td>{person.kind && t(`kinds.${person.kind}`)}</td>
              <td>
                <DateText value={moment ? person.admittedOn : person.happenedOn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.isPending && waiting.map((key) => <Skeleton key={key} height={18} my={12} radius={3} />)}
    </>
  )
}
