import { IconAlertTriangle } from '@tabler/icons-react'
import { daysBetween, facilityClock, facilityDay, formatDate, type Instant, type PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { StatusPill } from '../../ui/status-pill'

/** Days of work that may stand in no copy before the line warns. */
const safeDays = 7

/** When the register was last copied; a warning when never, or too long ago. */
export function LastBackup() {
  const t = useTexts('safety')
  const { today } = useMe()
  const latest = useOperation('safety.backups', {}).data?.latestAt
  if (latest === undefined) return <div>&nbsp;</div>
  const words = latest === null ? t('lastBackup.none') : t('lastBackup.latest', { when: when(latest, today) })
  const isOld = latest === null || daysBetween(facilityDay(latest), today) > safeDays
  return isOld ? (
    <StatusPill tone="soon" icon={IconAlertTriangle}>
      {words}
    </StatusPill>
  ) : (
    <div>{words}</div>
  )
}

const when = (at: Instant, today: PlainDate): string =>
  facilityDay(at) === today ? facilityClock(at) : `${facilityClock(at)} ${formatDate(facilityDay(at))}`
