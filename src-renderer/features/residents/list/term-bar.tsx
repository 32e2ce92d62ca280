import { IconAlertTriangle } from '@tabler/icons-react'
import type { ResidentRow } from '#contract/residents/operations'
import { isManaged, isOpen } from '#contract/stays/words'
import { daysBetween, formatDate, type PlainDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import { numberText } from '../../../ui/values'
import classes from './residents.module.css'

/** Days before the end from which a term counts as ending soon: the notice is due then. */
const soon = 30

interface TermBarProps {
  readonly row: ResidentRow
  readonly today: PlainDate
}

/** No day of the term passes now. */
export const isPaused = ({ state }: Pick<ResidentRow, 'state'>): boolean => state !== null && isOpen(state) && !isManaged(state)

/** How much of the term has passed, as a line, and in words. */
export function TermBar({ row, today }: TermBarProps) {
  const t = useTexts('residents')
  const { startsOn, expectedEndOn, endedOn } = row
  if (!startsOn || !expectedEndOn) return null
  const left = daysBetween(today, expectedEndOn)
  const until = endedOn ?? today
  const share = Math.min(1, Math.max(0, daysBetween(startsOn, until) / Math.max(1, daysBetween(startsOn, expectedEndOn))))
  const [tone, text] = endedOn
    ? (['past', t('row.ended', { on: formatDate(endedOn) })] as const)
    : isPaused(row)
      ? (['late', t('row.paused')] as const)
      : left < 0
        ? (['late', t('row.over', { days: numberText(-left) })] as const)
        : [left <= soon ? 'soon' : 'calm', left === 0 ? t('row.lastDay') : t('row.left', { days: numberText(left) })]
  return (
    <div className={classes.term}>
      <div className={classes.track} aria-hidden>
        <div className={classes.passed} data-tone={tone} style={{ width: `${share * 100}%` }} />
      </div>
      <span className={classes.left} data-tone={tone}>
        {isPaused(row) && <IconAlertTriangle size={13} stroke={1.9} aria-hidden />}
        {text}
      </span>
    </div>
  )
}
