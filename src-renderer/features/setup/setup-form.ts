import * as z from 'zod'
import { NewRegister } from '#contract/setup'
import type { NewAccount } from '#contract/staff'
import { windowDraft } from '../../ui/drafts'
import type { FormState, Loose } from '../../ui/form-state'
import { FacilityForm } from '../facility/parts'

const Accounts = NewRegister.shape.accounts.superRefine((accounts, { addIssue }) => {
  for (const [index, { signInName }] of accounts.entries())
    if (accounts.findIndex((other) => other.signInName === signInName) < index)
      addIssue({ code: 'custom', path: [index, 'signInName'], params: { key: 'signInNameTaken' } })
})

/** Everything typed in the wizard; `users.again` is the head's password a second time, `residents` how many made-up ones a sample register gets. */
export const SetupForm = z
  .object({
    facility: FacilityForm,
    users: z
      .object({ accounts: Accounts, again: z.string() })
      .refine(({ accounts, again }) => accounts[0]?.password === again, { path: ['again'], params: { key: 'passwordsDiffer' } }),
    sample: z.boolean(),
    residents: NewRegister.shape.sampleResidents,
  })
  .refine(({ sample, residents }) => !sample || residents !== null, { path: ['residents'], params: { key: 'missing' } })
type SetupInput = Loose<z.input<typeof SetupForm>>
export type SetupFormState = FormState<typeof SetupForm>

export const newAccount = (roles: NewAccount['roles']): Loose<NewAccount> => ({ signInName: '', fullName: '', roles, password: '' })

export const nothingTyped: SetupInput = {
  facility: {
    code: '',
    name: '',
    upperLine: '',
    parentLine: null,
    letterName: 'CƠ SỞ CAI NGHIỆN MA TÚY',
    place: '',
    provinceCode: null,
    address: null,
    phone: null,
    noticeSymbol: 'TB-CSCN',
    reportSymbol: 'BC-CSCN',
    signer: { authority: null, title: 'TRƯỞNG CƠ SỞ', rank: null, name: null },
    cutOff: 'DAY_15_TO_14',
    separateNoResidence: false,
    toneOrder: 'dictionary',
    countFirstDay: false,
    idleMinutes: 15,
  },
  users: { accounts: [newAccount(['head'])], again: '' },
  sample: false,
  residents: 120,
}

/** Kept for a lost page without passwords: they never touch the disk. */
export const setupDraft = windowDraft<SetupInput>('setup', (typed) => ({
  ...typed,
  users: { accounts: (typed.users?.accounts ?? []).map((account) => ({ ...account, password: '' })), again: '' },
}))
