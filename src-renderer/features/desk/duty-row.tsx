import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronRight, IconClipboardCheck } from '@tabler/icons-react'
import { dutySpecs } from '#contract/desk/duties'
import type { Duty, DutyGroup } from '#contract/desk/operations'
import { articleText } from '#contract/values/article'
import { formatDate, type Instant } from '#contract/values/calendar'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { AppLink, LinkButton } from '../../ui/app-link'
import { StatusPill } from '../../ui/status-pill'
import { momentText } from '../../ui/values'
import { residentAddress } from '../residents/addresses'
import classes from './desk.module.css'
import { timeLeft } from './duties'
import { linkOf, useDutyTexts, useWayTo, useWorkNames, type Way } from './duty-work'

interface DutyRowProps {
  readonly duty: Duty
  readonly group: DutyGroup
  readonly now: Instant
  readonly onSettle: (duty: Duty) => void
}

const looks = {
  late: { variant: 'light', color: 'red' },
  today: { variant: 'light', color: undefined },
  week: { variant: 'default', color: undefined },
  later: { variant: 'default', color: undefined },
  settled: { variant: 'default', color: undefined },
} as const

/** Person, what, article, what it hangs on, time left, and the button that does it. */
export function DutyRow({ duty, group, now, onSettle }: DutyRowProps) {
  const t = useTexts('desk')
  // Whether the person at the seat does this work, or only looks.
  const mine = useHasRole(...dutySpecs[duty.kind].roles)
  const way = useWayTo()(duty)
  const { person, movedFrom, settled } = duty
  const words = useDutyTexts()
  const { name, code } = words.subject(duty)
  const work = useWorkNames()(duty)
  const hint = words.hint(duty.kind)
  const noteText = settled ? (settled.reason ?? t('settled.by', { by: settled.by, at: momentText(settled.at) })) : ''
  return (
    <tr className={classes.row} data-group={group}>
      <th scope="row" className={classes.cell}>
        <span className={classes.work}>{work}</span>
        <span className={classes.small}>{articleText(duty.article)}</span>
      </th>
      <td className={classes.cell}>
        {person ? (
          <AppLink to={residentAddress(person.residentId)} className={classes.name} underline="hover" c="inherit">
            {name}
          </AppLink>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.small}>{code}</span>
      </td>
      <td className={classes.cell}>
        <span className={classes.line}>{duty.fromBefore ? `${words.cause(duty)} · ${t('fromBefore')}` : words.cause(duty)}</span>
        {settled ? (
          <span className={classes.small} title={noteText}>
            {noteText}
          </span>
        ) : movedFrom ? (
          <span className={classes.small}>{t('moved', { on: formatDate(movedFrom).slice(0, 5) })}</span>
        ) : (
          hint && (
            <span className={classes.small} title={hint}>
              {hint}
            </span>
          )
        )}
      </td>
      <td className={`${classes.cell} ${classes.left}`}>
        <Left duty={duty} now={now} />
      </td>
      <td className={classes.action}>
        <div className={classes.buttons}>
          {settled ? (
            mine && (
              <Button
                size="xs"
                variant="default"
                data-action
                aria-label={t('action.of', { action: t('reopen.open'), name, work })}
                onClick={() => onSettle(duty)}
              >
                {t('reopen.open')}
              </Button>
            )
          ) : (
            <>
              <Action duty={duty} group={group} name={name} work={work} way={way} onSettle={onSettle} />
              {mine && !settles(way) ? (
                <Tooltip label={t('settle.open')}>
                  <ActionIcon
                    size={30}
                    variant="subtle"
                    color="gray"
                    aria-label={t('action.of', { action: t('settle.open'), name, work })}
                    onClick={() => onSettle(duty)}
                  >
                    <IconClipboardCheck size={17} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              ) : (
                <span className={classes.noIcon} />
              )}
            </>
          )}
        </div>
      </td>
    </tr>
  )
}

function Left({ duty, now }: Pick<DutyRowProps, 'duty' | 'now'>) {
  const t = useTexts('desk')
  const { settled } = duty
  if (settled)
    return <StatusPill tone="done">{t(`settled.${settled.outcome}`, { on: settled.doneOn ? formatDate(settled.doneOn) : '' })}</StatusPill>
  const { side, unit, count, tone } = timeLeft(duty, now)
  return <StatusPill tone={tone}>{side === 'left' ? t(`left.${unit}`, { count }) : t(`over.${unit}`, { count })}</StatusPill>
}

const settles = (way: Way | null) => way !== null && 'step' in way && way.does === 'settle'

interface ActionProps extends Pick<DutyRowProps, 'duty' | 'group' | 'onSettle'> {
  readonly name: string
  readonly work: string
  readonly way: Way | null
}

function Action({ duty, group, name, work, way, onSettle }: ActionProps) {
  const t = useTexts('desk')
  const action = useDutyTexts().action(duty, way)
  const look = { size: 'xs', ...looks[group], 'data-action': true, 'aria-label': t('action.of', { action, name, work }) }
  if (settles(way)) {
    return (
      <Button {...look} onClick={() => onSettle(duty)}>
        {action}
      </Button>
    )
  }
  const link = linkOf(way, duty)
  return (
    link && (
      <LinkButton {...link} {...look} rightSection={<IconChevronRight size={14} aria-hidden />}>
        {action}
      </LinkButton>
    )
  )
}
