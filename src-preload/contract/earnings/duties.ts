import type { DutySpec } from '../desk/duty-spec'
import { moneyKeepers } from './words'

export const earningsDuties = {
  /** The money of a period that is over has not been divided. */
  settlementDue: { about: 'settlementPeriod', roles: moneyKeepers, hasPage: true },
  /** Somebody leaves, or has left, with money from labour unpaid. */
  payoutDue: { about: 'stay', roles: moneyKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>
