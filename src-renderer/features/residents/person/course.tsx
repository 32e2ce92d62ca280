import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCheck,
  IconDoorEnter,
  IconDoorExit,
  IconFlag,
  IconPlayerStop,
  type IconRoute,
  IconRun,
} from '@tabler/icons-react'
import { facilityClock, facilityDay, formatDate, type Instant } from '../../../../src-preload/contract/calendar'
import type { PhaseRow } from '../../../../src-preload/contract/phases'
import type { StayEventKind } from '../../../../src-preload/contract/stay-words'
import type { StayDetail, StayEvent } from '../../../../src-preload/contract/stays'
import { useTexts } from '../../../i18n/texts'
import { MomentText } from '../../../ui/values'
import classes from './person.module.css'
import { useStep } from './stay-step'

type Icon = typeof IconRoute
const icons: Partial<Record<StayEventKind, Icon>> = {
  ADMITTED: IconDoorEnter,
  ESCAPED: IconRun,
  RETURNED: IconArrowBackUp,
  COMPLETED: IconCheck,
}

type Happening =
  | { readonly at: string; readonly event: StayEvent }
  | { readonly at: string; readonly phase: PhaseRow['phase']; readonly opened: boolean; readonly on: string }

/** A day's phase changes come after what happened on it, an opening after a closing. */
const happeningsOf = ({ events, phases }: StayDetail): Happening[] =>
  [
    ...events.map((event) => ({ at: `${facilityDay(event.happenedAt)} ${facilityClock(event.happenedAt)}`, event })),
    ...phases.flatMap(({ phase, openedOn, closedOn }) => [
      ...(openedOn ? [{ at: `${openedOn} 25`, phase, opened: true, on: openedOn }] : []),
      ...(closedOn ? [{ at: `${closedOn} 24`, phase, opened: false, on: closedOn }] : []),
    ]),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

/** The stay as a time line, the newest on top; withdrawn entries stay legible. */
export function Course({ detail }: { readonly detail: StayDetail }) {
  const latest = detail.events
    .filter(({ kind, withdrawnReason }) => kind !== 'ADMITTED' && withdrawnReason === null)
    .reduce<StayEvent | null>((last, event) => (last === null || event.happenedAt >= last.happenedAt ? event : last), null)
  const mayWithdraw = detail.allowedActions.includes('correct')
  return (
    <ol className={classes.course}>
      {happeningsOf(detail).map((happening) =>
        'event' in happening ? (
          <EventLine key={happening.event.id} event={happening.event} withdrawable={mayWithdraw && happening.event === latest} />
        ) : (
          <PhaseLine key={`${happening.phase}-${happening.opened}`} {...happening} />
        ),
      )}
    </ol>
  )
}

function EventLine({ event, withdrawable }: { readonly event: StayEvent; readonly withdrawable: boolean }) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const open = useStep()
  const Sign = icons[event.kind] ?? IconDoorExit
  const withdrawn = event.withdrawnReason !== null
  const { paper } = event
  return (
    <li className={classes.happening} data-withdrawn={withdrawn || undefined}>
      <span className={classes.bullet} data-tone={withdrawn ? 'past' : event.kind === 'ESCAPED' ? 'late' : undefined}>
        <Sign size={12} stroke={2} aria-hidden />
      </span>
      <div>
        <div className={classes.what}>{stayText(`event.${event.kind}`)}</div>
        <div className={classes.when}>
          <MomentText value={event.happenedAt as Instant} /> · {t('course.by', { name: event.recordedBy })}
        </div>
        {paper && (
          <div className={classes.when}>{t('course.paper', { number: paper.number, on: formatDate(paper.on), issuer: paper.issuer })}</div>
        )}
        {event.note && <div className={classes.when}>{event.note}</div>}
        {withdrawn && <div className={classes.when}>{t('course.withdrawn', { reason: event.withdrawnReason ?? '' })}</div>}
      </div>
      {withdrawable && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => open({ do: 'withdraw', event })}>
          {t('course.withdraw')}
        </Button>
      )}
    </li>
  )
}

function PhaseLine({ phase, opened, on }: { readonly phase: PhaseRow['phase']; readonly opened: boolean; readonly on: string }) {
  const t = useTexts('residents')
  const phaseText = useTexts('phases')
  const name = phaseText(`name.${phase}`).toLocaleLowerCase('vi')
  return (
    <li className={classes.happening}>
      <span className={classes.bullet} data-tone="phase">
        {opened ? <IconFlag size={12} stroke={2} aria-hidden /> : <IconPlayerStop size={12} stroke={2} aria-hidden />}
      </span>
      <div>{t(opened ? 'course.phaseOpened' : 'course.phaseClosed', { phase: name })}</div>
      <div className={classes.when}>{formatDate(on)}</div>
    </li>
  )
}
