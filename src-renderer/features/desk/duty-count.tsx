import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { WaitingCount } from '../../ui/waiting-count'

/** How much there is to be done at first by whoever is at the seat; how many are late is told when one points at the number. */
export function DutyCount() {
  const t = useTexts('desk')
  const { due = 0, overdue = 0 } = useOperation('desk.count', {}).data ?? {}
  return <WaitingCount count={due} title={overdue > 0 ? t('late', { count: overdue }) : undefined} />
}
