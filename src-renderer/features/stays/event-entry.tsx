import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconAward,
  IconBuildingHospital,
  IconCalendarMinus,
  IconCandle,
  IconCheck,
  IconCircleX,
  IconDoorEnter,
  IconDoorExit,
  IconFileCheck,
  IconGavel,
  IconHeartbeat,
  IconHomeHeart,
  IconLock,
  IconMailQuestion,
  IconPencil,
  IconPlayerPause,
  IconReplace,
  IconRotate2,
  type IconRoute,
  IconRun,
  IconTransfer,
  IconUserUp,
  IconWalk,
} from '@tabler/icons-react'
import type { StayDetail, StayEvent } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { articleText } from '#contract/values/article'
import { facilityClock, facilityDay, formatDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { StatusPill } from '../../ui/status-pill'
import { useStep } from '../../ui/step'
import text from '../../ui/text.module.css'
import { TimeLineEntry } from '../../ui/time-line'
import { MomentText, momentText } from '../../ui/values'
import type { TimeLineItem } from '../person'
import { correctEventStep, correctStayAddress, withdrawEventStep } from './addresses'
import { EventChanges, EventDetails } from './event/event-details'
import classes from './event-entry.module.css'

type Icon = typeof IconRoute
const icons: Readonly<Record<StayEventKind, Icon>> = {
  ADMITTED: IconDoorEnter,
  KIND_CHANGED: IconReplace,
  ESCAPED: IconRun,
  LEFT: IconWalk,
  RETURNED: IconArrowBackUp,
  TO_HOSPITAL: IconBuildingHospital,
  LEAVE_REQUESTED: IconMailQuestion,
  LEAVE_REFUSED: IconCircleX,
  LEAVE_STARTED: IconCandle,
  OUT_FOR_PROCEDURE: IconGavel,
  IMPRISONED: IconLock,
  SUSPENDED: IconPlayerPause,
  TERM_REDUCED: IconCalendarMinus,
  TURNED_ADULT: IconUserUp,
  HEALTH_CHECKED: IconHeartbeat,
  DECISION_RECEIVED: IconFileCheck,
  COMPLETED: IconCheck,
  SHELTERED: IconHomeHeart,
  EXEMPTED: IconAward,
  TRANSFERRED_OUT: IconTransfer,
  DIED: IconCandle,
  QUIT: IconDoorExit,
  RELEASED: IconDoorExit,
  OTHER_EXIT: IconDoorExit,
}
const alarming: readonly StayEventKind[] = ['ESCAPED', 'LEFT']

/** The events of the stay, corrected and withdrawn ones told from the others. */
export const eventEntries = ({ events, allowedActions, stay, withoutPaper }: StayDetail): TimeLineItem[] =>
  events.map((event) => ({
    key: event.id,
    at: `${facilityDay(event.happenedAt)} ${facilityClock(event.happenedAt)}`,
    entry: (
      <EventEntry
        event={event}
        stayId={stay.id}
        mayCorrect={allowedActions.includes('correct')}
        noPaper={withoutPaper.find(({ eventId }) => eventId === event.id)?.article ?? null}
      />
    ),
  }))

interface EventEntryProps {
  readonly event: StayEvent
  readonly stayId: string
  readonly mayCorrect: boolean
  /** The article by which it should have a paper, where it has none. */
  readonly noPaper: string | null
}

function EventEntry({ event, stayId, mayCorrect, noPaper }: EventEntryProps) {
  const t = useTexts('stays')
  const staff = useTexts('staff')
  const open = useStep()
  const go = useGo()
  const withdrawn = event.withdrawnReason !== null
  const { paper, kind } = event
  const name = t(`event.${kind}`)
  const lowName = name.toLocaleLowerCase('vi')
  return (
    <TimeLineEntry
      icon={icons[kind]}
      tone={withdrawn ? 'past' : alarming.includes(kind) ? 'late' : undefined}
      beside={
        mayCorrect &&
        !withdrawn && (
          <div className={classes.doings}>
            <Doing
              label={t('course.correctEvent', { event: lowName })}
              icon={IconPencil}
              onClick={() => (kind === 'ADMITTED' ? go(correctStayAddress(stayId)) : open(correctEventStep(event.id)))}
            />
            {kind !== 'ADMITTED' && (
              <Doing
                label={t('course.withdrawEvent', { event: lowName })}
                icon={IconRotate2}
                onClick={() => open(withdrawEventStep(event.id))}
              />
            )}
          </div>
        )
      }
    >
      <div className={classes.name} data-withdrawn={withdrawn || undefined}>
        {name}
        {noPaper !== null && (
          <span className={classes.noPaper} title={articleText(noPaper)}>
            <StatusPill tone="soon">{t('course.noPaper')}</StatusPill>
          </span>
        )}
      </div>
      <div className={text.quiet}>
        <MomentText value={event.happenedAt} /> · {t('course.by', { name: event.recordedBy })}
      </div>
      {paper && (
        <div className={text.quiet}>{t('course.paper', { number: paper.number, on: formatDate(paper.on), issuer: paper.issuer })}</div>
      )}
      {event.decidedBy && <div className={text.quiet}>{t('course.decidedBy', { name: event.decidedBy })}</div>}
      <EventDetails event={event} />
      {event.note && <div className={text.quiet}>{event.note}</div>}
      {event.corrections.map(({ at, by, reason, was }, index) => (
        <div key={at} className={classes.correction}>
          <div className={text.quiet}>{t('course.corrected', { reason: reason || staff('withheld.text') })}</div>
          <EventChanges kind={kind} was={was} is={event.corrections[index + 1]?.was ?? event} />
          <div className={text.quiet}>{t('course.correctedBy', { name: by, at: momentText(at) })}</div>
        </div>
      ))}
      {withdrawn && <div className={text.quiet}>{t('course.withdrawn', { reason: event.withdrawnReason || staff('withheld.text') })}</div>}
    </TimeLineEntry>
  )
}

const Doing = ({ label, icon: Sign, onClick }: { readonly label: string; readonly icon: Icon; readonly onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon size="sm" variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      <Sign size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  </Tooltip>
)
