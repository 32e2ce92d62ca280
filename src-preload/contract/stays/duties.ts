import type { DutySpec } from '../desk/duty-spec'
import { type Role, recordKeepers } from '../roles'

const ofStay = { about: 'stay', roles: recordKeepers } as const
const healthRoles: readonly Role[] = ['head', 'records', 'medical']

/** What the law asks for about a stay, in the order in which a stay meets it. */
export const stayDuties = {
  privateNotice: ofStay,
  health: { about: 'stay', roles: healthRoles },
  leaveDecision: { about: 'stay', roles: recordKeepers, form: 'mau-49' },
  leaveReturn: ofStay,
  procedureReturn: ofStay,
  suspensionReturn: ofStay,
  escapeNotice: ofStay,
  pursuit: { about: 'stay', roles: recordKeepers, form: 'mau-43' },
  quit: ofStay,
  adult: ofStay,
  notice: { about: 'stay', roles: recordKeepers, form: 'mau-51' },
  residence: ofStay,
  shelter: ofStay,
  monitoring: ofStay,
  /** Mẫu 30 for voluntary people: the paper that does it says which. */
  confirmation: { about: 'stay', roles: recordKeepers, form: 'mau-50' },
  termReached: ofStay,
  deathNotice: ofStay,
  burial: { about: 'stay', roles: healthRoles },
} as const satisfies Readonly<Record<string, DutySpec>>
