import { IconChevronRight } from '@tabler/icons-react'
import type { Instant } from '../../../src-preload/contract/calendar'
import { facilityDay, formatDate } from '../../../src-preload/contract/calendar'
import type { Duty } from '../../../src-preload/contract/desk'
import { useTexts } from '../../i18n/texts'
import { addresses } from '../../ui/addresses'
import { AppLink, LinkButton } from '../../ui/app-link'
import { articleText } from '../../ui/article'
import { StatusPill } from '../../ui/status-pill'
import { momentText } from '../../ui/values'
import classes from './desk.module.css'
import { type Group, timeLeft } from './duties'

interface DutyRowProps {
  readonly duty: Duty
  readonly group: Group
  readonly now: Instant
  /** Whether the person at the seat may do it, or only look. */
  readonly keeper: boolean
}

const looks = {
  late: { variant: 'light', color: 'red' },
  today: { variant: 'light', color: undefined },
  week: { variant: 'default', color: undefined },
  later: { variant: 'default', color: undefined },
} as const

export function DutyRow({ duty, group, now, keeper }: DutyRowProps) {
  const t = useTexts('desk')
  const { kind, form, happensAt, residentId, stayId, fullName, copies, movedFrom } = duty
  const work = kind === 'confirmation' ? t(form === 'mau-30' ? 'work.confirmation30' : 'work.confirmation50') : t(`work.${kind}`)
  const left = timeLeft(duty, now)
  // A completion cannot be recorded before its day.
  const doable = keeper && (kind !== 'confirmation' || group === 'late' || group === 'today')
  const action = doable ? t(`action.${kind}`, { count: copies }) : t('action.look')
  const { variant, color } = looks[group]
  return (
    <tr className={classes.row} data-group={group}>
      <th scope="row" className={classes.cell}>
        <span className={classes.work}>{work}</span>
        <span className={classes.small}>{articleText(duty.article)}</span>
      </th>
      <td className={classes.cell}>
        <AppLink to={addresses.resident(residentId)} className={classes.name} underline="hover" c="inherit">
          {fullName}
        </AppLink>
        <span className={classes.small}>{duty.residentCode}</span>
      </td>
      <td className={classes.cell}>
        {kind === 'intake' ? t('admitted', { at: momentText(happensAt) }) : t('completes', { on: formatDate(facilityDay(happensAt)) })}
        {movedFrom && <span className={classes.small}>{t('moved', { on: formatDate(movedFrom).slice(0, 5) })}</span>}
      </td>
      <td className={classes.cell}>
        <StatusPill tone={left.tone}>{t(`${left.side}.${left.unit}`, { count: left.count })}</StatusPill>
      </td>
      <td className={classes.action}>
        <LinkButton
          to={doable && kind === 'notice' ? addresses.notice(stayId) : addresses.resident(residentId)}
          size="xs"
          variant={variant}
          color={color}
          rightSection={<IconChevronRight size={14} aria-hidden />}
          aria-label={t('action.of', { action, name: fullName, work })}
          data-action
        >
          {action}
        </LinkButton>
      </td>
    </tr>
  )
}
