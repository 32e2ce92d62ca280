import { Link } from '@tanstack/react-router'
import { careStaff, recordKeepers } from '#contract/roles'
import { facilityClock, facilityDay, formatDate, type Instant, type PlainDate } from '#contract/values/calendar'
import { useOperation } from '../api/queries'
import { useHasRole, useMe } from '../api/session'
import { useLanguage, useTexts } from '../i18n/texts'
import { weekdayText } from '../ui/values'
import classes from './layout.module.css'
import { type Destination, destinationsOf } from './navigation'

/** The places, and below them the facility's day and the last backup. */
export function Navigation() {
  const t = useTexts('app')
  const me = useMe()
  const [language] = useLanguage()
  return (
    <>
      <ul className={classes.places}>
        {destinationsOf(me.roles).map((destination) => (
          <li key={destination.address}>
            <Link
              to={destination.address}
              className={classes.place}
              activeOptions={{ exact: destination.address === '/', includeSearch: false }}
            >
              <destination.icon size={18} stroke={1.6} aria-hidden />
              {t(destination.text)}
              {destination.count && <Count of={destination.count} />}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <div>
          {weekdayText(me.today, language)}, {formatDate(me.today)}
        </div>
        <LastBackup today={me.today} />
      </div>
    </>
  )
}

/** How much waits at a place; nothing while it is unknown or none. */
function Count({ of }: { readonly of: NonNullable<Destination['count']> }) {
  const t = useTexts('app')
  const cares = useHasRole(...careStaff)
  const keeps = useHasRole(...recordKeepers)
  const duties = useOperation('desk.count', {}, { enabled: cares && of === 'duties' }).data
  const drafts = useOperation('papers.list', { state: 'DRAFT', limit: 1 }, { enabled: keeps && of === 'drafts' }).data?.total
  const count = of === 'duties' ? duties?.due : drafts
  if (!count) return null
  const late = duties?.overdue ?? 0
  return (
    <span className={classes.count} title={late > 0 ? t('nav.late', { count: late }) : undefined}>
      {count}
    </span>
  )
}

function LastBackup({ today }: { readonly today: PlainDate }) {
  const t = useTexts('app')
  const latest = useOperation('safety.backups', {}).data?.latestAt
  if (latest === undefined) return <div>&nbsp;</div>
  return <div>{latest === null ? t('backup.none') : t('backup.latest', { when: when(latest, today) })}</div>
}

const when = (at: Instant, today: PlainDate): string =>
  facilityDay(at) === today ? facilityClock(at) : `${facilityClock(at)} ${formatDate(facilityDay(at))}`
