import { type ResidentRow, Where } from '#contract/residents/operations'
import { formatDate, type PlainDate } from '#contract/values/calendar'
import { splitName, upperName } from '#contract/values/names'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import type { Column } from '../../../ui/register-table'
import { BirthText, DateText } from '../../../ui/values'
import classes from './residents.module.css'
import { isPaused, TermBar } from './term-bar'

/** What a line of the list says. */
export function useColumns(): Column<ResidentRow>[] {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const { today } = useMe()
  return [
    { key: 'name', title: t('column.name'), minWidth: 180, sortable: true, render: (row) => <NameCell row={row} /> },
    {
      key: 'code',
      title: t('column.code'),
      width: 124,
      rank: 2,
      isExtra: true,
      sortable: true,
      render: ({ code }) => <span className="figures">{code}</span>,
    },
    { key: 'birth', title: t('column.birth'), width: 112, rank: 4, render: ({ birth }) => <BirthText value={birth} /> },
    {
      key: 'kind',
      title: t('column.kind'),
      width: 212,
      rank: 3,
      render: ({ kind, rehabCount }) =>
        kind && (
          <span className={classes.kind}>
            {stayText(`kind.${kind}`)}
            {rehabCount !== null && rehabCount > 1 && <span className={classes.times}> {t('row.times', { count: rehabCount })}</span>}
          </span>
        ),
    },
    { key: 'where', title: t('column.where'), width: 204, rank: 1, render: (row) => <PlaceCell row={row} today={today} /> },
    {
      key: 'admittedOn',
      title: t('column.admittedOn'),
      width: 104,
      rank: 5,
      sortable: true,
      render: (row) => <DateText value={row.admittedOn} />,
    },
    {
      key: 'expectedEndOn',
      title: t('column.expectedEndOn'),
      width: 116,
      rank: 2,
      sortable: true,
      render: (row) => (isPaused(row) ? '—' : <DateText value={row.expectedEndOn} />),
    },
    { key: 'term', title: t('column.term'), width: 164, rank: 6, render: (row) => <TermBar row={row} today={today} /> },
  ]
}

/** Where somebody is, since when, or until when it was allowed; of those present, in which phase. */
function PlaceCell({ row, today }: { readonly row: ResidentRow; readonly today: PlainDate }) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const phaseText = useTexts('phases')
  const place = Where.safeParse(row.state)
  if (!place.success) return row.state && <span className={classes.past}>{stayText(`state.${row.state}`)}</span>
  const late = row.untilOn !== null && row.untilOn < today
  const more = row.untilOn
    ? t('whereabouts.until', { on: shortDate(row.untilOn, today) })
    : row.since
      ? t('whereabouts.since', { on: shortDate(row.since, today) })
      : row.phase && phaseText(`short.${row.phase}`)
  return (
    <span className={classes.place} data-place={place.data} data-late={late || undefined}>
      {t(`place.${place.data}`)}
      {more && <span className={classes.times}> · {more}</span>}
    </span>
  )
}

/** The year is said where it is another than this. */
const shortDate = (day: PlainDate, today: PlainDate) => formatDate(day).slice(0, day.slice(0, 4) === today.slice(0, 4) ? 5 : 10)

function NameCell({ row }: { readonly row: ResidentRow }) {
  return (
    <span className={classes.name}>
      <span className={classes.initial} aria-hidden>
        {upperName([...splitName(row.fullName).given][0] ?? '')}
      </span>
      <span className={classes.fullName} title={row.fullName}>
        {row.fullName}
      </span>
    </span>
  )
}
