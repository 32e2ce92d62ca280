import * as z from 'zod'

/** Kinds of residents (diện quản lý), law.md §3. */
export const StayKind = z.enum(['COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC', 'VOLUNTARY_LEGACY'])
export type StayKind = z.infer<typeof StayKind>

export const isCompulsory = (kind: StayKind): boolean => kind === 'COMPULSORY_ADULT' || kind === 'COMPULSORY_MINOR'

/** Which law set the term: people admitted before 2026-07-01 keep the old one (Law 120/2025 Art. 56). */
export const Regime = z.enum(['LAW_2021', 'LAW_2025'])
export type Regime = z.infer<typeof Regime>

export const StayState = z.enum(['ACTIVE', 'ESCAPED', 'COMPLETED', 'EXEMPTED', 'TRANSFERRED', 'DECEASED', 'QUIT', 'OTHER_EXIT'])
export type StayState = z.infer<typeof StayState>

/** Happenings that move a stay. ADMITTED opens it. */
export const StayEventKind = z.enum([
  'ADMITTED',
  'ESCAPED',
  'RETURNED',
  'COMPLETED',
  'EXEMPTED',
  'TRANSFERRED_OUT',
  'DIED',
  'QUIT',
  'OTHER_EXIT',
])
export type StayEventKind = z.infer<typeof StayEventKind>

/** The five phases of the rehab process (Law 120/2025 Art. 29(2)). */
export const Phase = z.enum(['INTAKE', 'DETOX', 'EDUCATION', 'LABOUR', 'REINTEGRATION'])
export type Phase = z.infer<typeof Phase>
