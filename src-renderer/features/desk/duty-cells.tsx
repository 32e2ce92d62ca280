import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronRight, IconClipboardCheck } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { dutySpecs } from '#contract/desk/duties'
import type { Duty, DutyGroup } from '#contract/desk/operations'
import { recordReaders } from '#contract/roles'
import { formatDate, type Instant } from '#contract/values/calendar'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { AppLink, LinkButton } from '../../ui/app-link'
import { ArticleText } from '../../ui/article-text'
import { StatusPill } from '../../ui/status-pill'
import { momentText } from '../../ui/values'
import { residentAddress } from '../residents/addresses'
import classes from './desk.module.css'
import { timeLeft } from './duties'
import { linkOf, useDutyTexts, useWayTo, useWorkNames, type Way } from './duty-work'

/** A cell of the desk knows its duty alone. */
interface DutyProps {
  readonly duty: Duty
}

interface DoneProps extends DutyProps {
  readonly group: DutyGroup
  /** What the link to the work says of the desk, to come back to it. */
  readonly begun: Readonly<Record<string, unknown>>
  readonly onSettle: (duty: Duty) => void
}

const looks = {
  late: { variant: 'light', color: 'red' },
  today: { variant: 'light', color: undefined },
  week: { variant: 'default', color: undefined },
  later: { variant: 'default', color: undefined },
  settled: { variant: 'default', color: undefined },
} as const

/** What is to be done, and the article that asks for it. @param now where the time left has no column of its own: it is said here */
export function WorkCell({ duty, now }: DutyProps & { readonly now: Instant | null }) {
  const work = useWorkNames()(duty)
  return (
    <>
      <span className={classes.work} title={work}>
        {work}
      </span>
      <span className={classes.article}>
        <ArticleText article={duty.article} inRow />
      </span>
      {now !== null && <TimeLeftCell duty={duty} now={now} />}
    </>
  )
}

/** Who or what it is about. */
export function SubjectCell({ duty }: DutyProps) {
  const { name, code } = useDutyTexts().subject(duty)
  const opensRecords = useHasRole(...recordReaders)
  return (
    <>
      {duty.person && opensRecords ? (
        <AppLink to={residentAddress(duty.person.residentId)} className={classes.name} underline="hover" c="inherit">
          {name}
        </AppLink>
      ) : (
        <span className={classes.name}>{name}</span>
      )}
      <span className={clsx('figures', classes.small)}>{code}</span>
    </>
  )
}

/** What it hangs on, and what is known besides. */
export function CauseCell({ duty }: DutyProps) {
  const t = useTexts('desk')
  const words = useDutyTexts()
  const { movedFrom, settled } = duty
  const note = settled
    ? (settled.reason ?? t('settled.by', { by: settled.by, at: momentText(settled.at) }))
    : movedFrom
      ? t('moved', { on: formatDate(movedFrom).slice(0, 5) })
      : words.hint(duty.kind)
  return (
    <>
      <span className={classes.line}>{duty.fromBefore ? `${words.cause(duty)} · ${t('fromBefore')}` : words.cause(duty)}</span>
      {note && (
        <span className={classes.small} title={note}>
          {note}
        </span>
      )}
    </>
  )
}

/** The button that does it, or takes back that it was done. */
export function ActionCell({ duty, group, begun, onSettle }: DoneProps) {
  const t = useTexts('desk')
  // Whether the person at the seat does this work, or only looks.
  const mine = useHasRole(...dutySpecs[duty.kind].roles)
  const way = useWayTo()(duty)
  const { name } = useDutyTexts().subject(duty)
  const work = useWorkNames()(duty)
  const named = (action: string) => t('action.of', { action, name, work })
  return (
    <div className={classes.buttons}>
      {duty.settled ? (
        mine && (
          <Button size="xs" variant="default" data-action aria-label={named(t('reopen.open'))} onClick={() => onSettle(duty)}>
            {t('reopen.open')}
          </Button>
        )
      ) : (
        <>
          <Action duty={duty} group={group} begun={begun} name={name} work={work} way={way} onSettle={onSettle} />
          {mine && !settles(way) ? (
            <Tooltip label={t('settle.open')}>
              <ActionIcon size={30} variant="subtle" color="gray" aria-label={named(t('settle.open'))} onClick={() => onSettle(duty)}>
                <IconClipboardCheck size={17} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ) : (
            <span className={classes.noIcon} />
          )}
        </>
      )}
    </div>
  )
}

/** How long there is still, or since when it is late. */
export function TimeLeftCell({ duty, now }: DutyProps & { readonly now: Instant }) {
  const t = useTexts('desk')
  const { settled } = duty
  if (settled)
    return <StatusPill tone="done">{t(`settled.${settled.outcome}`, { on: settled.doneOn ? formatDate(settled.doneOn) : '' })}</StatusPill>
  const { side, unit, count, tone } = timeLeft(duty, now)
  return <StatusPill tone={tone}>{side === 'left' ? t(`left.${unit}`, { count }) : t(`over.${unit}`, { count })}</StatusPill>
}

const settles = (way: Way | null) => way !== null && 'step' in way && way.settles

interface ActionProps extends DoneProps {
  readonly name: string
  readonly work: string
  readonly way: Way | null
}

function Action({ duty, group, begun, name, work, way, onSettle }: ActionProps) {
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
      <LinkButton
        to={link.to}
        search={way === null ? {} : { ...link.search, ...begun }}
        {...look}
        rightSection={<IconChevronRight size={14} aria-hidden />}
      >
        {action}
      </LinkButton>
    )
  )
}
