import { ActionIcon, Button, Menu, Title, Tooltip } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChevronDown,
  IconEye,
  IconEyeOff,
  IconPencil,
  IconPrinter,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#contract'
import type { Duty } from '#contract/desk'
import { maskId } from '#contract/residents/identity'
import type { StayDetail } from '#contract/stays/operations'
import { isOpen, type StayState } from '#contract/stays/words'
import { articleText } from '#contract/values/article'
import { formatBirth, formatDate, type PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { actionKey, useWorkNames, type Way } from '../../features/desk/duty-work'
import { firstDuty } from '../../features/desk/way-here'
import { admitAgainAddress, correctStayAddress, eventStep } from '../../features/stays/addresses'
import { pendingLeave } from '../../features/stays/event/event-sheet'
import { eventGroups } from '../../features/stays/event/event-words'
import { leftWith } from '../../features/stays/left-with'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { LinkButton } from '../../ui/app-link'
import { Select } from '../../ui/select'
import { StatusPill, type Tone } from '../../ui/status-pill'
import { useStep } from '../../ui/step'
import { momentText } from '../../ui/values'
import classes from './person.module.css'

const toneOf = (state: StayState): Tone => {
  if (state === 'ACTIVE') return 'calm'
  if (state === 'ESCAPED' || state === 'ABSENT') return 'late'
  if (state === 'COMPLETED') return 'done'
  return isOpen(state) ? 'soon' : 'past'
}

interface HeaderCardProps {
  readonly answer: OutputOf<'residents.get'>
  readonly detail: StayDetail | undefined
  readonly duties: readonly Duty[]
  readonly stayId: string
  readonly onChooseStay: (id: string) => void
  /** The facts of the stay, below the name. */
  readonly children: ReactNode
}

/** Who it is, how things stand, and the next thing the law asks for as the one strong button. */
export function HeaderCard({ answer, detail, duties, stayId, onChooseStay, children }: HeaderCardProps) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const { resident, permanentPlace, currentPlace, stays } = answer
  return (
    <div className={classes.head}>
      <Photo stayId={stayId} name={resident.fullName} />
      <div className={classes.body}>
        <div className={classes.top}>
          <div className={classes.who}>
            <div className={classes.nameLine}>
              <Title order={1} className={classes.name}>
                {resident.fullName}
              </Title>
              {detail && <StatusPill tone={toneOf(detail.stay.state)}>{stayText(`state.${detail.stay.state}`)}</StatusPill>}
            </div>
            {detail && <Whereabouts detail={detail} />}
            <div className={classes.line}>
              {t(`sex.${resident.sex}`)} · {t('person.born', { birth: formatBirth(resident.birth) })}
              {resident.idNumber && (
                <>
                  {' · '}
                  {t('person.idNumber')} <IdNumber number={resident.idNumber} />
                </>
              )}
              {(permanentPlace ?? currentPlace) && ` · ${permanentPlace ?? currentPlace}`}
            </div>
            {stays.length > 1 && (
              <Select
                className={classes.stays}
                size="xs"
                aria-label={t('person.stays')}
                allowDeselect={false}
                value={stayId}
                data={stays.map(({ id, code, admittedOn, state }) => ({
                  value: id,
                  label: t('person.stayOption', {
                    code,
                    admittedOn: formatDate(admittedOn),
                    state: stayText(`state.${state}`).toLowerCase(),
                  }),
                }))}
                onChange={(id) => id && onChooseStay(id)}
              />
            )}
          </div>
          <Actions answer={answer} detail={detail} duties={duties} />
        </div>
        {children}
      </div>
    </div>
  )
}

/** Since when somebody is where they are, until when that may last, and why. */
function Whereabouts({ detail }: { readonly detail: StayDetail }) {
  const t = useTexts('residents')
  const { today } = useMe()
  const left = leftWith(detail)
  if (!left) return null
  const { place, untilOn } = left.detail
  const late = untilOn !== null && untilOn < today
  return (
    <div className={classes.whereabouts}>
      <span>{t('where.since', { at: momentText(left.happenedAt) })}</span>
      {place && <span>{place}</span>}
      {untilOn && (
        <span data-late={late || undefined}>
          {late && <IconAlertTriangle size={14} aria-hidden />}
          {t(late ? 'where.late' : 'where.until', { on: formatDate(untilOn) })}
        </span>
      )}
    </div>
  )
}

/** The photo of the stay, or a sign that there is none. */
function Photo({ stayId, name }: { readonly stayId: string; readonly name: string }) {
  const t = useTexts('residents')
  const { data } = useOperation('plans.photo', { stayId }, { enabled: stayId !== '' })
  if (data?.image)
    return <img className={classes.photo} src={`data:${data.kind};base64,${data.image}`} alt={t('person.photoOf', { name })} />
  return (
    <div className={classes.photo} role="img" aria-label={t('person.photo')}>
      <IconUser size={44} stroke={1.4} aria-hidden />
    </div>
  )
}

/** Masked until somebody asks to see it. */
function IdNumber({ number }: { readonly number: string }) {
  const t = useTexts('residents')
  const [shown, setShown] = useState(false)
  const label = shown ? t('person.hide') : t('person.reveal')
  return (
    <span className={classes.idNumber}>
      {shown ? number : maskId(number)}
      <Tooltip label={label}>
        <ActionIcon size="xs" variant="subtle" color="gray" aria-label={label} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

interface ActionsProps {
  readonly answer: OutputOf<'residents.get'>
  readonly detail: StayDetail | undefined
  readonly duties: readonly Duty[]
}

function Actions({ answer, detail, duties }: ActionsProps) {
  const t = useTexts('residents')
  const stayText = useTexts('stays')
  const go = useGo()
  const open = useStep()
  const next = detail?.nextEvents ?? []
  return (
    <div className={classes.actions}>
      {detail?.allowedActions.includes('correct') && (
        <Tooltip label={t('person.correctStay')}>
          <ActionIcon
            size={36}
            variant="default"
            aria-label={t('person.correctStay')}
            onClick={() => go(correctStayAddress(detail.stay.id))}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {next.length > 0 && (
        <Menu position="bottom-end" width={600}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('person.events')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <div className={classes.eventMenu}>
              {eventGroups.map(([group, kinds]) => {
                const possible = kinds.filter((kind) => next.includes(kind))
                return (
                  possible.length > 0 && (
                    <div key={group}>
                      <Menu.Label>{stayText(`eventGroup.${group}`)}</Menu.Label>
                      {possible.map((kind) => (
                        <Menu.Item key={kind} onClick={() => open(eventStep([kind]))}>
                          {stayText(`event.${kind}`)}
                        </Menu.Item>
                      ))}
                    </div>
                  )
                )
              })}
            </div>
          </Menu.Dropdown>
        </Menu>
      )}
      <NextButton answer={answer} detail={detail} duties={duties} />
    </div>
  )
}

/** One click to the next due step, as the desk has it; what follows naturally where nothing is due. */
function NextButton({ answer: { resident, allowedActions }, detail, duties }: ActionsProps) {
  const t = useTexts('residents')
  const open = useStep()
  const me = useMe()
  const due = detail && firstDuty(duties, detail, me)
  const follows = detail && naturally(detail, me.today)
  const again = allowedActions.includes('admit') && (
    <LinkButton
      to={admitAgainAddress(resident.id)}
      variant={due ? 'default' : 'filled'}
      leftSection={<IconUserPlus size={16} aria-hidden />}
    >
      {t('person.admitAgain')}
    </LinkButton>
  )
  if (due)
    return (
      <>
        {again}
        <DutyButton {...due} />
      </>
    )
  if (follows) return <Button onClick={() => open(eventStep([follows]))}>{t(`person.follows.${follows}`)}</Button>
  return again || null
}

/**
 * What comes next in the story without being asked for by a day: the end that had come before the stay was written down, the leave that was asked
 * for, the return of who is away, the awaited decision.
 */
function naturally(detail: StayDetail, today: PlainDate) {
  const { nextEvents, stay } = detail
  const reached = stay.expectedEndOn !== null && stay.expectedEndOn <= today
  if (reached && !leftWith(detail) && nextEvents.includes('COMPLETED')) return 'COMPLETED'
  if (pendingLeave(detail) && nextEvents.includes('LEAVE_STARTED')) return 'LEAVE_STARTED'
  return (['RETURNED', 'KIND_CHANGED'] as const).find((kind) => nextEvents.includes(kind))
}

function DutyButton({ duty, way }: { readonly duty: Duty; readonly way: Way }) {
  const desk = useTexts('desk')
  const workOf = useWorkNames()
  const open = useStep()
  // The name of a paper says more than that one is made.
  const named = duty.does.do === 'form' || duty.does.do === 'settle'
  const label = named ? workOf(duty) : desk(actionKey(duty, way))
  const title = articleText(duty.article)
  return 'to' in way ? (
    <LinkButton {...way} title={title} leftSection={duty.does.do === 'form' ? <IconPrinter size={16} aria-hidden /> : undefined}>
      {label}
    </LinkButton>
  ) : (
    <Button title={title} onClick={() => open(way.step)}>
      {label}
    </Button>
  )
}
