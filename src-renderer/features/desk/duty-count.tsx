import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { WaitingCount } from '../../ui/waiting-count'

/** The duties that the desk shows at first; how many are late is told when one points at the number. */
export function DutyCount() {
  const t = useTexts('desk')
  const duties = useOperation('desk.due', {}).data?.duties ?? []
  const late = duties.filter(({ overdue }) => overdue).length
  return <WaitingCount count={duties.length} title={late > 0 ? t('late', { count: late }) : undefined} />
}
