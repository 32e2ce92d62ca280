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
  IconFlag,
  IconGavel,
  IconHeartbeat,
  IconHomeHeart,
  IconLock,
  IconMailQuestion,
  IconPencil,
  IconPlayerPause,
  IconPlayerStop,
  IconReplace,
  type IconRoute,
  IconRun,
  IconTransfer,
  IconTrash,
  IconUserUp,
  IconWalk,
} from '@tabler/icons-react'
import type { PhaseRow } from '#contract/phases'
import type { StayDetail, StayEvent } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { facilityClock, facilityDay, formatDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { useStep } from '../../ui/step'
import text from '../../ui/text.module.css'
import { MomentText } from '../../ui/values'
import { correctEventStep, correctStayAddress, withdrawEventStep } from './addresses'
import classes from './course.module.css'
import { EventFacts } from './event/event-facts'

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

/** The stay as a time line, the newest on top; corrected and withdrawn entries are told from the others. */
export function Course({ detail }: { readonly detail: StayDetail }) {
  const mayCorrect = detail.allowedActions.includes('correct')
  return (
    <ol className={classes.course}>
      {happeningsOf(detail).map((happening) =>
        'event' in happening ? (
          <EventLine key={happening.event.id} event={happening.event} stayId={detail.stay.id} mayCorrect={mayCorrect} />
        ) : (
          <PhaseLine key={`${happening.phase}-${happening.opened}`} {...happening} />
        ),
      )}
    </ol>
  )
}

interface EventLineProps {
  readonly event: StayEvent
  readonly stayId: string
  readonly mayCorrect: boolean
}

function EventLine({ event, stayId, mayCorrect }: EventLineProps) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const open = useStep()
  const go = useGo()
  const Sign = icons[event.kind]
  const withdrawn = event.withdrawnReason !== null
  const { paper, kind } = event
  const name = stayText(`event.${kind}`)
  const lowName = name.toLocaleLowerCase('vi')
  return (
    <li className={classes.happening} data-withdrawn={withdrawn || undefined}>
      <span className={classes.bullet} data-tone={withdrawn ? 'past' : alarming.includes(kind) ? 'late' : undefined}>
        <Sign size={12} stroke={2} aria-hidden />
      </span>
      <div>
        <div className={classes.what}>{name}</div>
        <div className={text.quiet}>
          <MomentText value={event.happenedAt} /> · {t('course.by', { name: event.recordedBy })}
        </div>
        {paper && (
          <div className={text.quiet}>{t('course.paper', { number: paper.number, on: formatDate(paper.on), issuer: paper.issuer })}</div>
        )}
        {event.decidedBy && <div className={text.quiet}>{t('course.decidedBy', { name: event.decidedBy })}</div>}
        <EventFacts event={event} />
        {event.note && <div className={text.quiet}>{event.note}</div>}
        {event.correctedReason !== null && <div className={text.quiet}>{t('course.corrected', { reason: event.correctedReason })}</div>}
        {withdrawn && <div className={text.quiet}>{t('course.withdrawn', { reason: event.withdrawnReason ?? '' })}</div>}
      </div>
      {mayCorrect && !withdrawn && (
        <div className={classes.doings}>
          <Doing
            label={t('course.correctEvent', { event: lowName })}
            icon={IconPencil}
            onClick={() => (kind === 'ADMITTED' ? go(correctStayAddress(stayId)) : open(correctEventStep(event.id)))}
          />
          {kind !== 'ADMITTED' && (
            <Doing
              label={t('course.withdrawEvent', { event: lowName })}
              icon={IconTrash}
              onClick={() => open(withdrawEventStep(event.id))}
            />
          )}
        </div>
      )}
    </li>
  )
}

const Doing = ({ label, icon: Sign, onClick }: { readonly label: string; readonly icon: Icon; readonly onClick: () => void }) => (
  <Tooltip label={label}>
    <ActionIcon size="sm" variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      <Sign size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  </Tooltip>
)

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
      <div className={text.quiet}>{formatDate(on)}</div>
    </li>
  )
}
