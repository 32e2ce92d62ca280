import * as z from 'zod'
import { command, query } from './operation'
import { everyone } from './roles'
import { Instant } from './values/calendar'
import { Line } from './values/line'

/** SOUND; BACK: before what the register has written down already; AHEAD: so long after it that nobody leaves a register unused. */
export const ClockVerdict = z.enum(['SOUND', 'BACK', 'AHEAD'])
export type ClockVerdict = z.infer<typeof ClockVerdict>

/** How the clock of the host's PC stands against the newest moment that the register knows; null while it knows none. */
export const ClockState = z.object({ verdict: ClockVerdict, now: Instant, newest: Instant.nullable() })
export type ClockState = z.infer<typeof ClockState>

export const clock = {
  state: query({ roles: everyone, input: z.object({}), output: ClockState }),
  /** The clock is right as it stands: from now on its moments count, and papers are made again. */
  confirm: command({ roles: ['head'], input: z.object({ reason: Line }), output: ClockState }),
}
