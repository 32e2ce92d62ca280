import { hasStay, type PersonContribution } from '../person'
import { DutyButton } from './duty-button'
import { NextSteps } from './next-steps'
import { SettleDialog } from './settle-dialogs'
import { firstDuty } from './way-here'

/** What the law asks for, on a person's page: the first duty as the strong button, all of them beside the time line. */
export const deskOfPerson: PersonContribution = {
  nextSteps: (shown, me, screens) => {
    if (!hasStay(shown)) return []
    const first = firstDuty(shown, me, screens)
    return first ? [{ button: () => <DutyButton duty={first} shown={shown} /> }] : []
  },
  Aside: NextSteps,
  dialogs: [
    {
      word: 'settle',
      open: ([kind, aboutId, hangsOn], { due }) => {
        const duty = due.data?.duties.find((one) => one.kind === kind && one.about.id === aboutId && one.hangsOn === hangsOn)
        return duty ? (_shown, onClose) => <SettleDialog duties={[duty]} onClose={onClose} /> : null
      },
    },
  ],
}
