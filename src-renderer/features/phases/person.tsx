import { phases } from '#contract/phases'
import { Phase } from '#contract/stays/words'
import type { PersonContribution } from '../person'
import { PhaseDialog } from './phase-dialog'
import { phaseEntries } from './phase-entries'
import { PhaseLanes } from './phase-lanes'

/** The phases on a person's page: their lanes, their days in the time line, the dialog with their dates. */
export const phasesOfPerson: PersonContribution = {
  Strip: ({ stay }) => stay.phases.length > 0 && <PhaseLanes detail={stay} />,
  happenings: phaseEntries,
  dialogs: [
    {
      word: 'phase',
      open: ([which, closing], _shown, { roles }) => {
        const phase = Phase.safeParse(which).data
        if (!phase || !phases.set.roles.some((role) => roles.includes(role))) return null
        return ({ stay }, onClose) => <PhaseDialog detail={stay} phase={phase} closing={closing === 'close'} onClose={onClose} />
      },
    },
  ],
}
