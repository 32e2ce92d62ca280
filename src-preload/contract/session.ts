import * as z from 'zod'
import { command, query } from './operation'
import { everyone, Role } from './roles'
import { NewPassword, Password } from './staff'
import { PlainDate } from './values/calendar'

/** The account behind the session, and what the pages need to greet it. */
export const Me = z.object({
  accountId: z.string(),
  signInName: z.string(),
  fullName: z.string(),
  roles: z.array(Role),
  mustChangePassword: z.boolean(),
  idleMinutes: z.int(),
  facilityName: z.string(),
  today: PlainDate,
  sample: z.boolean(),
  /** 32 bytes, base64: encrypts what the account leaves unsaved in a browser; worth nothing without the register. */
  draftKey: z.base64(),
})
export type Me = z.infer<typeof Me>

export const session = {
  me: query({ roles: everyone, input: z.object({}), output: Me }),
  /** Errors: rule `wrongPassword` {left}, `accountLocked`, `accountDisabled`, `accountWaiting`. Five wrong in a row lock the account for twelve hours, or until somebody who manages accounts opens it (QCVN 12:2026/BCA). */
  signIn: command({ open: true, roles: [], input: z.object({ signInName: z.string().max(40), password: Password }), output: Me }),
  signOut: command({ roles: everyone, input: z.object({}), output: z.object({}) }),
  /**
   * Errors: rule `wrongPassword` {left}, `accountLocked`, `samePassword`, `formerPassword` (one of the last ten), `nameInPassword`. Until it is done, an account with a given password may do nothing else.
   */
  changePassword: command({
    roles: everyone,
    input: z.object({ password: Password, newPassword: NewPassword }),
    output: Me,
  }),
}
