import type { PlainDate } from '#contract/values/calendar'
import type { Service } from '#host/api/service'
import type { OpenDuty } from './collect'

/**
 * What is open today, kept until a change that the desk's answers are made of, or the next day: every seat asks how much there is to be done
 * after every command, and looking over the whole desk for each of them would cost more than the commands.
 */
export interface Agenda {
  of(day: PlainDate, find: () => Promise<readonly OpenDuty[]>): Promise<readonly OpenDuty[]>
  close(): Promise<void>
}

export const agenda: Service<Agenda> = {
  start({ changes }) {
    let kept: { readonly day: PlainDate; readonly open: Promise<readonly OpenDuty[]> } | null = null
    const leave = changes.subscribe(({ features }) => {
      if (features.includes('desk')) kept = null
    })
    return {
      of(day, find) {
        if (kept?.day !== day) {
          const open = find()
          const begun = { day, open }
          kept = begun
          // What could not be read is read again by the next who asks.
          open.catch(() => {
            if (kept === begun) kept = null
          })
        }
        return kept.open
      },
      close: async () => leave(),
    }
  },
}
