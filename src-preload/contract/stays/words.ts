import * as z from 'zod'

/** Kinds of residents (diện quản lý), law.md §3. */
export const StayKind = z.enum([
  'COMPULSORY_ADULT',
  'COMPULSORY_MINOR',
  'VOLUNTARY_PUBLIC',
  'VOLUNTARY_PRIVATE',
  'VOLUNTARY_LEGACY',
  'TEMPORARY_CUSTODY',
  'AWAITING_STATUS_TEST',
])
export type StayKind = z.infer<typeof StayKind>

export const compulsoryKinds = ['COMPULSORY_ADULT', 'COMPULSORY_MINOR'] as const satisfies readonly StayKind[]
export const voluntaryKinds = ['VOLUNTARY_PUBLIC', 'VOLUNTARY_PRIVATE', 'VOLUNTARY_LEGACY'] as const satisfies readonly StayKind[]
/** Held without a term. */
export const heldKinds = ['TEMPORARY_CUSTODY', 'AWAITING_STATUS_TEST'] as const satisfies readonly StayKind[]

const isOneOf =
  (kinds: readonly StayKind[]) =>
  (kind: StayKind): boolean =>
    kinds.includes(kind)
export const isCompulsory = isOneOf(compulsoryKinds)
export const isVoluntary = isOneOf(voluntaryKinds)
/** A stay of this kind has a term: a number of months, and a day on which it ends. */
export const hasTerm = (kind: StayKind): boolean => isCompulsory(kind) || isVoluntary(kind)

/** Which law set the term: people admitted before 2026-07-01 keep the old one (Law 120/2025 Art. 56). */
export const Regime = z.enum(['LAW_2021', 'LAW_2025'])
export type Regime = z.infer<typeof Regime>

/** Where somebody is whose stay is open. */
export const openStates = [
  'ACTIVE',
  'IN_HOSPITAL',
  'ON_LEAVE',
  'OUT_FOR_PROCEDURE',
  'SUSPENDED',
  'ABSENT',
  'ESCAPED',
  'IMPRISONED',
] as const
/** Not under the facility's management though the stay is open: nobody of the facility knows or decides where they are. */
export const outStates = ['ESCAPED', 'IMPRISONED'] as const satisfies readonly (typeof openStates)[number][]
/** How a stay ended. */
export const endStates = ['COMPLETED', 'EXEMPTED', 'TRANSFERRED', 'DECEASED', 'QUIT', 'RELEASED', 'OTHER_EXIT'] as const

/** An admission that was taken back: it was written by mistake, and nobody was here by it. Neither open nor ended; counted nowhere. */
export const withdrawnState = 'WITHDRAWN'

export const StayState = z.enum([...openStates, ...endStates, withdrawnState])
export type StayState = z.infer<typeof StayState>

export const isOpen = (state: StayState): boolean => (openStates as readonly StayState[]).includes(state)
/** Under the facility's management: also in hospital, on leave, suspended, out for a procedure or absent, not escaped or in prison. */
export const isManaged = (state: StayState): boolean => isOpen(state) && !(outStates as readonly StayState[]).includes(state)

/** Happenings of a stay. ADMITTED opens it. */
export const StayEventKind = z.enum([
  'ADMITTED',
  /** Custody or status test turns into a measure, or into custody, in the same facility (Decree 163/2026 Art. 107(1)). */
  'KIND_CHANGED',
  'ESCAPED',
  /** A voluntary resident has gone without leave; two working days make it a quitting (Decree 163/2026 Art. 4(9)). */
  'LEFT',
  'RETURNED',
  'TO_HOSPITAL',
  'LEAVE_REQUESTED',
  'LEAVE_REFUSED',
  'LEAVE_STARTED',
  'OUT_FOR_PROCEDURE',
  'IMPRISONED',
  'SUSPENDED',
  'TERM_REDUCED',
  'TURNED_ADULT',
  'HEALTH_CHECKED',
  'DECISION_RECEIVED',
  'COMPLETED',
  /** Handed to a social-protection facility at the end of the term (Decree 163/2026 Art. 124). */
  'SHELTERED',
  'EXEMPTED',
  'TRANSFERRED_OUT',
  'DIED',
  'QUIT',
  /** Custody or status test ended without a decision. */
  'RELEASED',
  'OTHER_EXIT',
])
export type StayEventKind = z.infer<typeof StayEventKind>

/** The five phases of the rehab process (Law 120/2025 Art. 29(2)). */
export const Phase = z.enum(['INTAKE', 'DETOX', 'EDUCATION', 'LABOUR', 'REINTEGRATION'])
export type Phase = z.infer<typeof Phase>
