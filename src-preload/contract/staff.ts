import * as z from 'zod'
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
  roles: z.array(Role),
  state: z.enum(['active', 'locked', 'disabled']),
  mustChangePassword: z.boolean(),
  lastSignInAt: Instant.nullable(),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

const managers: readonly Role[] = ['head', 'admin']

export const staff = {
  list: query({ roles: managers, input: z.object({}), output: z.array(Account) }),
  /** Errors: rule `signInNameTaken`. The person changes the password at the first sign-in. */
  add: command({ roles: managers, input: NewAccount, output: Account }),
  /** Errors: rule `lastManager` when nobody could manage accounts any more. */
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
  /** Also unlocks an account locked by wrong passwords. */
  resetPassword: command({
    roles: managers,
    input: z.object({ id: z.string(), version: z.int(), password: NewPassword }),
    output: Account,
  }),
}
