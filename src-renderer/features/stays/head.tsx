import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconDots, IconEraser, IconPencil, IconUserPlus } from '@tabler/icons-react'
import type { StayDetail } from '#contract/stays/operations'
import { isOpen, type StayState } from '#contract/stays/words'
import { formatDate, type PlainDate } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useGo } from '../../ui/address'
import { LinkButton } from '../../ui/app-link'
import { StatusPill, type Tone } from '../../ui/status-pill'
import { useStep } from '../../ui/step'
import { momentText } from '../../ui/values'
import { admitAgainAddress, correctStayAddress, eventStep, withdrawAdmissionStep } from './addresses'
import { pendingLeave } from './event/event-form'
import { eventGroups } from './event/event-words'
import classes from './head.module.css'
import { leftWith } from './left-with'

const toneOf = (state: StayState): Tone => {
  if (state === 'ACTIVE') return 'calm'
  if (state === 'ESCAPED' || state === 'ABSENT') return 'late'
  if (state === 'COMPLETED') return 'done'
  return isOpen(state) ? 'soon' : 'past'
}

export function StateBadge({ state }: { readonly state: StayState }) {
  const t = useTexts('stays')
  return <StatusPill tone={toneOf(state)}>{t(`state.${state}`)}</StatusPill>
}

/** Since when somebody is where they are, until when that may last, and why. */
export function Whereabouts({ detail }: { readonly detail: StayDetail }) {
  const t = useTexts('stays')
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

/** Corrects the stay, takes its admission back; records what has happened, of what can follow. */
export function StayActions({ detail: { stay, allowedActions, nextEvents } }: { readonly detail: StayDetail }) {
  const t = useTexts('stays')
  const go = useGo()
  const open = useStep()
  return (
    <>
      {allowedActions.includes('correct') && (
        <Tooltip label={t('header.correct')}>
          <ActionIcon size={36} variant="default" aria-label={t('header.correct')} onClick={() => go(correctStayAddress(stay.id))}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {allowedActions.includes('withdraw') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={36} variant="default" aria-label={t('header.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item color="red" leftSection={<IconEraser size={16} aria-hidden />} onClick={() => open(withdrawAdmissionStep)}>
              {t('withdrawAdmission.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {nextEvents.length > 0 && (
        <Menu position="bottom-end" width={600}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('header.events')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <div className={classes.eventMenu}>
              {eventGroups.map(([group, kinds]) => {
                const possible = kinds.filter((kind) => nextEvents.includes(kind))
                return (
                  possible.length > 0 && (
                    <div key={group}>
                      <Menu.Label>{t(`eventGroup.${group}`)}</Menu.Label>
                      {possible.map((kind) => (
                        <Menu.Item key={kind} onClick={() => open(eventStep(kind))}>
                          {t(`event.${kind}`)}
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
    </>
  )
}

/**
 * What comes next in the story without being asked for by a day: the end that had come before the stay was written down, the leave that was asked
 * for, the return of who is away, the awaited decision.
 */
export function followingOf(detail: StayDetail, today: PlainDate) {
  const { nextEvents, stay } = detail
  const reached = stay.expectedEndOn !== null && stay.expectedEndOn <= today
  if (reached && !leftWith(detail) && nextEvents.includes('COMPLETED')) return 'COMPLETED'
  if (pendingLeave(detail) && nextEvents.includes('LEAVE_STARTED')) return 'LEAVE_STARTED'
  return (['RETURNED', 'KIND_CHANGED'] as const).find((kind) => nextEvents.includes(kind))
}

export function FollowingButton({ kind }: { readonly kind: NonNullable<ReturnType<typeof followingOf>> }) {
  const t = useTexts('stays')
  const open = useStep()
  return <Button onClick={() => open(eventStep(kind))}>{t(`follows.${kind}`)}</Button>
}

export function AdmitAgainButton({ residentId, strong }: { readonly residentId: string; readonly strong: boolean }) {
  const t = useTexts('stays')
  return (
    <LinkButton
      to={admitAgainAddress(residentId)}
      variant={strong ? 'filled' : 'default'}
      leftSection={<IconUserPlus size={16} aria-hidden />}
    >
      {t('header.admitAgain')}
    </LinkButton>
  )
}
