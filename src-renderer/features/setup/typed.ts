import type { NewAccount } from '#contract/staff'
import type { Loose } from '../../ui/form-state'
import type { FacilityForm } from '../facility/parts'

/** Everything typed in the wizard, by step. */
export interface Typed {
  readonly facility: Loose<FacilityForm>
  readonly accounts: readonly Loose<NewAccount>[]
  /** The head's password a second time. */
  readonly again: string | null
  readonly sample: boolean
  readonly residents: number | null
}

export const newAccount = (roles: NewAccount['roles']): Loose<NewAccount> => ({ signInName: '', fullName: '', roles, password: '' })

export const nothingTyped: Typed = {
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
  accounts: [newAccount(['head'])],
  again: '',
  sample: false,
  residents: 120,
}

const place = 'setup'

/** Keeps what was typed for a lost page, in this window only: no passwords and no passphrase, they never touch the disk. */
export function keepTyped(typed: Typed): void {
  const safe: Typed = { ...typed, again: '', accounts: typed.accounts.map((account) => ({ ...account, password: '' })) }
  sessionStorage.setItem(place, JSON.stringify(safe))
}

export function keptTyped(): Typed | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null')
    return kept === null ? null : { ...nothingTyped, ...kept }
  } catch {
    return null
  }
}

export const forgetTyped = (): void => sessionStorage.removeItem(place)
