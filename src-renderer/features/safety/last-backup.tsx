import { facilityClock, facilityDay, formatDate, type Instant, type PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'

/** When the register was last copied. */
export function LastBackup() {
  const t = useTexts('safety')
  const { today } = useMe()
  const latest = useOperation('safety.backups', {}).data?.latestAt
  if (latest === undefined) return <div>&nbsp;</div>
  return <div>{latest === null ? t('lastBackup.none') : t('lastBackup.latest', { when: when(latest, today) })}</div>
}

const when = (at: Instant, today: PlainDate): string =>
  facilityDay(at) === today ? facilityClock(at) : `${facilityClock(at)} ${formatDate(facilityDay(at))}`
