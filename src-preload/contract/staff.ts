import * as z from 'zod'
import type { DutySpec } from './desk/duty-spec'
import { command, query } from './operation'
import { Role } from './roles'
import { Instant } from './values/calendar'

export const Password = z.string().min(1).max(200)

/** At least 8 characters with lower and upper case, a digit and another sign (QCVN 12:2026/BCA, 3.7.2.6). */
export const NewPassword = z
  .string()
  .max(200)
  .refine((text) => text.length >= 8 && /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) && /\d/.test(text) && /[^\p{L}\d]/u.test(text), {
    params: { key: 'weakPassword' },
  })

export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{2,40}$/)

export const NewAccount = z.object({
  signInName: SignInName,
  fullName: z.string().trim().min(1).max(120),
  roles: z.array(Role).min(1),
  password: NewPassword,
})
export type NewAccount = z.infer<typeof NewAccount>

export const Account = z.object({
  id: z.string(),
  signInName: z.string(),
  fullName: z.string(),
  /** None while the head has not confirmed a new account. */
  roles: z.array(Role),
  /** What an administrator asks for and the head has not confirmed yet; null: nothing. */
  proposedRoles: z.array(Role).min(1).nullable(),
  /** waiting: nobody can sign in with it before the head has confirmed it. */
  state: z.enum(['active', 'waiting', 'locked', 'disabled']),
  mustChangePassword: z.boolean(),
  lastSignInAt: Instant.nullable(),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

const managers: readonly Role[] = ['head', 'admin']

export const staffDuties = {
  /** An administrator asks for an account that lets somebody see the people in care: the head gives it or does not. */
  accountProposed: { about: 'account', roles: ['head'], hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const staff = {
  list: query({ roles: managers, input: z.object({}), output: z.array(Account) }),
  /**
   * The person changes the password at the first sign-in. Roles that see the people in care are given by the head alone: of an administrator they are
   * proposed, without a password (Law 91/2025: who runs the system sees no resident's data).
   * Errors: rule `signInNameTaken`; `passwordNeeded`, `passwordOfHead` when a password is missing or not the caller's to set.
   */
  add: command({ roles: managers, input: NewAccount.extend({ password: NewPassword.nullable() }), output: Account }),
  /** What the head has to confirm becomes `proposedRoles`. Errors: rule `lastManager` when nobody could manage accounts any more. */
  change: command({
    roles: managers,
    input: z.object({
      id: z.string(),
      version: z.int(),
      fullName: z.string().trim().min(1).max(120),
      roles: z.array(Role).min(1),
      enabled: z.boolean(),
    }),
    output: Account,
  }),
  /**
   * The head gives what an administrator has proposed; one that saw nobody so far gets its password from the head.
   * Errors: rule `nothingProposed`, `passwordNeeded`.
   */
  confirm: command({
    roles: ['head'],
    input: z.object({ id: z.string(), version: z.int(), password: NewPassword.nullable() }),
    output: Account,
  }),
  /** The head does not give it. An account that was never used is closed. Errors: rule `nothingProposed`. */
  decline: command({ roles: ['head'], input: z.object({ id: z.string(), version: z.int() }), output: Account }),
  /**
   * Also unlocks an account locked by wrong passwords. Errors: rule `passwordOfHead` for an account that sees the people in care, when the caller is
   * an administrator.
   */
  resetPassword: command({
    roles: managers,
    input: z.object({ id: z.string(), version: z.int(), password: NewPassword }),
    output: Account,
  }),
}
