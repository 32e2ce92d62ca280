import * as z from 'zod'
import { openStates } from '../stays/words'

/** Where somebody in care is, if not here. */
export const AwayState = z.enum(openStates).exclude(['ACTIVE'])
export type AwayState = z.infer<typeof AwayState>

/** Why nothing is written of somebody on a day. */
export const ClosedWhy = z.enum(['notMember', 'notHere', 'future', 'notYours', 'signed'])
export type ClosedWhy = z.infer<typeof ClosedWhy>

/** What should be looked at where hours are written; recorded all the same, as it is on paper. */
export const Caution = z.enum(['away', 'unfit', 'notLabour', 'holiday', 'minorTrade', 'noRest'])
export type Caution = z.infer<typeof Caution>
