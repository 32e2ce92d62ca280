import { StayEventKind } from '#contract/stays/words'
import type { NextStep, PersonContribution, StayShown } from '../person'
import { type RecordedKind, withdrawAdmissionStep, workAbilityStep } from './addresses'
import { EventDialog } from './event/event-dialog'
import { WithdrawDialog } from './event/withdraw-dialog'
import { eventEntries } from './event-entry'
import { AdmitAgainButton, FollowingButton, followingOf, StateBadge, StayActions, Whereabouts } from './head'
import { ResidenceDialog } from './residence-dialog'
import { StayFactList, StayShort } from './stay-fact-list'
import { StayPanels } from './stay-panels'
import { WarningStrip } from './stay-warnings'
import { WithdrawAdmissionDialog } from './withdraw-admission-dialog'
import { WorkAbilityDialog } from './work-ability-dialog'

/** The entry that is to be corrected or withdrawn. */
const standing = ({ stay: { events, allowedActions } }: StayShown, id: string | undefined) =>
  allowedActions.includes('correct') ? events.find((event) => event.id === id && event.withdrawnReason === null) : undefined

/** The stay on a person's page: where they are and until when, what happened, and what can be recorded. */
export const staysOfPerson: PersonContribution = {
  Badge: ({ stay }) => <StateBadge state={stay.stay.state} />,
  Short: ({ stay }) => <StayShort detail={stay} />,
  Line: ({ stay }) => stay && <Whereabouts detail={stay} />,
  Actions: ({ stay }) => <StayActions detail={stay} />,
  nextSteps: ({ stay, person: { resident, allowedActions } }, { today }) => {
    const following = stay && followingOf(stay, today)
    const follow: NextStep[] = following ? [{ button: () => <FollowingButton kind={following} /> }] : []
    const again: NextStep = { always: true, button: (strong) => <AdmitAgainButton residentId={resident.id} strong={strong} /> }
    return allowedActions.includes('admit') ? [...follow, again] : follow
  },
  Facts: ({ stay, due }) => <StayFactList detail={stay} duties={due.data?.duties ?? []} />,
  Strip: ({ stay }) => <WarningStrip warnings={stay.warnings} />,
  happenings: eventEntries,
  Aside: ({ stay }) => <StayPanels detail={stay} />,
  dialogs: [
    {
      word: 'event',
      open: (kinds, { stay: { nextEvents } }) => {
        const asked = kinds.filter((kind): kind is RecordedKind => kind !== 'ADMITTED' && StayEventKind.safeParse(kind).success)
        const [first, ...others] = asked.filter((kind) => nextEvents.includes(kind))
        if (!first) return null
        return ({ stay, person }, onClose) => (
          <EventDialog detail={stay} resident={person.resident} kinds={[first, ...others]} onClose={onClose} />
        )
      },
    },
    {
      word: 'correct',
      open: ([id], shown) => {
        const event = standing(shown, id)
        if (!event || event.kind === 'ADMITTED') return null
        const kinds = [event.kind] as const
        return ({ stay, person }, onClose) => (
          <EventDialog detail={stay} resident={person.resident} kinds={kinds} event={event} onClose={onClose} />
        )
      },
    },
    {
      word: 'withdraw',
      open: ([id], shown) => {
        const event = standing(shown, id)
        if (!event || event.kind === 'ADMITTED') return null
        return ({ stay }, onClose) => <WithdrawDialog stay={stay.stay} event={event} onClose={onClose} />
      },
    },
    {
      word: withdrawAdmissionStep,
      open: (_words, { stay }) =>
        stay.allowedActions.includes('withdraw')
          ? ({ stay: now, person }, onClose) => <WithdrawAdmissionDialog detail={now} resident={person.resident} onClose={onClose} />
          : null,
    },
    {
      word: 'residence',
      open: (_words, { stay }) =>
        stay.allowedActions.includes('registerResidence')
          ? ({ stay: { stay: now } }, onClose) => <ResidenceDialog stay={now} onClose={onClose} />
          : null,
    },
    {
      word: workAbilityStep,
      open: (_words, { stay }) =>
        stay.allowedActions.includes('setWorkAbility')
          ? ({ stay: { stay: now } }, onClose) => <WorkAbilityDialog stay={now} onClose={onClose} />
          : null,
    },
  ],
}
