import * as z from 'zod'
import type { Role } from '../roles'

/** Those who keep the money of labour. */
export const moneyKeepers: readonly Role[] = ['head', 'accountant']
/** Who reads what labour has brought in and cost the whole facility. */
export const figureReaders: readonly Role[] = ['head', 'records', 'accountant']
/** Those who write down what a team has made; a team officer for their own teams. */
export const outputKeepers: readonly Role[] = ['head', 'accountant', 'team']

/** What a part of the surplus is for, in the order of the decree: meals, daily life, the residents themselves, culture with sport and rewards. Decree 163/2026 Art. 118(2). */
export const SettledPart = z.enum(['FOOD', 'LIVING', 'RESIDENTS', 'CULTURE'])
export type SettledPart = z.infer<typeof SettledPart>

/** How long a period is that is settled at once; no text says it. */
export const SettlementLength = z.enum(['MONTH', 'QUARTER', 'YEAR'])
export type SettlementLength = z.infer<typeof SettlementLength>

/** By what the residents' part is divided among them; no text says it, the facility's own rule does. HOURS: minutes × each one's coefficient. */
export const Weighing = z.enum(['EQUAL', 'HOURS', 'OUTPUT'])
export type Weighing = z.infer<typeof Weighing>

/** Among whom it is divided equally: who has worked in the period, or everybody who was in care on a day of it. */
export const EqualAmong = z.enum(['WORKED', 'IN_CARE'])
export type EqualAmong = z.infer<typeof EqualAmong>

/** Costs that may be taken off first. Decree 163/2026 Art. 118(1)(b). */
export const CostKind = z.enum(['MATERIALS', 'HIRED_LABOUR', 'POWER_WATER', 'SUPPORT', 'DEPRECIATION', 'OTHER'])
export type CostKind = z.infer<typeof CostKind>
