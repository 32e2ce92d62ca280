import type { DutySpec } from '../desk/duty-spec'
import { type Role, recordKeepers } from '../roles'

const ofStay = { about: 'stay', roles: recordKeepers } as const
/** Done by recording an event of the stay, one of those named; the first is the usual one. */
const byEvent = { about: 'stay', roles: recordKeepers, step: 'event' } as const
const healthRoles: readonly Role[] = ['head', 'records', 'medical']

/** What the law asks for about a stay, in the order in which a stay meets it. */
export const stayDuties = {
  /** Mẫu 31 where it is not a compulsory measure: the paper that does it says which. */
  intakeMinutes: { about: 'stay', roles: recordKeepers, form: 'mau-42' },
  privateNotice: ofStay,
  privateHomeNotice: ofStay,
  health: { about: 'stay', roles: healthRoles, step: 'event' },
  leaveDecision: { about: 'stay', roles: recordKeepers, form: 'mau-49', step: 'event' },
  leaveReturn: byEvent,
  procedureReturn: byEvent,
  suspensionReturn: byEvent,
  suspensionOpen: byEvent,
  escapeNotice: ofStay,
  pursuit: { about: 'stay', roles: recordKeepers, form: 'mau-43' },
  leftNotice: ofStay,
  quit: byEvent,
  adult: byEvent,
  notice: { about: 'stay', roles: recordKeepers, form: 'mau-51' },
  residence: { about: 'stay', roles: recordKeepers, step: 'residence' },
  shelter: ofStay,
  monitoring: ofStay,
  afterRehab: { about: 'stay', roles: recordKeepers, form: 'mau-23' },
  /** Mẫu 30 for voluntary people: the paper that does it says which. */
  confirmation: { about: 'stay', roles: recordKeepers, form: 'mau-50' },
  termReached: byEvent,
  deathNotice: ofStay,
  burial: { about: 'stay', roles: healthRoles },
  /** Made here where the decision is the head's own; else the event is corrected. */
  eventPaper: { about: 'stay', roles: recordKeepers, step: 'correct', afterwards: true },
} as const satisfies Readonly<Record<string, DutySpec>>
