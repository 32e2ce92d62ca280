import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import type { Duty } from '#contract/desk'
import { phases } from '#contract/phases'
import type { Resident } from '#contract/residents/operations'
import type { StayDetail, StayEvent } from '#contract/stays/operations'
import { useHasRole } from '../../api/session'
import { SettleDialog } from '../../features/desk/settle-dialogs'
import { PhaseDialog } from '../../features/phases/phase-dialog'
import type { RecordedKind } from '../../features/stays/addresses'
import { EventDialog } from '../../features/stays/event/event-dialog'
import { WithdrawDialog } from '../../features/stays/event/withdraw-dialog'
import { ResidenceDialog } from '../../features/stays/residence-dialog'
import { useTexts } from '../../i18n/texts'
import type { StayStep } from './steps'

interface StepDialogProps {
  readonly step: StayStep
  readonly detail: StayDetail
  readonly resident: Resident
  readonly duties: readonly Duty[]
  /** The answers are as the register is now. */
  readonly fresh: boolean
  readonly onClose: () => void
}

/** The dialog that the address names. What it is about is looked up once: after saving it is no longer possible, and the dialog still has something to say. */
export function StepDialog({ step, detail, resident, duties, fresh, onClose }: StepDialogProps) {
  const t = useTexts('residents')
  const mayPhase = useHasRole(...phases.set.roles)
  const lookedUp = useRef<Found | null | undefined>(undefined)
  if (lookedUp.current === undefined && fresh) lookedUp.current = lookUp(step, detail, duties, mayPhase)
  const found = lookedUp.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it has been looked up
  useEffect(() => {
    if (found !== null) return
    notifications.show({ color: 'orange', message: t('person.stepGone') })
    onClose()
  }, [found])
  switch (found?.do) {
    case 'event':
      return <EventDialog detail={detail} resident={resident} {...found} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog stay={detail.stay} event={found.event} onClose={onClose} />
    case 'phase':
      return <PhaseDialog detail={detail} phase={found.phase} closing={found.closing} onClose={onClose} />
    case 'residence':
      return <ResidenceDialog stay={detail.stay} onClose={onClose} />
    case 'settle':
      return <SettleDialog duty={found.duty} onClose={onClose} />
    default:
      return null
  }
}

type Found =
  | { readonly do: 'event'; readonly kinds: readonly [RecordedKind, ...RecordedKind[]]; readonly event?: StayEvent }
  | { readonly do: 'withdraw'; readonly event: StayEvent }
  | { readonly do: 'settle'; readonly duty: Duty }
  | Extract<StayStep, { readonly do: 'phase' | 'residence' }>

/** What the step is about; null where it cannot be done, or not any more. */
function lookUp(step: StayStep, detail: StayDetail, duties: readonly Duty[], mayPhase: boolean): Found | null {
  const { allowedActions, events } = detail
  switch (step.do) {
    case 'event': {
      const [first, ...others] = step.kinds.filter((kind) => detail.nextEvents.includes(kind))
      return first ? { do: 'event', kinds: [first, ...others] } : null
    }
    case 'correct':
    case 'withdraw': {
      const event = events.find(({ id, withdrawnReason }) => id === step.eventId && withdrawnReason === null)
      if (!event || event.kind === 'ADMITTED' || !allowedActions.includes('correct')) return null
      return step.do === 'withdraw' ? { do: 'withdraw', event } : { do: 'event', kinds: [event.kind], event }
    }
    case 'settle': {
      const duty = duties.find(({ kind, hangsOn }) => kind === step.kind && hangsOn === step.hangsOn)
      return duty ? { do: 'settle', duty } : null
    }
    case 'phase':
      return mayPhase ? step : null
    case 'residence':
      return allowedActions.includes('registerResidence') ? step : null
  }
}
